/** A copy of an older data version, for an address with a path: its figures, and nothing of what came after it. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Pointer, type RunReport } from '../../data/layout.ts'
import { exportCopy, type Run } from '../support/export-copy.ts'
import { fixtureFolder, havrum, havrumFigures } from '../support/fixture-municipality.ts'
import { type Files, serveFiles } from '../support/static-files.ts'
import { type Walked, walkCopy } from '../support/walk-copy.ts'
import { warehouseOnDisk } from '../support/warehouse-on-disk.ts'

const [older, newest] = ['2026-01-15', '2026-06-20']
const publicUrl = 'https://tal.havrum.example/pejling'

let folder: string
let settings: Record<string, string>
let copy: string
let ran: Run
let files: Files
let walked: Walked

const reportOf = (vintage: string): RunReport => ({
  verb: 'pull',
  started: `${vintage}T08:10:00.000Z`,
  ended: `${vintage}T08:11:00.000Z`,
  vintage,
  datasets: [
    {
      dataset: 'statbank-neet3',
      source: 'statbank',
      delivery: 'live',
      outcome: 'new-figures',
      observations: 11,
      message: null,
    },
  ],
})

/** A data folder as two publishes leave it: a file of each data version, and their reports. */
async function dataFolder(data: string): Promise<void> {
  for (const [number, vintage] of [older, newest].entries()) {
    const made = join(data, `made-${vintage}`)
    const upTo = Object.entries(havrumFigures).slice(0, number + 1)
    await warehouseOnDisk(made, Object.fromEntries(upTo), havrum)
    mkdirSync(join(data, 'warehouse'), { recursive: true })
    const file = `${vintage}-0000000${String(number)}.duckdb`
    copyFileSync(join(made, 'warehouse/made-up.duckdb'), join(data, 'warehouse', file))
    const pointer = readFileSync(join(made, 'warehouse/current.json'), 'utf8')
    const ours = { ...Pointer.parse(JSON.parse(pointer)), file }
    writeFileSync(join(data, 'warehouse/current.json'), JSON.stringify(ours))
    mkdirSync(join(data, 'runs'), { recursive: true })
    writeFileSync(
      join(data, 'runs', `${vintage}T08-10-00.000Z-pull.json`),
      JSON.stringify(reportOf(vintage)),
    )
    await rm(made, { recursive: true })
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pejling-export-'))
  const data = join(folder, 'data')
  await dataFolder(data)
  settings = { DATA_DIR: data, STRATEGY_DIR: fixtureFolder, PEJLING_TODAY: '2026-09-01' }
  copy = join(folder, 'kopi')
  ran = await exportCopy([copy, '--vintage', older], { ...settings, PUBLIC_URL: `${publicUrl}/` })
  files = await serveFiles(copy, '/pejling')
  walked = await walkCopy(files.address, ['/index.html', '/indikator/neet/embed/index.html'])
}, 240_000)
afterAll(async () => {
  await files.close()
  await rm(folder, { recursive: true, force: true })
})

const read = (place: string): string => readFileSync(join(copy, place), 'utf8')
const listed = () =>
  z
    .object({ vintage: z.string(), files: z.array(z.object({ place: z.string() })) })
    .parse(JSON.parse(read('manifest.json')))
const textOf = (path: string): string =>
  (walked.pages.get(path)?.body.textContent ?? '').replace(/\s+/g, ' ')

