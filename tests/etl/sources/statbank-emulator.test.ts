import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { statbank } from '../../../etl/sources/statbank.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'
import { holdWith } from '../../support/conversation.ts'
import { observationsOf } from '../../support/staged.ts'
import { aup02Dataset, ras200Dataset, statusu6Dataset } from '../../support/statbank-datasets.ts'
import { type EmulatedStatbank, startStatbank } from '../../support/statbank-emulator.ts'
import { allTables, hfudd11, statusu6 } from '../../support/statbank-tables.ts'

let server: EmulatedStatbank
beforeAll(async () => {
  server = await startStatbank({ tables: allTables() })
})
beforeEach(() => {
  server.fail(null)
})
afterAll(() => server.close())

const post = (path: string, body: unknown) =>
  fetch(server.url + path, { method: 'POST', body: JSON.stringify(body) })

const variables = (wishes: Record<string, string[]>) =>
  Object.entries(wishes).map(([code, values]) => ({ code, values }))

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString()

const viborg = { OMRÅDE: ['791'], ALDER: ['TOT'], KØN: ['TOT'] }

describe('the emulated StatBank', () => {
  test('describes a table by POST and by both forms of GET', async () => {
    const asked = await post('/tableinfo', { table: 'aup02', lang: 'da', format: 'JSON' })
    const body = await bytesOf(asked)
    expect(JSON.parse(body)).toMatchObject({ id: 'AUP02', unit: 'Pct.', active: true })
    for (const path of ['/tableinfo/AUP02?lang=da', '/tableinfo?id=AUP02&format=JSON']) {
      expect(await bytesOf(await fetch(server.url + path))).toBe(body)
    }
  })

  test('writes BULK without and CSV with a byte order mark, both with CRLF', async () => {
    const question = {
      table: 'AUP02',
      valuePresentation: 'Code',
      variables: variables({ ...viborg, tid: ['2023M05'] }),
    }
    const bulk = await bytesOf(await post('/data', { ...question, format: 'BULK' }))
    expect(bulk).toBe('OMRÅDE;ALDER;KØN;TID;INDHOLD\r\n791;TOT;TOT;2023M05;2,6\r\n')
    expect(await bytesOf(await post('/data', { ...question, format: 'CSV' }))).toBe(`\uFEFF${bulk}`)
  })

  test('writes texts and decimal marks as the language has them', async () => {
    const rows = await bytesOf(
      await post('/data', {
        table: 'AUP02',
        format: 'CSV',
        lang: 'en',
        variables: variables({ ...viborg, Tid: ['2023M05'] }),
      }),
    )
    expect(rows).toContain('Viborg;Alder i alt;I alt;2023M05;2.6\r\n')
  })

  test('takes newest periods, ranges and prefixes', async () => {
    const periods = async (...values: string[]) => {
      const wishes = variables({ ...viborg, Tid: values })
      const rows = await bytesOf(
        await post('/data', {
          table: 'AUP02',
          format: 'CSV',
          valuePresentation: 'Code',
          variables: wishes,
        }),
      )
      return rows
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(';')[3])
    }
    expect(await periods('(1)')).toEqual(['2026M03'])
    expect(await periods('(2)')).toEqual(['2026M02'])
    expect(await periods('(-n+3)')).toEqual(['2026M01', '2026M02', '2026M03'])
    expect(await periods('>=2010M11<=2011M01')).toEqual(['2010M11', '2010M12', '2011M01'])
    expect(await periods('2009*')).toHaveLength(12)
  })

  test('leaves rows for zero out of BULK', async () => {
    const wishes = {
      UDDSTAT: ['AA_TOTAL'],
      UDDANNELSE: ['*'],
      GRUNDBEL: ['791', '411'],
      Tid: ['2024'],
    }
    const rows = await bytesOf(
      await post('/data', {
        table: 'STATUSU6',
        format: 'BULK',
        valuePresentation: 'Code',
        variables: variables(wishes),
      }),
    )
    const programmes = rows
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';')[1])
    expect(programmes.toSorted()).toEqual(['H20', 'H29', 'H30', 'H99', 'TOT'])
    expect(rows).not.toContain('411')
  })

  test('gives the rows of BULK in an order that is none, the same each time', async () => {
    const question = {
      table: 'AUP02',
      format: 'BULK',
      variables: variables({ ...viborg, Tid: ['2009*'] }),
    }
    const rows = await bytesOf(await post('/data', question))
    const periods = rows
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';')[3])
    expect(new Set(periods).size).toBe(12)
    expect(periods).not.toEqual(periods.toSorted())
    expect(await bytesOf(await post('/data', question))).toBe(rows)
  })

  test.each([
    ['unknown table', { table: 'X', format: 'BULK' }, 'EXTRACT-NOTFOUND', 'Tabel findes ikke: X'],
    [
      'unknown variable',
      { table: 'AUP02', format: 'BULK', variables: variables({ Y: ['*'] }) },
      'EXTRACT-NOTFOUND',
      'Kan ikke finde variablen: Y',
    ],
    [
      'unknown value',
      { table: 'AUP02', format: 'BULK', variables: variables({ OMRÅDE: ['999999'] }) },
      'EXTRACT-NOTFOUND',
      'Kan ikke finde værdien: 999999 (OMRÅDE)',
    ],
    [
      'variable left out',
      { table: 'AUP02', format: 'BULK', variables: [] },
      'EXTRACT-NOTALLOWED',
      'Der skal vælges værdier for variabel: OMRÅDE',
    ],
    ['no format', { table: 'AUP02' }, 'REQUEST-MISSING', 'Format ikke angivet'],
    ['no table', { format: 'BULK' }, 'REQUEST-MISSING', 'tabel-id'],
  ])('refuses as the publisher does: %s', async (_, body, errorTypeCode, part) => {
    const response = await post('/data', body)
    expect(response.status).toBe(400)
    const refusal: unknown = await response.json()
    expect(refusal).toMatchObject({ errorTypeCode, message: expect.stringContaining(part) })
  })

  test('refuses CSV of more than a million cells and streams BULK', async () => {
    const all = variables({
      BOPOMR: ['*'],
      HERKOMST: ['*'],
      HFUDD: ['*'],
      ALDER: ['*'],
      KØN: ['*'],
      Tid: ['*'],
    })
    const refusal = await bytesOf(
      await post('/data', { table: 'HFUDD11', format: 'CSV', variables: all }),
    )
    expect(refusal).toContain('REQUEST-LIMIT')
    expect(refusal).toContain('begrænsningen på 1.000.000 celler')
  })

  test('fails as it is told, where it is told', async () => {
    server.fail({ kind: 'status', status: 503 }, { path: 'data' })
    expect((await post('/tableinfo', { table: 'AUP02' })).status).toBe(200)
    expect((await post('/data', { table: 'AUP02' })).status).toBe(503)
    server.fail({ kind: 'html' }, { table: 'RAS200' })
    expect((await post('/tableinfo', { table: 'AUP02' })).status).toBe(200)
    expect(await bytesOf(await post('/tableinfo', { table: 'RAS200' }))).toContain(
      '<!DOCTYPE html>',
    )
    server.fail({ kind: 'cut-off', bytes: 10 })
    expect(await bytesOf(await post('/tableinfo', { table: 'AUP02' }))).toHaveLength(10)
    server.fail({ kind: 'hang-up', bytes: 10 })
    await expect(post('/tableinfo', { table: 'AUP02' }).then(bytesOf)).rejects.toThrow()
    server.fail({ kind: 'unknown-code' })
    expect(await bytesOf(await post('/data', { table: 'AUP02' }))).toContain(
      'Kan ikke finde værdien',
    )
  })

  test('records what it was asked, and serves a table that is put in place of another', async () => {
    const before = server.requests.length
    server.set('STATUSU6', { ...statusu6(), active: false })
    expect(await bytesOf(await post('/tableinfo', { table: 'STATUSU6' }))).toContain(
      '"active":false',
    )
    server.set('STATUSU6', statusu6())
    expect(server.requests.slice(before)).toEqual([
      { method: 'POST', path: '/tableinfo', table: 'STATUSU6', body: { table: 'STATUSU6' } },
    ])
  })
})

