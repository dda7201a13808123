/** Unemployment rates as StatBank has published them, which the emulated tables repeat. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let rates: Map<string, number> | null = null

/** The published figures of the recorded excerpt of AUP02 by area and period, e.g. `791 2008M09`. */
export function recordedRates(): Map<string, number> {
  if (rates) return rates
  const file = join(import.meta.dirname, '../fixtures/statbank/AUP02.excerpt.en.csv')
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  rates = new Map(
    rows.map((row) => {
      const [area = '', , , period = '', value = ''] = row.split(';')
      return [`${area.slice(0, 3)} ${period.slice(0, 7)}`, Number(value)]
    }),
  )
  return rates
}
