/** Years that end with a quarter: STAR's table of what it expects of a municipality and what it counts there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { readJobindsatsExport } from '../../../etl/jobindsats-export.ts'
import { jobindsats } from '../../../etl/sources/jobindsats.ts'
import { holdWith, sourceErrorOf } from '../../support/conversation.ts'
import { y30r21Dataset } from '../../support/jobindsats-datasets.ts'
import { type EmulatedJobindsats, startJobindsats } from '../../support/jobindsats-emulator.ts'
import { movingYears, y30r21 } from '../../support/jobindsats-tables.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'

const key = '00000000-0000-0000-0000-000000000000'
let server: EmulatedJobindsats
beforeAll(async () => {
  server = await startJobindsats({ tables: [y30r21()], key })
})
beforeEach(() => {
  server.set(y30r21())
  server.requests.length = 0
})
afterAll(() => server.close())

const own = readCatalogue().datasets.get('jobindsats-y30r21')
const pull = async (dataset: Dataset = y30r21Dataset) => {
  const conversation = jobindsats.converse(dataset, emulatedAreas)
  return (await holdWith(server.url, conversation, { authorization: `Bearer ${key}` })).reading
}

describe('years that end with a quarter', () => {
  test('are asked for as such, and each is told by its last quarter', async () => {
    const { observations } = await pull()
    expect([...new Set(observations.map(({ period }) => period))]).toEqual([
      '2024-Q2',
      '2024-Q4',
      '2025-Q2',
      '2025-Q4',
    ])
    expect(observations).toHaveLength(4 * 99 * 4)
    const asked = server.requests.at(-1)?.query
    expect(asked?.get('period.QMAT')).toBe('latest:4')
    expect(asked?.get('hierarchy._ygrp_y30r21')).toBe('/')
  })

  test('are pulled as the catalogue has them, by either spelling of the headings', async () => {
    if (!own) throw new Error('The catalogue has no jobindsats-y30r21.')
    const plain = await pull(own)
    server.set(y30r21({}, true))
    expect((await pull(own)).observations).toEqual(plain.observations)
  })

  test.each([
    ['2025Q02', 'no year that ends with a quarter'],
    ['2025QMAT05', 'no year that ends with a quarter'],
    ['2025QMAT', 'no year that ends with a quarter'],
  ])('that cannot be read stop the table with a sentence: %s', async (id, words) => {
    server.set(y30r21({ periods: { QMAT: [...movingYears, id] } }))
    const { fault, message } = await sourceErrorOf(() => pull())
    expect(fault).toBe('failed-check')
    expect(message).toBe(`Jobindsats' table y30r21 has the period ${id}, which is ${words}.`)
  })

  test('that the table does not have stop it with what it has', async () => {
    server.set(y30r21({ periods: { Q: ['2025Q1', '2025Q2'] } }))
    const { message } = await sourceErrorOf(() => pull())
    expect(message).toContain('has no period type QMAT')
    expect(message).toContain('Q')
  })

  test('with a column missing stop with its name and the columns there are', async () => {
    const whole = y30r21()
    server.set({
      ...whole,
      measures: whole.measures.filter(({ heading }) => heading !== 'Forventet andel (pct.)'),
    })
    const { fault, message } = await sourceErrorOf(() => pull())
    expect(fault).toBe('unexpected-shape')
    expect(message).toContain('have no column Forventet andel (pct.)')
    expect(message).toContain('Faktisk andel (pct.)')
  })

  test('without the total of all benefits stop with the members there are', async () => {
    const [benefits] = y30r21().hierarchies
    if (!benefits) throw new Error('y30r21 has no hierarchy')
    server.set(y30r21({ hierarchies: [{ ...benefits, levels: benefits.levels.slice(1) }] }))
    const { message } = await sourceErrorOf(() => pull())
    expect(message).toContain('has no member Ydelsesgrupper i alt in _ygrp_y30r21')
    expect(message).toContain('A-dagpenge mv.')
  })

  const file = (period: string) =>
    Buffer.from(
      [
        'Periode;Område;Ydelsesgrupper;Forventet antal;Faktisk antal;Forventet andel (pct.);Faktisk andel (pct.)',
        `${period};Viborg;Ydelsesgrupper i alt;8412;8130;15,3;14,8`,
      ].join('\r\n'),
    )

  test('may come in an exported file', () => {
    const { observations } = readJobindsatsExport(
      'y30r21.csv',
      file('2025QMAT04'),
      y30r21Dataset,
      emulatedAreas,
    )
    expect(observations.map(({ measure, period, value }) => [measure, period, value])).toEqual([
      ['actual', '2025-Q4', 8130],
      ['actual-pct', '2025-Q4', 14.8],
      ['expected', '2025-Q4', 8412],
      ['expected-pct', '2025-Q4', 15.3],
    ])
  })

  test.each(['2025Q04', '2025-Q4', '4. kvartal 2025'])(
    'are refused in a file that says another period: %s',
    async (period) => {
      const { message } = await sourceErrorOf(() =>
        readJobindsatsExport('y30r21.csv', file(period), y30r21Dataset, emulatedAreas),
      )
      expect(message).toContain(`y30r21.csv, row 2, column "Periode": "${period}" is not a period`)
    },
  )
})
