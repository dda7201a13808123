/** Matches the area names of Uddannelsesstatistik.dk with our codes: the cubes give names and no codes. */
import type { Area } from '../../data/catalogue/schema.ts'

/** Names that stand for no area of ours, each with the reason. Any other unknown name is a fault. */
const skipped = new Map([
  ['Christiansø', 'is no municipality: the Ministry of Defence governs it'],
  ['Uoplyst', 'stands for persons without a known home in Denmark'],
])

/** Why a name that the cubes use is no area of ours; null when it ought to be one. */
export const reasonToSkip = (name: string): string | null =>
  skipped.get(withoutSuffix(name)) ?? null

/**
 * Area codes by Danish name, municipalities and the country only.
 * Provinces are left out: Bornholm is both a province and a municipality, and the cubes have no provinces.
 * @param spelled the cube's own spellings → our codes
 */
export function areaNames(
  areas: Map<string, Area>,
  spelled: Record<string, string>,
): Map<string, string> {
  const known = [...areas.values()].filter(
    ({ kind }) => kind === 'municipality' || kind === 'country',
  )
  return new Map([
    ...known.map(({ code, name }): [string, string] => [name.da, code]),
    ...Object.entries(spelled),
  ])
}

/** The code of a name, with or without " Kommune" at its end; undefined when no area has it. */
export const findArea = (name: string, names: Map<string, string>): string | undefined =>
  names.get(name.trim().normalize('NFC')) ?? names.get(withoutSuffix(name))

const withoutSuffix = (name: string): string =>
  name
    .trim()
    .normalize('NFC')
    .replace(/ kommune$/i, '')
