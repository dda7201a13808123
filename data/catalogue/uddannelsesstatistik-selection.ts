/** How a cube of Uddannelsesstatistik.dk is asked: the publisher's own words, all confirmed by its list before a pull. */
import { z } from 'zod'

/** A level of a dimension, e.g. `[Bopælskommune].[Kommune]`. */
const Detail = z.string().regex(/^\[[^[\]]+\]\.\[[^[\]]+\]$/, {
  error: 'a detail is written [Dimension].[Level]',
})

/** Which figure of the cube one of our measures is. */
const MeasureChoice = z.strictObject({
  nøgletal: z.string().min(1),
  /** The one member of each further detail that the figure is of; every measure names the same details. */
  members: z.record(Detail, z.string().min(1)).default({}),
})

export const TimeChoice = z.strictObject({
  detail: Detail,
  /** How the level writes its periods: `2024`, `2024/2025`, or the name of a month and a year. */
  level: z.enum(['year', 'school-year', 'month']),
  /**
   * Which of its two years stands for a school year. The year it starts in, unless the catalogue says otherwise:
   * the ministry counts pupils in the autumn. Marks of the final examinations belong to the year it ends in.
   */
  schoolYear: z.enum(['start', 'end']).default('start'),
  /** The publisher's name of each month with its number, e.g. `januar: "01"`. A name that is not here is refused. */
  months: z.record(z.string(), z.string().regex(/^(0[1-9]|1[0-2])$/)).default({}),
})

/** A question to one cube; one row of the answer for each area, period and choice of members. */
export const UddannelsesstatistikSelection = z
  .strictObject({
    område: z.string().min(1),
    emne: z.string().min(1),
    underemne: z.string().min(1),
    area: Detail,
    time: TimeChoice,
    /** Our measure → the publisher's figure; the same measures as the dataset's. */
    measures: z
      .record(z.string(), MeasureChoice)
      .refine((measures) => Object.keys(measures).length > 0, {
        error: 'name at least one measure',
      }),
    /** Members that the figures are limited to and added up over, by detail. */
    filter: z.record(Detail, z.array(z.string()).min(1)).default({}),
    /** Names of areas that the cube spells in its own way → our area code. */
    areaNames: z.record(z.string(), z.string()).default({}),
    /** Where the whole country is: a row among the areas, if at all, or the answer to the same question without areas. */
    country: z.enum(['row', 'without-areas']).default('row'),
    /** What a municipality without a row in a period where others have one becomes: nothing, or a suppressed figure. */
    absent: z.enum(['left-out', 'suppressed']).default('left-out'),
    /** Rows on a page; the publisher takes no more than 100,000. */
    pageSize: z.int().min(1).max(100_000).default(100_000),
  })
  .refine(({ measures }) => {
    const details = Object.values(measures).map(({ members }) => Object.keys(members).sort().join())
    return new Set(details).size <= 1
  }, 'every measure names a member of the same details')
export type UddannelsesstatistikSelection = z.infer<typeof UddannelsesstatistikSelection>
