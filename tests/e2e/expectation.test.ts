/** What STAR expects of a municipality, on the page of the indicator that it belongs to. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from '../support/site.ts'
import { figure, fillWarehouse } from '../support/warehouse.ts'

const quarters = ['2021', '2022', '2023', '2024', '2025'].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
)
/** People on benefits, and the people of working age that they are counted in per cent of. */
const figures = {
  'statbank-auk01': quarters.map((quarter, i) => figure('TOTUSU', '791', quarter, 8200 + 5 * i)),
  'statbank-folk1a': quarters.flatMap((quarter) =>
    Array.from({ length: 49 }, (_, i) => figure(String(16 + i), '791', quarter, 1200)),
  ),
}
const model = [
  figure('expected', '791', '2025-Q4', 8412),
  figure('actual', '791', '2025-Q4', 8130),
  figure('expected-pct', '791', '2025-Q4', 15.3),
  figure('actual-pct', '791', '2025-Q4', 14.8),
]

async function warehouse(
  folder: string,
  readings: typeof figures,
): Promise<Record<string, string>> {
  const place = join(folder, 'warehouse')
  mkdirSync(place, { recursive: true })
  const instance = await DuckDBInstance.create(join(place, 'model.duckdb'))
  const connection = await instance.connect()
  await fillWarehouse(connection, { '2026-02-01': readings })
  connection.closeSync()
  instance.closeSync()
  const pointer = {
    file: 'model.duckdb',
    vintage: '2026-02-01',
    number: 1,
    catalogue: 'test',
    shipped: 'test',
  }
  writeFileSync(join(place, 'current.json'), JSON.stringify(pointer))
  return {}
}

/** Without any spaces: cells of a table have none between them. */
const bare = (text: string): string => text.replace(/\s+/g, '')

const seen = async (site: Site, path: string): Promise<string> => {
  const { document } = parseHTML(await (await fetch(site.address + path)).text())
  return bare(document.querySelector('main')?.textContent ?? '')
}

describe.each([
  ['with a key', { ...figures, 'jobindsats-y30r21': model }, true],
  ['without', figures, false],
])('the page of those on public benefits, %s', (_, readings, there) => {
  let site: Site
  beforeAll(async () => {
    site = await startSite((folder) => warehouse(folder, readings))
  }, 60_000)
  afterAll(() => site.stop())

  it(
    there ? 'has STAR’s two figures with year and source' : 'has nothing empty for them',
    async () => {
      const page = await seen(site, '/indikator/offentligt-forsoergede')
      const english = await seen(site, '/en/indikator/offentligt-forsoergede')
      for (const text of [
        'Hvad STAR venter af Viborg',
        'Året til og med 4. kvartal 2025',
        'Ventet af STAR 15,3 pct. 8.412',
        'Talt op af STAR 14,8 pct. 8.130',
        'y30r21',
      ]) {
        expect(page.includes(bare(text)), text).toBe(there)
      }
      expect(english.includes(bare('Expected by STAR 15.3 per cent 8,412'))).toBe(there)
      // Nor does it stand on the page of another indicator.
      expect(await seen(site, '/indikator/ledighed')).not.toContain('STARventer')
    },
  )
})
