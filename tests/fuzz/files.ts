/** Files that people bring, with something wrong in them: exports, workbooks, and the files of a strategy. */
import { mkdtempSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
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
  ['statbank/STRAF42.csv', 'statbank-straf42'],
  ['statbank/AUP02.excerpt.en.csv', 'statbank-aup02'],
  ['jobindsats/y25i01.data.json', 'jobindsats-y25i01'],
  ['eurostat/edat_lfse_22.json', 'eurostat-edat-lfse-22'],
  ['uddannelsesstatistik/profmod.page-1.json', 'uddannelsesstatistik-profmod'],
]

export async function fuzzExports(count: number, random: Random, tally: Tally): Promise<void> {
  const known = exported.flatMap(([file, id]) => {
    const dataset = catalogue.datasets.get(id)
    return dataset ? [{ dataset, bytes: readFileSync(join(fixtures, file)) }] : []
  })
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
