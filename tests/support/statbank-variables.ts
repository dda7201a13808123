/** What the emulated tables' variables are made of. */
import { areaValues, isMunicipality, isProvince, isRegion } from './statbank-areas.ts'
import type { EmulatedVariable } from './statbank-table.ts'

type Value = { id: string; text: string }

/** A variable that is not time; its first value is the whole. */
export const variable = (id: string, text: string, values: Value[]): EmulatedVariable => ({
  id,
  text,
  elimination: true,
  time: false,
  values,
})

/** Values in the order of the keys, none of which may be a whole number. */
export const named = (texts: Record<string, string>): Value[] =>
  Object.entries(texts).map(([id, text]) => ({ id, text }))

/** Values whose codes may look like whole numbers, which as keys of an object would move to the front. */
export const paired = (...pairs: [string, string][]): Value[] =>
  pairs.map(([id, text]) => ({ id, text }))

/** The time variable of a table. */
export const overTime = (periods: string[]): EmulatedVariable => ({
  id: 'Tid',
  text: 'tid',
  elimination: false,
  time: true,
  values: periods.map((period) => ({ id: period, text: period })),
})

/** Period codes of every year, both ends included. */
export const years = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index))

/** Period codes of every month, both ends included: `months('2017M07', '2026M07')`. */
export function months(first: string, last: string): string[] {
  const number = (code: string) => Number(code.slice(0, 4)) * 12 + Number(code.slice(5)) - 1
  return Array.from({ length: number(last) - number(first) + 1 }, (_, index) => {
    const month = number(first) + index
    return `${String(Math.floor(month / 12))}M${String((month % 12) + 1).padStart(2, '0')}`
  })
}

export const sexes = named({ TOT: 'I alt', M: 'Mænd', K: 'Kvinder' })
/** The country and the areas whose code is kept. */
export const areas = (keep: (code: string) => boolean) =>
  areaValues.filter(({ id }) => id === '000' || keep(id))
/** Whether a code is a region, a province or a municipality. */
export const isArea = (code: string) => isRegion(code) || isProvince(code) || isMunicipality(code)

/** A variable of today's municipalities. */
export const areaVariable = (id: string, text: string, values: Value[]): EmulatedVariable => ({
  ...variable(id, text, values),
  map: 'denmark_municipality_07',
})