test.each([aup02Dataset, ras200Dataset, statusu6Dataset])(
  'the adapter reads what the emulator serves of $table',
  async (dataset) => {
    const { reading } = await holdWith(server.url, statbank.converse(dataset, emulatedAreas))
    const observations = await observationsOf(reading)
    const measures = Object.keys(dataset.measures)
    expect(new Set(observations.map(({ measure }) => measure))).toEqual(new Set(measures))
    const places = new Set(observations.map(({ area }) => area))
    expect(places.size).toBe(dataset.table === 'STATUSU6' ? 99 : 115)
  },
)

test('the parts of an emulated count add up to the whole, from municipality to country', () => {
  const table = hfudd11()
  const codes = {
    BOPOMR: '000',
    HERKOMST: 'TOT',
    HFUDD: 'TOT',
    ALDER: 'TOT',
    KØN: 'TOT',
    Tid: '2020',
  }
  const sum = (name: string, keep: (id: string) => boolean) =>
    (table.variables.find(({ id }) => id === name)?.values ?? [])
      .filter(({ id }) => keep(id))
      .reduce((total, { id }) => total + Number(table.value({ ...codes, [name]: id })), 0)
  const whole = table.value(codes)
  expect(sum('HFUDD', (id) => id !== 'TOT')).toBe(whole)
  expect(sum('BOPOMR', (id) => /^[1-8]/.test(id))).toBe(whole)
})
