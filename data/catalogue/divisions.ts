/** The divisions of the country into municipalities: which map of StatBank's is that of our areas, and why others are not. */
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml, type Placed } from '../read-yaml.ts'

const Year = z.string().regex(/^\d{4}$/, 'a year is written as 2007')

const Division = z
  .strictObject({
    /** As tableinfo names it; the case of its letters differs. */
    map: z.string().regex(/^[a-z0-9_]+$/, 'a map is written in small letters'),
    municipalities: z.int().min(1),
    /** First and last year that it was in force. */
    from: Year.optional(),
    to: Year.optional(),
    accepted: z.boolean(),
    /** Why a table with it is refused, as the rest of a sentence. */
    reason: z.string().min(1).optional(),
    reference: z.string().min(1),
  })
  .refine(({ accepted, reason }) => accepted || reason !== undefined, {
    path: ['reason'],
    error: 'a division that is not accepted says why',
  })
export type Division = z.infer<typeof Division>

const name = 'divisions.yaml'
const Divisions = z.strictObject({ divisions: z.array(Division).min(1) })

/** @throws {DataError} when the file does not fit */
export const readDivisions = (file: string) => readYaml(file, name, Divisions)

/** A sentence for every entry that does not fit the others, or the number of municipalities of the catalogue. */
export function checkDivisions(
  { value, at }: Placed<z.infer<typeof Divisions>>,
  municipalities: number,
): string[] {
  const { divisions } = value
  const maps = divisions.map(({ map }) => map)
  const problems = divisions.flatMap(({ map, accepted, municipalities: count }, i) => [
    ...(maps.indexOf(map) < i ? [`${at(['divisions', i, 'map'])}: "${map}" stands twice`] : []),
    ...(accepted && count !== municipalities
      ? [
          `${at(['divisions', i, 'municipalities'])}: areas.csv has ${String(municipalities)} municipalities`,
        ]
      : []),
  ])
  if (divisions.some(({ accepted }) => accepted)) return problems
  return [...problems, `${at(['divisions'])}: none is accepted, so no table could be asked`]
}

let read: Division[] | null = null

/** The divisions as the project has them, read once. */
export function divisions(): Division[] {
  read ??= readDivisions(join(import.meta.dirname, name)).value.divisions
  return read
}
