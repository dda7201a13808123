/** Finds which of our areas a name means, for publishers whose rows carry names and no codes. */
import type { Area } from '../../data/catalogue/schema.ts'

/** Our codes by the publisher's names. */
export type AreaNames = Map<string, string>

/**
 * The Danish names of the country and, unless it is alone, the municipalities.
 * Regions and provinces are left out: these publishers have none among their municipalities, and Bornholm is a province too.
 * @param spelled the publisher's own spellings → our codes
 */
export function areaNames(
  areas: Map<string, Area>,
  {
    nationalOnly = false,
    spelled = {},
  }: { nationalOnly?: boolean; spelled?: Record<string, string> } = {},
): AreaNames {
  const known = [...areas.values()].filter(
    ({ kind }) => kind === 'country' || (kind === 'municipality' && !nationalOnly),
  )
  return new Map([
    ...known.map(({ code, name }): [string, string] => [name.da, code]),
    ...Object.entries(spelled),
  ])
}

/** The code of a name, with or without " Kommune" at its end; undefined when no area has it. */
export const findArea = (name: string, names: AreaNames): string | undefined =>
  names.get(composed(name)) ?? names.get(plainName(name))

/** The name without the word for municipality at its end. */
export const plainName = (name: string): string => composed(name).replace(/ kommune$/i, '')

// A letter such as å may come as one character or as two.
const composed = (name: string): string => name.trim().normalize('NFC')
