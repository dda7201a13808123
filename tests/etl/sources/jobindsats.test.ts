import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerOf } from '../../support/conversation.ts'
import {
  converse,
  record,
  y25i01Dataset,
  y25i09Dataset,
} from '../../support/jobindsats-datasets.ts'
import { describeTable } from '../../support/jobindsats-table.ts'
import { y08a02, y25i01, y25i09 } from '../../support/jobindsats-tables.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/jobindsats', name), 'utf8')

const areasOf = (...codes: string[]) =>
  new Map([...emulatedAreas].filter(([code]) => codes.includes(code)))

const twoMonths = { M: ['2026M06', '2026M07'] }
const normal = { status: 'normal', flag: null, url: null }

describe('the conversation with Jobindsats', () => {
  test('reads the published figures of the country and Viborg exactly', () => {
    const { requests, reading } = converse(
      y25i01Dataset,
      [
        answerOf(describeTable(y25i01({ periods: twoMonths }))),
        answerOf(fixture('y25i01.data.json')),
      ],
      areasOf('000', '791'),
    )
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['GET', '/table/y25i01?format=json', null],
      [
        'GET',
        '/data/y25i01?mgroup.*=*&period.M=latest:2&hierarchy._nykom=*&hierarchy._ygrpi09=/,/2/,/3/&format=json',
        null,
      ],
    ])
    const published: [string, string, number, number][] = [
      ['dagpenge-pct', '000', 2.5, 2.6],
      ['dagpenge-pct', '791', 2, 1.9],
      ['dagpenge-persons', '000', 74981, 77888],
      ['dagpenge-persons', '791', 945, 926],
      ['kontanthjaelp-pct', '000', 0.5, 0.5],
      ['kontanthjaelp-pct', '791', 0.5, 0.5],
      ['kontanthjaelp-persons', '000', 14926, 13695],
      ['kontanthjaelp-persons', '791', 252, 221],
      ['pct', '000', 3, 3],
      ['pct', '791', 2.5, 2.4],
      ['persons', '000', 89907, 91583],
      ['persons', '791', 1197, 1147],
    ]
    expect(reading).toEqual({
      observations: published.flatMap(([measure, area, june, july]) => [
        { measure, area, period: '2026-06', value: june, ...normal },
        { measure, area, period: '2026-07', value: july, ...normal },
      ]),
      publisherUpdated: '2026-08-20',
      nextUpdate: null,
      from: null,
    })
  })

  test('reads the recorded rows of a fund: a hidden number is suppressed', () => {
    const funds = [
      'A-kasse i alt',
      'A-kassen for Journalistik, Komm. og Sprog',
      'Socialpædagogernes A-Kasse',
    ]
    const [whole = '', fund = ''] = funds
    const table = {
      ...y08a02({ id: 'smt02', periods: { M: ['2026M04'] } }),
      hierarchies: [hierarchyOf('_akassedp', funds)],
    }
    const dataset = record('smt02', {
      nationalOnly: true,
      hierarchies: { _akassedp: ['level:akassedp'] },
      measures: {
        talks: { column: 'Samtaler i alt', members: { _akassedp: whole } },
        other: { column: 'Anden kontakt', members: { _akassedp: fund } },
      },
    })
    const { requests, reading } = converse(dataset, [
      answerOf(describeTable(table)),
      answerOf(fixture('smt02.data.json')),
    ])
    expect(requests[1]?.path).toContain('&hierarchy._nykom=/&hierarchy._akassedp=level:akassedp&')
    expect(reading.observations).toEqual([
      {
        measure: 'other',
        area: '000',
        period: '2026-04',
        value: null,
        status: 'suppressed',
        flag: null,
        url: null,
      },
      { measure: 'talks', area: '000', period: '2026-04', value: 22741, ...normal },
    ])
  })

  test('reads the recorded rows of a table of years, a year without a row being missing', () => {
    const funds = ['A-kassen for Journalistik, Komm. og Sprog', 'Socialpædagogernes A-Kasse']
    const table = {
      ...y08a02({ id: 'y28a15', periods: { Y: ['2024Y01', '2025Y01'] } }),
      hierarchies: [hierarchyOf('_akassedp', funds)],
    }
    const column = 'Andel efterlønsbidragsbetalere blandt dagpengeforsikrede'
    const dataset = record(
      'y28a15',
      {
        period: 'Y',
        nationalOnly: true,
        hierarchies: { _akassedp: ['*'] },
        measures: {
          journalists: { column, members: { _akassedp: '/1/' } },
          pedagogues: { column, members: { _akassedp: '/2/' } },
        },
      },
      { frequency: 'annual' },
    )
    const { requests, reading } = converse(dataset, [
      answerOf(describeTable(table)),
      answerOf(fixture('y28a15.data.json')),
    ])
    expect(requests[1]?.path).toContain('period.Y=latest:2&')
    expect(
      reading.observations.map(({ measure, period, value, status }) => [
        measure,
        period,
        value,
        status,
      ]),
    ).toEqual([
      ['journalists', '2024', 9, 'normal'],
      ['journalists', '2025', 8.5, 'normal'],
      ['pedagogues', '2024', 15.5, 'normal'],
      ['pedagogues', '2025', null, 'missing'],
    ])
  })

  test('reads quarters in both spellings as the same quarter', () => {
    const dataset = record(
      'y08a02',
      { period: 'Q', measures: { persons: { column: 'Antal personer' } } },
      { frequency: 'quarterly' },
    )
    const { reading } = converse(
      dataset,
      [
        answerOf(describeTable(y08a02({ periods: { Q: ['2025Q04', '2025Q2', '2025Q3'] } }))),
        answerOf({
          columns: ['Periode', 'Område', 'Antal personer'],
          rows: [
            ['2025Q02', 'Hele landet', '..'],
            ['2025Q3', 'Hele landet', '1234,5'],
            ['2025Q4', 'Hele landet', 7],
          ],
        }),
      ],
      areasOf('000'),
    )
    expect(reading.observations.map(({ period, value, flag }) => [period, value, flag])).toEqual([
      ['2025-Q2', null, '..'],
      ['2025-Q3', 1234.5, null],
      ['2025-Q4', 7, null],
    ])
  })
})

