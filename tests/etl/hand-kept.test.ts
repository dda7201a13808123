/** Figures that are kept by hand: the template, its lines, and what becomes of them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { readHandKept, templateOf } from '../../etl/hand-kept.ts'
import { sourceErrorOf } from '../support/conversation.ts'
import { etl, newDataDir, rowsOf } from '../support/etl.ts'

const catalogue = readCatalogue()
const register = (): Dataset => {
  const found = catalogue.datasets.get('rsv-register')
  if (!found) throw new Error('The catalogue has no register of social enterprises.')
  return found
}

const header = 'kommunekode;kommune;periode;tal;indtastet_af;indtastet_den;bemærkning'
const bytesOf = (...lines: string[]) => new TextEncoder().encode([header, ...lines].join('\r\n'))
const read = (bytes: Uint8Array) => readHandKept('rsv.csv', bytes, register(), catalogue.areas)
const refusal = async (...lines: string[]) =>
  (await sourceErrorOf(() => read(bytesOf(...lines)))).message

describe('a file that is filled in by hand', () => {
  it('begins as a template with the home municipality first, for a Danish Excel', () => {
    const [first, home, country, ...rest] = templateOf(catalogue.areas, '791').split('\r\n')
    expect(first).toBe(`\uFEFF${header}`)
    expect([home, country]).toEqual(['791;Viborg;;;;;', '000;Hele landet;;;;;'])
    expect(rest.filter((line) => line !== '')).toHaveLength(97)
  })

  it('gives the figures of the lines that have one, with who entered them and when', () => {
    const reading = read(
      bytesOf(
        '791;Viborg;2025;7;jobcenter, analyse;31-03-2026;slået op i CVR',
        '791;Viborg;2024;5;jobcenter, analyse;2025-04-01;',
        '615;Horsens;;;;;',
        '000;Hele landet;2025;901;jobcenter, analyse;2026-03-31;',
      ),
    )
    expect(reading.observations.map(({ area, period, value }) => [area, period, value])).toEqual([
      ['000', '2025', 901],
      ['791', '2024', 5],
      ['791', '2025', 7],
    ])
    expect(reading.observations[2]?.flag).toBe(
      'indtastet 2026-03-31 af jobcenter, analyse: slået op i CVR',
    )
    expect(reading.entered).toEqual({ role: 'jobcenter, analyse', date: '2026-03-31' })
  })

  it('takes a template that Excel has saved in its own letters', () => {
    const latin1 = Buffer.from(
      [header, '825;Læsø;2025;1;jobcenter;1-4-2026;'].join('\r\n'),
      'latin1',
    )
    expect(read(latin1).observations.map(({ area }) => area)).toEqual(['825'])
  })

  it.each([
    ['790;Viborg;2025;7;jobcenter;2026-01-05;', 'line 2: "790" is no area code'],
    ['615;Viborg;2025;7;jobcenter;2026-01-05;', 'line 2: 615 is Horsens, not "Viborg"'],
    ['791;Viborg;2025-Q1;7;jobcenter;2026-01-05;', 'line 2: "2025-Q1" is not a period'],
    ['791;Viborg;2025;7,5;jobcenter;2026-01-05;', 'line 2: "7,5" is not a whole number'],
    ['791;Viborg;2025;1.200;jobcenter;2026-01-05;', 'line 2: "1.200" is not a whole number'],
    ['791;Viborg;2025;-1;jobcenter;2026-01-05;', 'line 2: "-1" is not a whole number'],
    ['791;Viborg;2025;7;;2026-01-05;', 'line 2: the column "indtastet_af" is empty'],
    ['791;Viborg;2025;7;hans@viborg.dk;2026-01-05;', 'is a person, not a role'],
    ['791;Viborg;2025;7;jobcenter;i går;', 'line 2: "i går" is not a day'],
    ['791;Viborg;2025;7;jobcenter;31-02-2026;', 'line 2: "31-02-2026" is not a day'],
    ['791;Viborg;2027;7;jobcenter;2026-01-05;', 'line 2: 2027 had not begun'],
    ['791;Viborg;2025;;;;', 'has no line with a figure'],
  ])('is refused for %s', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence)
  })

  it('tells all lines that are wrong at once, and a line that repeats another', async () => {
    const message = await refusal(
      '791;Viborg;2025;x;jobcenter;2026-01-05;',
      '615;Horsens;2025;3;jobcenter;2026-01-05;',
      '615;Horsens;2025;3;jobcenter;2026-01-05;',
    )
    expect(message).toContain('line 2: "x" is not a whole number')
    expect(message).toContain('line 4: Horsens in 2025 stands in line 3, too')
  })

  it('is refused without one of its columns', async () => {
    const bytes = new TextEncoder().encode('kommunekode;tal\r\n791;7')
    const { message } = await sourceErrorOf(() => read(bytes))
    expect(message).toContain('line 1: there is no column "kommune"')
  })
})

describe('figures kept by hand', { timeout: 120_000 }, () => {
  let dataDir: string
  let folder: string
  const run = (...words: string[]) => etl(words, { DATA_DIR: dataDir })
  beforeAll(async () => {
    dataDir = await newDataDir()
    folder = await mkdtemp(join(tmpdir(), 'pejling-hand-'))
    expect((await run('publish')).code).toBe(0)
  }, 120_000)
  afterAll(async () => {
    await rm(dataDir, { recursive: true })
    await rm(folder, { recursive: true })
  })

  it('go from the template to a vintage that says who entered them, and survive a rebuild', async () => {
    const { out } = await run('template', '--table', 'rsv-register')
    const filled = out.replace(
      '791;Viborg;;;;;',
      '791;Viborg;2025;7;jobcenter, analyse;2026-03-31;',
    )
    const file = join(folder, 'rsv.csv')
    await writeFile(file, filled)
    const { code, err } = await run('import', file, '--table', 'rsv-register')
    expect({ code, failed: err.match(/^failed .*/gm) }).toEqual({ code: 0, failed: null })
    const figures = `SELECT f.area, f.period, f.value, p.entered_by, p.entered_on
      FROM figure f JOIN provenance p USING (dataset)
      WHERE indicator = 'socialoekonomiske-virksomheder'`
    const expected = [['791', '2025', 7, 'jobcenter, analyse', '2026-03-31']]
    expect(await rowsOf(dataDir, figures)).toEqual(expected)
    expect((await run('rebuild')).code).toBe(0)
    expect(await rowsOf(dataDir, figures)).toEqual(expected)
  })

  it('have a template only where the catalogue says that they are kept by hand', async () => {
    const { code, err } = await run('template', '--table', 'RAS200')
    expect(code).toBe(1)
    expect(err).toContain('one of rsv-register')
  })
})
