import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { converseWith, neetDataset, unemploymentDataset } from '../../support/eurostat-datasets.ts'
import { type EmulatedEurostat, startEurostat } from '../../support/eurostat-emulator.ts'
import { edatLfse22, lfstRLfu3rt } from '../../support/eurostat-tables.ts'
import { sourceErrorOf } from '../../support/conversation.ts'

let server: EmulatedEurostat
beforeAll(async () => {
  server = await startEurostat({ tables: [edatLfse22(), lfstRLfu3rt()], mostCells: 4000 })
})
beforeEach(() => {
  server.fail(null)
})
afterAll(() => server.close())

const get = (path: string) => fetch(server.url + path)
const one = 'freq=A&sex=T&age=Y15-29&training=NO_FE_NO_NFE&wstatus=NEMP&unit=PC'

describe('the emulated Eurostat', () => {
  test('writes numbers and flags only where there are any', async () => {
    const path = `/data/edat_lfse_22?format=JSON&lang=EN&${one}&geo=DK04&geo=DK&sinceTimePeriod=2015`
    const answer: unknown = await (await get(path)).json()
    expect(answer).toMatchObject({
      version: '2.0',
      class: 'dataset',
      id: ['freq', 'sex', 'age', 'training', 'wstatus', 'unit', 'geo', 'time'],
      size: [1, 1, 1, 1, 1, 1, 2, 11],
      // The publisher's own order, not that of the question: Denmark first.
      dimension: { geo: { category: { index: { DK: 0, DK04: 1 } } } },
      status: { 1: 'b', 2: 'b', 12: 'b', 13: 'b' },
      extension: { id: 'EDAT_LFSE_22', status: { label: { b: 'break in time series' } } },
    })
    expect(await (await get(path)).json()).toEqual(answer)
  })

  test('leaves out the number of a region that was not there yet', async () => {
    const path = `/data/edat_lfse_22?${one}&geo=DK04`
    const answer: unknown = await (await get(path)).json()
    expect(answer).toMatchObject({ value: expect.not.objectContaining({ 6: expect.anything() }) })
    expect(answer).toMatchObject({ value: { 7: expect.any(Number) }, status: { 7: 'b' } })
  })

  test.each([
    [
      '/data/edat_lfse_22?fromTimePeriod=2020',
      400,
      150,
      'Dimension "FROMTIMEPERIOD" is not defined',
    ],
    ['/data/edat_lfse_22?geo=DK041', 400, 150, 'GEO=DK041'],
    [`/data/edat_lfse_22?${one}&geo=DK&sinceTimePeriod=2030`, 400, 100, 'NO_RESULTS'],
    ['/data/edat_lfse_23', 404, 100, 'EDAT_LFSE_23'],
    ['/catalogue', 404, 100, 'ERR_NOT_FOUND'],
    ['/data/edat_lfse_22?lang=EN', 413, 413, 'EXTRACTION_TOO_BIG'],
  ])('refuses %s', async (path, status, id, words) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    const refusal: unknown = await response.json()
    expect(refusal).toEqual({ error: [{ status, id, label: expect.stringContaining(words) }] })
  })

  test('records what it was asked, and serves a table that is put in place of another', async () => {
    const before = server.requests.length
    server.set(edatLfse22(2026))
    const text = await (await get(`/data/EDAT_LFSE_22?${one}&geo=DK`)).text()
    expect(text).toContain('"2026"')
    server.set(edatLfse22())
    expect(server.requests.slice(before)).toMatchObject([
      { method: 'GET', path: '/data/EDAT_LFSE_22', table: 'EDAT_LFSE_22' },
    ])
    expect(server.requests.at(-1)?.question.getAll('geo')).toEqual(['DK'])
  })
})

describe('the adapter and the emulated Eurostat', () => {
  test('agree on young people outside work and education', async () => {
    const { reading } = await converseWith(server.url, neetDataset)
    const table = edatLfse22()
    expect(reading.publisherUpdated).toBe(table.updated)
    expect(reading.observations).toHaveLength(2 * 2 * 26)
    for (const { measure, area, period, value, flag } of reading.observations) {
      const geo = area === '000' ? 'DK' : 'DK04'
      const cell = table.cell({ sex: 'T', age: measure, wstatus: 'NEMP', geo, time: period })
      expect([value, flag]).toEqual([cell.value, cell.value === null ? ':' : cell.flag])
    }
    expect(reading.observations.map(({ area }) => area).slice(25, 27)).toEqual(['000', '082'])
  })

  test('agree on unemployment since 2015, of which the newest year is provisional', async () => {
    const { reading, requests } = await converseWith(server.url, unemploymentDataset)
    expect(requests[0]?.path).toBe(
      '/data/lfst_r_lfu3rt?format=JSON&lang=EN&freq=A&isced11=TOTAL&sex=T&age=Y15-74&unit=PC&geo=DK04&geo=DK&sinceTimePeriod=2015',
    )
    expect(reading.observations).toHaveLength(2 * 11)
    expect(reading.observations[0]).toMatchObject({ measure: 'rate', area: '000', period: '2015' })
    expect(reading.observations.at(-1)).toMatchObject({
      area: '082',
      period: '2025',
      status: 'provisional',
      flag: 'p',
    })
  })

  test('agree on a region whose figures are unreliable at a break', async () => {
    const areas = { DK05: '081' }
    const selection = neetDataset.eurostat
    const north = { ...neetDataset, ...(selection && { eurostat: { ...selection, areas } }) }
    const { reading } = await converseWith(server.url, north)
    const marked = reading.observations.filter(({ flag }) => flag === 'bu')
    expect(marked.map(({ period, status }) => `${period} ${status}`).slice(0, 3)).toEqual([
      '2007 unreliable',
      '2016 unreliable',
      '2017 unreliable',
    ])
  })

  test('agree on figures that come after a while', async () => {
    server.fail({ kind: 'queued', times: 2 })
    const { requests, reading } = await converseWith(server.url, neetDataset)
    expect(requests).toHaveLength(3)
    expect(reading.observations).toHaveLength(104)
  })

  test.each([
    [{ kind: 'queued', times: 99 } as const, 'unreachable', 'still putting the figures'],
    [{ kind: 'too-big' } as const, 'refused', 'narrow it'],
    [{ kind: 'unknown-dimension' } as const, 'refused', 'INVALID_QUERY_DIMENSION'],
    [{ kind: 'status', status: 503 } as const, 'refused', 'HTTP 503'],
    [{ kind: 'html' } as const, 'unexpected-shape', 'a web page'],
    [{ kind: 'html', status: 502 } as const, 'unexpected-shape', 'HTTP 502'],
    [{ kind: 'cut-off', bytes: 300 } as const, 'unexpected-shape', 'cut off'],
  ])('agree that $kind ends it', async (failure, fault, words) => {
    server.fail(failure, 'edat_lfse_22')
    const error = await sourceErrorOf(() => converseWith(server.url, neetDataset))
    expect(error.fault).toBe(fault)
    expect(error.message).toContain(words)
    expect((await converseWith(server.url, unemploymentDataset)).requests).toHaveLength(1)
  })

  test('leave a broken connection to whoever holds the conversation', async () => {
    server.fail({ kind: 'hang-up', bytes: 100 })
    await expect(converseWith(server.url, neetDataset)).rejects.toThrow('terminated')
  })
})
