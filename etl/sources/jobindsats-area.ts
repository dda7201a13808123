/** Finds which of our areas a name in a Jobindsats answer means: rows carry names and no codes. */
import type { Area } from '../../data/catalogue/schema.ts'

/** Names that are no area of ours, each with the reason why its rows are left out. */
export const skippedAreas: ReadonlyMap<string, string> = new Map([
  ['Uoplyst område', 'persons without a known address belong to no municipality'],
  ['Christiansø', 'the island is no municipality'],
])

/** Our codes by the publisher's names. */
export type AreaNames = Map<string, string>

/**
 * The names of the country and, unless it is alone, the municipalities.
 * Regions and provinces are left out: they are in another hierarchy, and Bornholm is a province too.
 */
export function areaNames(areas: Map<string, Area>, nationalOnly: boolean): AreaNames {
  const wanted = [...areas.values()].filter(
    ({ kind }) => kind === 'country' || (kind === 'municipality' && !nationalOnly),
  )
  return new Map(wanted.map(({ name, code }) => [name.da, code]))
}

/** The name without the word for municipality at its end. */
export const plainName = (name: string): string => name.trim().replace(/ kommune$/i, '')

/** Our code of a name, `skipped` for a name that is left out with a reason, null for an unknown one. */
export function areaOf(name: string, names: AreaNames): { code: string } | 'skipped' | null {
  const plain = plainName(name)
  const code = names.get(plain)
  if (code !== undefined) return { code }
  return skippedAreas.has(plain) ? 'skipped' : null
}
