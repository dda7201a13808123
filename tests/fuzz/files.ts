/** Files that people bring, with something wrong in them: exports, workbooks, and the files of a strategy. */
import { mkdtempSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { DataError } from '../../data/read-yaml.ts'
import { withOwnAreas } from '../../data/strategy/own-areas.ts'
import { readStrategy } from '../../data/strategy/strategy.ts'
import { readExport } from '../../etl/exports.ts'
import { SourceError } from '../../etl/source.ts'
import { readCells } from '../../etl/strategy/cells.ts'
import { mutated, type Random } from './mutate.ts'
import type { Tally } from './tally.ts'

const catalogue = readCatalogue()
const fixtures = 'tests/fixtures'

/** Exports, each with the dataset that it is imported for. */
const exported: [file: string, dataset: string][] = [
  ['statbank/RAS200.xlsx', 'statbank-ras200'],
  ['statbank/STATUSU6.latin1.csv', 'statbank-statusu6'],
  ['statbank/AUP02.excerpt.en.csv', 'statbank-aup02'],
  ['statbank/LBESK69.en.csv', 'statbank-lbesk69'],
  ['jobindsats/y25i01.data.json', 'jobindsats-y25i01'],
  ['eurostat/edat_lfse_22.json', 'eurostat-edat-lfse-22'],
  ['uddannelsesstatistik/profmod.page-1.json', 'uddannelsesstatistik-profmod'],
]

const byHand = [
  'kommunekode;kommune;periode;tal;indtastet_af;indtastet_den;bemærkning',
  '791;Viborg;2025;7;jobcenter, analyse;31-03-2026;"slået op; i CVR"',
  '000;Hele landet;2025;901;jobcenter, analyse;2026-03-31;',
].join('\r\n')

/** Every file as it was sent or filled in, each of which is read. */
async function wholeFiles(): Promise<{ dataset: Dataset; bytes: Uint8Array }[]> {
  const all: [id: string, bytes: Uint8Array][] = [
    ...exported.map(([file, id]): [string, Uint8Array] => [id, readFileSync(join(fixtures, file))]),
    ['rsv-register', Buffer.from(byHand)],
  ]
  const whole: { dataset: Dataset; bytes: Uint8Array }[] = []
  for (const [id, bytes] of all) {
    const dataset = catalogue.datasets.get(id)
    if (!dataset) throw new Error(`The catalogue has no ${id}.`)
    await readExport('file', bytes, dataset, catalogue.areas)
    whole.push({ dataset, bytes })
  }
  return whole
}

export async function fuzzExports(count: number, random: Random, tally: Tally): Promise<void> {
  const known = await wholeFiles()
  for (let nth = 0; nth < count; nth++) {
    const one = known[nth % known.length]
    if (!one) continue
    const bytes = mutated(one.bytes, random)
    try {
      await readExport('file', bytes, one.dataset, catalogue.areas)
      tally.taken++
    } catch (error) {
      if (error instanceof SourceError) tally.refused++
      else tally.crash(one.dataset.id, error, bytes)
    }
    if (nth % 10 === 0) await fuzzPlan(bytes, tally)
  }
}

/** What is no plan is refused as one. */
async function fuzzPlan(bytes: Uint8Array, tally: Tally): Promise<void> {
  try {
    await readCells(bytes)
    tally.taken++
  } catch (error) {
    if (error instanceof DataError) tally.refused++
    else tally.crash('workbook of the plan', error, bytes)
  }
}

/** Strategy files one at a time, beside the others as they are. */
export function fuzzStrategy(count: number, random: Random, tally: Tally): void {
  const folder = mkdtempSync(join(tmpdir(), 'pejling-fuzz-'))
  cpSync(join(fixtures, 'strategy'), folder, { recursive: true })
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(yaml|csv)$/.test(name),
  )
  const originals = names.map((name) => readFileSync(join(folder, name)))
  for (let nth = 0; nth < count; nth++) {
    const at = nth % names.length
    const file = join(folder, names[at] ?? '')
    const original = originals[at] ?? Buffer.alloc(0)
    const bytes = mutated(original, random)
    writeFileSync(file, bytes)
    try {
      readStrategy(withOwnAreas(catalogue, folder), folder)
      tally.taken++
    } catch (error) {
      if (error instanceof DataError) tally.refused++
      else tally.crash(names[at] ?? '', error, bytes)
    }
    writeFileSync(file, original)
  }
  rmSync(folder, { recursive: true })
}
