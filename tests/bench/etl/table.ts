/** A made-up table for measuring: what StatBank would say of it, what the catalogue would, and its figures as a BULK body. */
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Catalogue } from '../../../data/catalogue/catalogue.ts'
import { Dataset, Indicator } from '../../../data/catalogue/schema.ts'

export const tableId = 'BENCH'
const title = { da: 'Målebænk', en: 'Bench' }
const years = 20

/** The publisher's codes, variable by variable; the figures are every combination of them, less those left out. */
export type BenchTable = { areas: string[]; kinds: string[]; months: string[] }

/** A table whose body has about so many rows: every combination but each twentieth. */
export function benchTable({ areas }: Catalogue, rows: number): BenchTable {
  const codes = [...areas.values()].filter(({ kind }) => kind !== 'group').map(({ code }) => code)
  const months = Array.from({ length: years * 12 }, (_, month) => {
    const year = String(2005 + Math.floor(month / 12))
    return `${year}M${String((month % 12) + 1).padStart(2, '0')}`
  })
  const count = Math.ceil(rows / 0.95 / codes.length / months.length)
  const kinds = Array.from({ length: count }, (_, kind) => `A${String(kind).padStart(4, '0')}`)
  return { areas: codes, kinds, months }
}

/** The answer of the tableinfo function. */
export const describeTable = ({ areas, kinds, months }: BenchTable) => ({
  id: tableId,
  text: title.da,
  unit: 'Antal',
  suppressedDataValue: '0',
  updated: '2026-01-01T08:00:00',
  active: true,
  variables: [
    variable('OMRÅDE', areas, { map: 'denmark_municipality_07' }),
    variable('ART', kinds),
    variable('KØN', ['TOT']),
    variable('Tid', months, { time: true }),
  ],
})

const variable = (id: string, codes: string[], more: { time?: boolean; map?: string } = {}) => ({
  id,
  text: id,
  elimination: false,
  time: false,
  ...more,
  values: codes.map((code) => ({ id: code, text: code })),
})

/** The catalogue with the table in it, and an indicator that shows the first of its measures. */
export function withBench(catalogue: Catalogue, { kinds }: BenchTable): Catalogue {
  const dataset = Dataset.parse({
    id: 'bench',
    source: 'statbank',
    table: tableId,
    title,
    page: 'https://www.statistikbanken.dk/',
    frequency: 'monthly',
    finality: 'final',
    measures: Object.fromEntries(kinds.map((kind) => [kind, { unit: 'persons' }])),
    statbank: {
      area: 'OMRÅDE',
      choose: { ART: kinds, KØN: ['TOT'] },
      measure: ['ART'],
      unit: 'Antal',
    },
    live: true,
  })
  const indicator = Indicator.parse({
    id: 'bench',
    name: title,
    label: title,
    definition: title,
    direction: 'up',
    fitness: 'context',
    series: [
      {
        id: 'bench',
        name: title,
        frequency: 'monthly',
        unit: 'persons',
        decimals: 0,
        parts: [{ dataset: 'bench', measure: kinds[0] ?? '' }],
      },
    ],
  })
  return {
    ...catalogue,
    datasets: new Map([...catalogue.datasets, [dataset.id, dataset]]),
    indicators: new Map([...catalogue.indicators, [indicator.id, indicator]]),
  }
}

/**
 * Writes the body as StatBank writes it: rows in no order, some contents two dots, rows for zero left out.
 * @param revised whether each hundredth content is another than it was
 * @returns how many rows it has
 */
export async function writeBody(path: string, table: BenchTable, revised = false): Promise<number> {
  const { areas, kinds, months } = table
  const places = areas.length * kinds.length * months.length
  const step = stepThrough(places)
  const file = createWriteStream(path, { highWaterMark: 1 << 20 })
  file.write('OMRÅDE;ART;KØN;TID;INDHOLD\r\n')
  let lines: string[] = []
  let rows = 0
  for (let i = 0; i < places; i++) {
    const place = (i * step) % places
    // Every newest month is there, and each twentieth combination of the others is zero.
    if (place % 20 === 0) continue
    const area = areas[place % areas.length] ?? ''
    const month = months[Math.floor(place / areas.length) % months.length] ?? ''
    const kind = kinds[Math.floor(place / areas.length / months.length)] ?? ''
    const number = (place * 7919) % 100_000
    const content =
      place % 50 === 1 ? '..' : String(revised && place % 100 === 3 ? number + 1 : number)
    lines.push(`${area};${kind};TOT;${month};${content}\r\n`)
    rows++
    if (lines.length < 10_000) continue
    if (!file.write(lines.join(''))) await once(file, 'drain')
    lines = []
  }
  file.end(lines.join(''))
  await finished(file)
  return rows
}

/** A step that shares no factor with the count comes to every place once. */
function stepThrough(count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let step = Math.floor(count * 0.618)
  while (divisor(step, count) !== 1) step++
  return step
}
