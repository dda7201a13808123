/** Files that are made to harm whoever opens them are refused with a sentence, quickly, and change nothing. */
import { readFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { DataError, parseYaml } from '../../data/read-yaml.ts'
import { readExport } from '../../etl/exports.ts'
import { SourceError } from '../../etl/source.ts'
import { readCells } from '../../etl/strategy/cells.ts'
import { etl, newDataDir } from '../support/etl.ts'

const { areas, datasets } = readCatalogue()
const workbook = unzipSync(readFileSync('tests/fixtures/statbank/RAS200.xlsx'))
const sheet = Object.keys(workbook).find((name) => /sheet1\.xml$/.test(name)) ?? ''

/** The workbook of the web site with its sheet changed. */
const withSheet = (change: (xml: string) => string): Uint8Array =>
  zipSync({ ...workbook, [sheet]: strToU8(change(new TextDecoder().decode(workbook[sheet]))) })

async function refusal(id: string, bytes: Uint8Array): Promise<string> {
  const dataset = datasets.get(id)
  if (!dataset) throw new Error(`The catalogue has no ${id}.`)
  const error: unknown = await readExport('file', bytes, dataset, areas).catch(
    (thrown: unknown) => thrown,
  )
  if (error instanceof SourceError) return error.message
  throw new Error(`${id} was not refused: ${String(error)}`)
}

const bomb = zipSync(
  { ...workbook, 'xl/media/image1.png': new Uint8Array(130 * 1024 * 1024) },
  { level: 1 },
)

const lol = Array.from({ length: 10 }, (_, i) =>
  i === 0 ? '<!ENTITY a0 "lol">' : `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`,
).join('')
const laughs = withSheet((xml) =>
  xml.replace('<worksheet', `<!DOCTYPE x [${lol}]><worksheet`).replace(/<v>[^<]*/, '<v>&a9;'),
)
const outside = withSheet((xml) =>
  xml
    .replace('<worksheet', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet')
    .replace(/<v>[^<]*/, '<v>&f;'),
)

describe('a workbook', { timeout: 60_000 }, () => {
  it.each(['statbank-ras200', 'eurostat-edat-lfse-22'])(
    'of %s that is a bomb is not unpacked',
    async (id) => {
      const bytes = bomb
      expect(bytes.length).toBeLessThan(1_000_000)
      const before = process.memoryUsage().rss
      expect(await refusal(id, bomb)).toMatch(/unpacks to more than 128 MB, which no export does/)
      expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
    },
  )

  it('that is a bomb is no plan either', async () => {
    await expect(readCells(bomb)).rejects.toThrow(DataError)
    await expect(readCells(bomb)).rejects.toThrow(/unpacks to more than 128 MB/)
  })

  it.each([
    ['laughs a billion times', laughs],
    ['asks for a file of ours', outside],
  ])('that %s by entities is refused', async (_, bytes) => {
    for (const id of ['statbank-ras200', 'eurostat-edat-lfse-22']) {
      expect(await refusal(id, bytes)).toMatch(
        /sheet1\.xml" defines entities, which no workbook does/,
      )
    }
    await expect(readCells(bytes)).rejects.toThrow(/defines entities/)
  })

  it.each([
    ['is cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['is a zip by name alone', () => strToU8(`PK${'x'.repeat(5000)}`)],
  ])('that %s is refused', async (_, change) => {
    const bytes = change(readFileSync('tests/fixtures/statbank/RAS200.xlsx'))
    expect(await refusal('statbank-ras200', bytes)).toMatch(/cannot be read as an Excel file/)
    await expect(readCells(bytes)).rejects.toThrow(DataError)
  })
})

describe('a file of text', { timeout: 60_000 }, () => {
  const lines = readFileSync('tests/fixtures/statbank/STRAF42.csv', 'utf8').split(/\r?\n/)

  it.each([
    ['__proto__', `__proto__;constructor;2023\n1;2;3\n`],
    ['a heading that pollutes', lines.join('\n').replace(/^[^;,]+/, '__proto__[polluted]')],
    [
      'JSON that pollutes',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ],
    ['brackets without end', '['.repeat(300_000)],
    ['one quote without end', `"${'a'.repeat(300_000)}`],
    ['only commas', ','.repeat(300_000)],
  ])('of %s is refused by every reader, and pollutes nothing', async (_, text) => {
    const ids = ['statbank-ras200', 'jobindsats-y25i07', 'eurostat-edat-lfse-22', 'rsv-register']
    for (const id of ids) expect((await refusal(id, strToU8(text))).length, id).toBeLessThan(1000)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('that repeats itself by YAML anchors is refused', () => {
    const nested = Array.from({ length: 12 }, (_, i) =>
      i === 0 ? 'a0: &a0 [lol, lol]' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}*a${i - 1}]`,
    )
    const parsed = () =>
      parseYaml(nested.join('\n'), 'plan.yaml', z.record(z.string(), z.unknown()))
    expect(parsed).toThrow(DataError)
    expect(parsed).toThrow('plan.yaml: not readable as YAML')
  })

  it('larger than any export is not read at all', async () => {
    const dataDir = await newDataDir()
    const file = join(dataDir, 'huge.csv')
    const handle = await open(file, 'w')
    await handle.truncate(600e6)
    await handle.close()
    const { code, err } = await etl(['import', file, '--table', 'RAS200'], { DATA_DIR: dataDir })
    expect([code, err]).toEqual([1, `${file} is larger than 500 MB: export less at a time.\n`])
    await rm(dataDir, { recursive: true })
  })
})
