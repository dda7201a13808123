/** How a cube of Uddannelsesstatistik.dk is looked for whose names are not known: by words that its names must have. */
import { z } from 'zod'
import { TimeChoice, UddannelsesstatistikSelection } from './uddannelsesstatistik-selection.ts'

const List = z.array(z.string().min(1))

/** Words that a name has, all of them, and words that it has none of; capitals count for nothing. */
export const Words = z.union([
  List.transform((all): Words => ({ all, not: [] })),
  z.strictObject({ all: List, not: List.default([]) }),
])
export type Words = { all: string[]; not: string[] }

/**
 * A run walks the publisher's list and finds the one cube that all of this fits, or it stops and says what it found.
 * Names are then those of the cube, so that a rebuild finds the same in the same answers.
 */
export const UddannelsesstatistikSearch = z.strictObject({
  search: z.strictObject({
    /** Matched with the code and the name of each entry of the list. */
    område: Words,
    emne: Words.default({ all: [], not: [] }),
    underemne: Words.default({ all: [], not: [] }),
    /** The level of the cube that has the municipalities. */
    area: Words,
    /** The level that has the periods. */
    time: Words,
    /** Our measure → the words of its figure. */
    measures: z.record(z.string(), Words),
  }),
  time: TimeChoice.omit({ detail: true }),
  country: UddannelsesstatistikSelection.shape.country,
  absent: UddannelsesstatistikSelection.shape.absent,
  areaNames: UddannelsesstatistikSelection.shape.areaNames,
  pageSize: UddannelsesstatistikSelection.shape.pageSize,
})
export type UddannelsesstatistikSearch = z.infer<typeof UddannelsesstatistikSearch>

/** Whether a cube is looked for rather than named. */
export const isSearch = (
  selection: UddannelsesstatistikSelection | UddannelsesstatistikSearch,
): selection is UddannelsesstatistikSearch => 'search' in selection

/** Whether a text has all of the words and none of those that it must not have. */
export function fits(text: string, { all, not }: Words): boolean {
  const has = (word: string) => text.toLowerCase().normalize().includes(word.toLowerCase())
  return all.every(has) && !not.some(has)
}

/** The words for a message or a page: `læreplads, aftale, not måned`. */
export const describeWords = ({ all, not }: Words): string =>
  [...all, ...not.map((word) => `not ${word}`)].join(', ') || 'any'

/** A cube by its names, or by words that its names have; what is wrong is said of the one of the two that was meant. */
export const UddannelsesstatistikChoice = z.unknown().transform((value, context) => {
  const meant =
    typeof value === 'object' && value !== null && 'search' in value
      ? UddannelsesstatistikSearch
      : UddannelsesstatistikSelection
  const result = meant.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  }
  return z.NEVER
})
