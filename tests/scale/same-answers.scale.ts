/** A server on a lake says what a server on a file says, to the last byte. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readWarehouse } from '../../etl/warehouse-file.ts'
import { type Replica, startReplica } from '../chaos/replica.ts'
import { asker, type Told } from '../support/ask.ts'
import { fairRequest, type Known } from '../support/generated-requests.ts'
import { readDescription, type Operation } from '../support/openapi.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, startServices } from './services.ts'
import { passing } from '../support/passing-headers.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let lake: Lake
let onFile: Replica
let onLake: Replica
let vintages: string[]
let operations: Operation[]

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  lake = await openLakeFor(services, 'same')
  closing.push(lake.close)
  await well(lake.etl('publish'))
  const first = await inForce(lake)
  await well(lake.pull(1))
  const second = await inForce(lake)
  vintages = [first, second]
  onFile = await startReplica(lake.dataDir)
  closing.push(onFile.stop)
  onLake = await lake.serve('replica')
  await at(onLake, second)
  const document: unknown = await (await fetch(`${onLake.address()}/api/v1/openapi.json`)).json()
  operations = readDescription(document).operations
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

const indicators = ['beskaeftigelsesfrekvens', 'ledighed', 'neet', 'kontanthjaelp']

const known: Known = (path, parameter) => {
  const ids = new Map([
    ['indicators', indicators],
    ['goals', ['jobmuligheder', 'overgang']],
    ['vintages', vintages],
  ])
  const lists = new Map([
    ['area', ['791', '000,791', 'municipalities', '740']],
    ['code', ['791', '101']],
    ['vintage', vintages],
    ['indicator', indicators],
    ['from', ['2015', '2020-01', '2018-Q1']],
    ['to', ['2023', '2025-12', '2025-Q4']],
    ['url', ['http://pejling.example/indikator/neet']],
    ['accessed', ['2026-11-22']],
  ])
  return (
    ids.get(parameter === 'id' ? (path.split('/')[1] ?? '') : '') ?? lists.get(parameter) ?? ['x']
  )
}

/** The warehouse file itself is another file with the same rows: a test of its own. */
const otherBytes = '/warehouse.duckdb'

/** Status, lasting headers (in whatever order, for an answer that is kept has its own) and body as one text, each byte a sign. */
const toldIn = ({ status, headers, body }: Told): string =>
  `${String(status)} ${JSON.stringify(
    Object.entries(headers)
      .filter(([name]) => !passing.includes(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )}\n${body.toString('latin1')}`

/** What both say where they part. */
function whereDiffers(a: string, b: string): string {
  const length = Math.max(a.length, b.length)
  const headers = a.indexOf('\n')
  const places = [...Array(length).keys()].filter((i) => a[i] !== b[i])
  const from = Math.max(0, (places.find((i) => i > headers) ?? places[0] ?? 0) - 60)
  return `“${a.slice(from, from + 160)}” on the file, “${b.slice(from, from + 160)}” on the lake`
}

/** Asks both and says where they differ. */
async function differences(addresses: string[]): Promise<{ differ: string[]; well: string[] }> {
  const [file, other] = [asker(onFile.address()), asker(onLake.address())]
  const differ: string[] = []
  const well: string[] = []
  for (const address of addresses) {
    const [a, b] = await Promise.all([file.ask(address), other.ask(address)])
    const [one, two] = [toldIn(a), toldIn(b)]
    if (one !== two) differ.push(`${address}: ${whereDiffers(one, two)}`)
    else if (a.status === 200) well.push(address)
  }
  file.close()
  other.close()
  return { differ, well }
}

describe('a server on a lake', () => {
  it('answers every route of the description as a server on the file does, byte for byte', async () => {
    const asked = operations.filter(({ path }) => path !== otherBytes)
    const wellAnswered = new Set<string>()
    const differ: string[] = []
    let count = 0
    for (const operation of asked) {
      const sample = fc.sample(fairRequest(operation, known), { numRuns: 25, seed: 20261126 })
      const outcome = await differences([...new Set(sample)])
      if (outcome.well.length > 0) wellAnswered.add(operation.path)
      count += outcome.well.length
      differ.push(...outcome.differ)
    }
    expect(differ).toEqual([])
    // Each has given at least one answer that is no refusal; the strategy has one version, which differs from none.
    const paths = asked.map(({ path }) => path).filter((path) => path !== '/strategy/diff')
    expect([...wellAnswered].sort()).toEqual(paths.sort())
    expect(count).toBeGreaterThan(110)
  })

  it('answers for the data version before, too', async () => {
    const paths = indicators.flatMap((id) =>
      ['observations.csv', 'verdicts', 'chart.svg', 'ranking.json', 'observations.parquet'].map(
        (file) => `/api/v1/indicators/${id}/${file}?vintage=${vintages[0] ?? ''}`,
      ),
    )
    const { differ, well } = await differences(paths)
    expect(differ).toEqual([])
    expect(well.length).toBeGreaterThan(10)
  })

  it('makes the same pages', async () => {
    const pages = ['/', '/data', '/metode', '/status', '/sammenlign', '/moede', '/tilgaengelighed']
    const more = [
      ...indicators.map((id) => `/indikator/${id}`),
      `/indikator/beskaeftigelsesfrekvens?version=${vintages[0] ?? ''}`,
      '/maal/jobmuligheder',
      '/bilag.pdf',
    ]
    const all = [...pages, ...more].flatMap((page) => [page, `/en${page === '/' ? '' : page}`])
    const { differ, well } = await differences(all)
    expect(differ).toEqual([])
    expect(well.length).toBeGreaterThan(20)
  })

  it('gives a file for download that has every row of the publisher’s', async () => {
    const answer = await fetch(`${onLake.address()}/api/v1${otherBytes}`)
    expect(answer.status).toBe(200)
    const folder = join(services.folder, 'same', 'replica', 'replica')
    const copy =
      readdirSync(folder)
        .filter((name) => name.endsWith('.duckdb'))
        .sort()
        .at(-1) ?? ''
    const original = join(lake.dataDir, 'warehouse', copy)
    const tables = await rowsIn(original, 'SELECT table_name FROM duckdb_tables() ORDER BY 1')
    expect(tables.length).toBeGreaterThan(10)
    for (const [table] of tables) {
      const sql = `FROM "${String(table)}" ORDER BY ALL`
      const rows = await rowsIn(original, sql)
      expect(await rowsIn(join(folder, copy), sql)).toEqual(rows)
    }
  })
})

const rowsIn = async (file: string, sql: string) =>
  z.array(z.array(z.unknown())).parse(await readWarehouse(file, sql))