describe('names of areas', () => {
  const rows = (...names: string[]) => ({
    columns: ['Periode', 'Område', 'Antal langtidsledige fuldtidspersoner'],
    rows: names.map((name, index) => ['2026M07', name, index]),
  })
  const dataset = record('y25i09', {
    measures: { persons: { column: 'Antal langtidsledige fuldtidspersoner' } },
  })
  const description = answerOf(describeTable(y25i09({ periods: { M: ['2026M07'] } })))

  test('are known with and without the word for municipality', () => {
    const names = ['Hele landet', 'Viborg Kommune', 'Aarhus']
    const answers = [description, answerOf(rows(...names))]
    const { reading } = converse(dataset, answers, areasOf('000', '791', '751'))
    expect(reading.observations.map(({ area, value }) => [area, value])).toEqual([
      ['000', 0],
      ['751', 2],
      ['791', 1],
    ])
  })

  test('that are no area are passed over, each for a reason of its own', () => {
    const names = ['Hele landet', 'Uoplyst område', 'Christiansø']
    const { reading } = converse(dataset, [description, answerOf(rows(...names))], areasOf('000'))
    expect(reading.observations).toHaveLength(1)
  })

  test('that stand for a municipality and a province mean the municipality', () => {
    const answers = [description, answerOf(rows('Hele landet', 'Bornholm'))]
    const { reading } = converse(dataset, answers, areasOf('000', '400', '04'))
    expect(reading.observations.map(({ area }) => area)).toEqual(['000', '400'])
  })
})

test('a column of figures that is not asked for is passed over', () => {
  const body: unknown = JSON.parse(fixture('y25i01.data.json'))
  expect(body).toHaveProperty('columns.4', expect.stringContaining('pct.'))
  const dataset = record('y25i01', {
    hierarchies: { _ygrpi09: ['/', '/2/', '/3/'] },
    measures: {
      persons: { column: 'Antal ledige fuldtidspersoner', members: { _ygrpi09: 'A-dagpenge mv.' } },
    },
  })
  const { reading } = converse(
    dataset,
    [answerOf(describeTable(y25i01({ periods: twoMonths }))), answerOf(body)],
    areasOf('000', '791'),
  )
  expect(reading.observations.map(({ value }) => value)).toEqual([74981, 77888, 945, 926])
})

test('the description need not say when the table was updated', () => {
  const description = { ...describeTable(y25i09({ periods: twoMonths })), update_latest: null }
  const body: unknown = JSON.parse(
    fixture('y25i01.data.json').replace(
      'Antal ledige fuldtidspersoner',
      'Antal langtidsledige fuldtidspersoner',
    ),
  )
  const answers = [answerOf(description), answerOf(body)]
  const { reading } = converse(y25i09Dataset, answers, areasOf('000', '791'))
  expect(reading.publisherUpdated).toBeNull()
})

function hierarchyOf(id: string, names: string[]) {
  const values = names.map((name, index) => ({ id: `/${String(index + 1)}/`, name }))
  return { dimension: id, id, heading: 'A-kasse', levels: [{ id: id.slice(1), values }] }
}