describe('a copy of an older data version', () => {
  it('is made, and has no link that leads nowhere', () => {
    expect(ran.code).toBe(0)
    expect(ran.out).toContain(`Data version ${older} is in ${copy}`)
    expect(walked.dead).toEqual([])
    expect(walked.outside).toEqual([])
    expect(walked.pages.size).toBeGreaterThan(30)
    expect(listed().vintage).toBe(older)
  })

  it('shows its own figures, on pages and in downloads', async () => {
    const latest = z
      .object({ latest: z.object({ value: z.number(), period: z.string() }) })
      .parse(JSON.parse(read('api/v1/indicators/neet.json')))
    expect(latest).toEqual({ latest: { value: 9.4, period: '2024' } })
    expect(textOf('/indikator/neet/index.html')).toContain('9,4 pct.')
    const csv = read('api/v1/indicators/neet/observations.lang-da.csv')
    expect(csv).toMatch(/^899,2024,9\.4,/m)
    expect(csv).not.toMatch(/^899,2025/m)
    const parquet = join(copy, `api/v1/vintages/${older}/observations.parquet`)
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(parquet) })
    expect(rows.filter((row) => row['indicator'] === 'neet' && row['period'] === '2025')).toEqual(
      [],
    )
    expect(rows).toContainEqual(expect.objectContaining({ period: '2024', value: 9.4 }))
  })

  it('names the newer one in its notices alone', () => {
    for (const { place } of listed().files) {
      const bytes = readFileSync(join(copy, place))
      if (place === 'README.txt' || !bytes.includes(newest)) continue
      const without = bytes
        .toString()
        .replaceAll(`Da kopien blev lavet, var dataversion ${newest} den nyeste.`, '')
        .replaceAll(`When the copy was made, data version ${newest} was the newest.`, '')
      expect([place, without.includes(newest)]).toEqual([place, false])
    }
    expect(read('README.txt')).toContain(`It is an older data version: ${newest} was in force.`)
  })

  it('says over every page that has the site around it that it is an older one, in the page’s language', () => {
    let said = 0
    for (const [path, document] of walked.pages) {
      const notice = document.querySelector('main > aside[aria-label]:first-child')
      const text = notice?.textContent ?? ''
      const hasFoot = document.querySelector('body > footer, body > div > footer') !== null
      expect([path, text !== '']).toEqual([path, hasFoot])
      if (!hasFoot) continue
      said += 1
      // Its style is one of those that the page's policy lets in.
      const style = document.querySelector('style')?.textContent ?? ''
      const digest = createHash('sha256').update(style).digest('base64')
      expect([path, style.includes('.kopi-version{')]).toEqual([path, true])
      expect(
        document
          .querySelector('meta[http-equiv="content-security-policy"]')
          ?.getAttribute('content'),
        path,
      ).toContain(`'sha256-${digest}'`)
      expect([path, text]).toEqual([
        path,
        path.startsWith('/en/')
          ? `This page shows the figures as they were in data version ${older}. When the copy was made, data version ${newest} was the newest.`
          : `Siden viser tallene, som de var i dataversion ${older}. Da kopien blev lavet, var dataversion ${newest} den nyeste.`,
      ])
    }
    expect(said).toBeGreaterThan(30)
  })

  it('tells of the runs up to its own', () => {
    const { runs } = z
      .object({ runs: z.array(z.object({ vintage: z.string().nullable() })) })
      .parse(JSON.parse(read('api/v1/runs.json')))
    expect(runs.map(({ vintage }) => vintage)).toEqual([older])
  })
})

describe('an address with a path', () => {
  /** Every whole address of the copy in every text of it, and a place where it stands. */
  const addresses = (): Map<string, string> => {
    const found = new Map<string, string>()
    for (const { place } of listed().files) {
      const text = readFileSync(join(copy, place), 'latin1')
      for (const [whole] of text.matchAll(/https:\/\/tal\.havrum\.example[^\s"'<>(){}\\;,]*/g)) {
        found.set(whole.replaceAll('&amp;', '&').replace(/[.:]$/, ''), place)
      }
    }
    return found
  }

  it('is the one that sitemap, feeds, catalogue and shared links name, and all of them lead to a file', async () => {
    const all = addresses()
    expect(all.size).toBeGreaterThan(50)
    const lost: string[] = []
    for (const [address, place] of all) {
      // The folder itself is the one address that a server of files leads on by itself.
      const path = address.slice(publicUrl.length) || '/'
      const leads = address.startsWith(publicUrl) && (await fetch(files.address + path)).ok
      if (!leads) lost.push(`${place}: ${address}`)
    }
    // Where a program finds the API's description, which leads to what is there.
    expect(lost).toEqual([`api/v1/catalogue.ttl: ${publicUrl}/api/v1`])
    const sitemap = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc)
    expect(sitemap).toContain(`${publicUrl}/indikator/neet/`)
    expect(read('robots.txt')).toContain(`Sitemap: ${publicUrl}/sitemap.xml`)
    const page = walked.pages.get('/indikator/neet/index.html')
    expect(page?.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      `${publicUrl}/indikator/neet/`,
    )
  })
})

describe('a data version that cannot be copied', () => {
  const refused = async (data: string, vintage: string): Promise<string> => {
    const words = [join(folder, 'x'), '--vintage', vintage]
    const { code, out, err } = await exportCopy(words, { ...settings, DATA_DIR: data })
    expect([code, out]).toEqual([1, ''])
    return err
  }

  it('is one whose warehouse file is gone; those that are kept are named', async () => {
    const data = join(folder, 'fewer')
    await dataFolder(data)
    expect(await refused(data, '2025-12-01')).toBe(
      `There is no warehouse file of the data version 2025-12-01 as today's catalogue makes it. In force is ${newest}; older files are kept of ${older}.\n`,
    )
    await rm(join(data, 'warehouse', `${older}-00000000.duckdb`))
    expect(await refused(data, older)).toBe(
      `There is no warehouse file of the data version ${older} as today's catalogue makes it. In force is ${newest}; no older file is kept.\n`,
    )
  }, 60_000)

  it('is one that was taken back', async () => {
    const data = join(folder, 'back')
    await dataFolder(data)
    const file = join(data, 'warehouse/current.json')
    const pointer = Pointer.parse(JSON.parse(readFileSync(file, 'utf8')))
    const back = { ...pointer, vintage: older, number: 1, file: `${older}-00000000.duckdb` }
    writeFileSync(file, JSON.stringify(back))
    expect(await refused(data, newest)).toBe(
      `The data version ${newest} was taken back: in force is ${older}.\n`,
    )
  }, 60_000)
})
