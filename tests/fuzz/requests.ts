/** Requests that the API's own description allows, and such as nobody should send: each gets an answer that is no fault of ours, and changes nothing. */
import fc from 'fast-check'
import { z } from 'zod'
import { fairRequest, hostileRequest, type Known } from '../support/generated-requests.ts'
import { readDescription } from '../support/openapi.ts'
import { figure, memoryInstance, testApp } from '../support/warehouse.ts'
import { fixedWarehouse } from '../../api/warehouse.ts'
import type { Tally } from './tally.ts'

const figures = (add: number) => ({
  'statbank-neet3': ['2022', '2023', '2024'].flatMap((year, i) =>
    ['000', '082', '101', '751', '791'].map((area, j) =>
      figure('pct', area, year, 9 + i + j + add),
    ),
  ),
})

const known: Known = (path, parameter) => {
  const kind = path.split('/')[1] ?? ''
  const ids = new Map([
    ['indicators', ['neet', 'beskaeftigelsesfrekvens']],
    ['goals', ['jobmuligheder', 'overgang']],
    ['vintages', ['2026-01-01', '2026-02-01']],
  ])
  const lists = new Map([
    ['area', ['791', '000,791', 'municipalities']],
    ['code', ['791', '101']],
    ['vintage', ['2026-01-01', '2026-02-01']],
    ['indicator', ['neet']],
    ['from', ['2019', '2020-01', '2018-Q1']],
    ['to', ['2024', '2025-12', '2025-Q4']],
    ['url', ['http://localhost/indikator/neet']],
    ['accessed', ['2026-11-22']],
  ])
  return ids.get(parameter === 'id' ? kind : '') ?? lists.get(parameter) ?? ['x']
}

/** The standard answers 501 to a format that is not given. */
const oembed = /^\/api\/v1\/oembed\?/

/** Pictures and files are made by the thousand in their own tests; here they would take all the time. */
const slow = /\.(png|svg|xlsx|zip|parquet|duckdb|html)$/

/** @returns whether every figure is as it was */
export async function fuzzRequests(count: number, seed: number, tally: Tally): Promise<boolean> {
  const instance = await memoryInstance({ '2026-01-01': figures(0), '2026-02-01': figures(1) })
  const pointer = {
    file: 'memory.duckdb',
    vintage: '2026-02-01',
    number: 2,
    catalogue: 'test',
    shipped: 'test',
  }
  const { app, faults } = testApp(fixedWarehouse(instance, pointer))
  const connection = await instance.connect()
  const digest = async () =>
    (
      await connection.runAndReadAll(
        'SELECT (SELECT bit_xor(hash(o)) FROM observation o), (SELECT bit_xor(hash(f)) FROM figure f), (SELECT bit_xor(hash(v)) FROM verdict v)',
      )
    ).getRowsJson()
  const before = JSON.stringify(await digest())
  const document: unknown = await (await app.request('/api/v1/openapi.json')).json()
  const { operations } = readDescription(document)
  const requests = operations.flatMap((operation) => {
    const weight = slow.test(operation.path) ? 1 : 40
    return [
      { weight, arbitrary: fairRequest(operation, known) },
      { weight: weight * 2, arbitrary: hostileRequest(operation, known) },
    ]
  })
  for (const address of fc.sample(fc.oneof(...requests), { numRuns: count, seed })) {
    const asked = faults.length
    try {
      const { status } = await app.request(address)
      if (status < 400) tally.taken++
      else tally.refused++
      const isFault = status >= 500 && !(status === 501 && oembed.test(address))
      if (isFault) tally.crash(address, faults[asked] ?? `status ${String(status)}`)
    } catch (error) {
      // An address that is none cannot be sent; the server refuses it before the API sees it.
      if (z.object({ code: z.literal('ERR_INVALID_URL') }).safeParse(error).success) tally.refused++
      else tally.crash(address, error)
    }
  }
  return JSON.stringify(await digest()) === before
}
