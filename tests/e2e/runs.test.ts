/** The status page of a site whose figures were refused, let through by a person, and fetched by a run that was killed. */
import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { etl } from '../support/etl.ts'
import { shippedFigures, startServer, type Served } from '../support/served.ts'
import { short } from '../support/small-house.ts'
import { startStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'

const table = short(ras200(), 4)
const newest = table.variables.find(({ time }) => time)?.values.at(-1)?.id

/** No process has a number as high as this. */
const gone = { pid: 2 ** 22 + 1, host: hostname(), verb: 'pull', since: '2026-11-20T07:10:00.000Z' }

let server: Served
const codes: number[] = []
beforeAll(async () => {
  server = await startServer(async (folder, env) => {
    await shippedFigures(folder, env)
    const statbank = await startStatbank({ tables: [table] })
    const pull = async (...words: string[]) => {
      const all = [
        'pull',
        '--full',
        '--source',
        'statbank',
        '--indicator',
        'beskaeftigelsesfrekvens',
      ]
      const { code } = await etl([...all, ...words], {
        DATA_DIR: folder,
        STATBANK_URL: statbank.url,
      })
      codes.push(code)
    }
    const wrong = (value: number) => ({
      ...table,
      value: (codes: Record<string, string>) =>
        codes['OMRÅDE'] === '791' && codes['Tid'] === newest ? value : table.value(codes),
    })
    const accept = [
      '--accept',
      'statbank-ras200:range,statbank-ras200:coverage,statbank-ras200:row-count',
    ]
    await pull(...accept, '--by', 'statistikeren', '--reason', 'tabellen er kort')
    statbank.set('RAS200', wrong(140))
    await pull()
    await pull(...accept, '--by', 'statistikeren', '--reason', 'aftalt med <Danmarks Statistik>')
    await writeFile(join(folder, 'run.lock'), JSON.stringify(gone))
    await pull()
    // No key is set; nobody is asked.
    codes.push((await etl(['pull', '--source', 'jobindsats'], { DATA_DIR: folder })).code)
    await statbank.close()
    return {}
  })
}, 120_000)
afterAll(() => server.stop())

/** What the page says of each run, newest first. */
async function runsOn(path: string): Promise<string[]> {
  const { document } = parseHTML(await (await fetch(server.address + path)).text())
  return [...document.querySelectorAll('section[aria-labelledby="koersler"] ol > li')].map((item) =>
    item.textContent.replaceAll(/\s+/g, ' '),
  )
}

describe('the status page', () => {
  it('was made after a run that was refused, and four that were not', () => {
    expect(codes).toEqual([0, 1, 0, 0, 0])
  })

  it('says what was refused, by which check and how to let it through', async () => {
    const [, , , refused] = await runsOn('/status')
    expect(refused).toContain('Afvist RAS200')
    expect(refused).toContain('140 is outside 0–100')
    expect(refused).toContain('--accept statbank-ras200:range')
    expect(refused).not.toContain('Sluppet igennem af et menneske')
  })

  it('says who let it through, and why, in words that stay words', async () => {
    const [, , taken] = await runsOn('/status')
    expect(taken).toContain('Sluppet igennem af et menneske RAS200 range: ')
    expect(taken).toContain('statistikeren: aftalt med <Danmarks Statistik>')
    expect(taken).not.toContain('Afvist')
  })

  it('says of a source without a key that it is not configured, and of no other', async () => {
    for (const [path, said] of [
      ['/status', 'Kilden er ikke sat op: dens nøgle mangler, så den bliver ikke spurgt.'],
      ['/en/status', 'The source is not configured: its key is missing, so it is not asked.'],
    ] as const) {
      const { document } = parseHTML(await (await fetch(server.address + path)).text())
      const told = [...document.querySelectorAll('section')].filter((section) =>
        section.textContent.includes(said),
      )
      expect(told.map((section) => section.getAttribute('aria-labelledby'))).toEqual([
        'kilde-jobindsats',
      ])
    }
  })

  it('says that the run before was killed, in both languages', async () => {
    const [, danish] = await runsOn('/status')
    expect(danish).toContain(
      'Kørslen før, begyndt 20. november 2026 kl. 08.10, blev afbrudt, før den var færdig. Den havde udgivet dataversion ',
    )
    const [, english] = await runsOn('/en/status')
    expect(english).toContain('The run before, begun on 20 November 2026 at 08:10, was cut off')
  })
})
