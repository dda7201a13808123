import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  body,
  figures,
  header,
  readRows,
  rows,
  twoAreas,
  twoMonths,
} from '../../support/statbank-aup02.ts'
import { parseCell } from '../../../etl/sources/statbank-number.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { aup02Dataset, converse } from '../../support/statbank-datasets.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/statbank', name), 'utf8')

const plain = [
  '000 2025-08 2.8 normal ',
  '000 2025-09 2.7 normal ',
  '791 2025-08 2.3 normal ',
  '791 2025-09 2.2 normal ',
]

describe('a BULK answer', () => {
  test('is read with and without byte order mark, with CRLF and LF', async () => {
    const text = body(header, ...rows)
    for (const variant of [text, `\uFEFF${text}`, text.replaceAll('\r\n', '\n')]) {
      expect(await figures(variant)).toEqual(plain)
    }
  })

  test('is read whatever the order of rows and columns', async () => {
    const turned = rows.map((row) => row.split(';').reverse().join(';'))
    const text = body('INDHOLD;Tid;køn;ALDER;OMRÅDE', ...turned.toReversed())
    expect(await figures(text)).toEqual(plain)
  })

  test('keeps two dots as missing, not as zero, with every other mark', async () => {
    const marked = [rows[0], '791;TOT;TOT;2025M08;..', rows[2], '791;TOT;TOT;2025M09;-']
    expect((await figures(body(header, ...marked.map(String)))).slice(2)).toEqual([
      '791 2025-08  missing ..',
      '791 2025-09  missing -',
    ])
  })

  test.each(['7', '0', '-12', '-0', '2147483648', '12345678901', '-3,25', '0.5', '..', '…', '-'])(
    'reads "%s" as the readers of files do',
    async (text) => {
      const read = await readRows(body(header, `000;TOT;TOT;2025M09;${text}`))
      expect(read[1]).toMatchObject({ period: '2025-09', ...parseCell(text) })
    },
  )

  test.each(['007', '1e3', '+5', ' 5', '5 ', '5,', ',5', '1_000', '0x1f', 'inf', 'nan', '--5'])(
    'does not take "%s" for a number',
    async (text) => {
      expect(parseCell(text)).toBeNull()
      const error = await sourceErrorOf(() => readRows(body(header, `000;TOT;TOT;2025M09;${text}`)))
      expect(error.message).toContain(`"${text}" in line 2`)
    },
  )

  test('stands for zero, a number, where a row is absent', async () => {
    expect((await figures(body(header, ...rows.toSpliced(1, 1))))[2]).toBe('791 2025-08 0 normal ')
  })

  test('stands for a missing figure where a row is absent and the table says two dots', async () => {
    const info = { ...twoMonths, suppressedDataValue: '..' }
    expect((await figures(body(header, ...rows.toSpliced(1, 1)), info))[2]).toBe(
      '791 2025-08  missing ..',
    )
  })

  test('gives the same observations however its rows are shuffled', async () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10),
      fc.constant(null),
    )
    const cube = fc.array(value, { minLength: 4, maxLength: 4 })
    const places = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
    await fc.assert(
      fc.asyncProperty(cube, places, async (values, order) => {
        const written = values.map((number, index) => {
          const keys = (rows[index] ?? '').split(';').slice(0, 4)
          return [...keys, number === null ? '..' : String(number).replace('.', ',')].join(';')
        })
        const shuffled = order.map((index) => written[index] ?? '')
        const got = (await readRows(body(header, ...shuffled))).map((one) => one.value)
        expect(got).toEqual([values[0], values[2], values[1], values[3]])
      }),
      // Each run asks the database: more of them say little more, and take a slow machine beyond the limit.
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('figures that cannot be trusted are refused:', () => {
  const whole = body(header, ...rows)
  const cases: [string, string, string[]][] = [
    ['cut off within a row', whole.slice(0, -12), ['cut off', 'the last row has no end']],
    ['cut off within the last number', whole.slice(0, -3), ['cut off']],
    [
      'a row with a column too few',
      body(header, ...rows, '791;TOT'),
      ['2 columns in line 6', 'header has 5'],
    ],
    ['nothing at all', '', ['empty body']],
    ['a header alone', body(header), ['no rows']],
    [
      'a row twice',
      body(header, ...rows, '791;TOT;TOT;2025M09;2,2'),
      ['791, 2025M09, TOT, TOT a second time in line 6'],
    ],
    [
      'an area that was not asked for',
      body(header, ...rows, '101;TOT;TOT;2025M09;2,2'),
      ['the code 101 of OMRÅDE in line 6', 'not asked for'],
    ],
    [
      'a code other than the only one of its variable',
      body(header, ...rows, '791;TOT;M;2025M09;2,2'),
      ['the code M of', 'in line 6', 'not asked for'],
    ],
    ['a leading zero lost', body(header, '0;TOT;TOT;2025M09;2,2'), ['the code 0 of OMRÅDE']],
    [
      'a period that tableinfo does not have',
      body(header, '000;TOT;TOT;2025M10;2,2'),
      ['the code 2025M10 of Tid'],
    ],
    [
      'texts in place of codes',
      body(header, 'Viborg;Alder i alt;I alt;2025M09;2,2'),
      ['the code Viborg of OMRÅDE'],
    ],
    [
      'a number with thousands',
      body(header, '000;TOT;TOT;2025M09;1.234,5'),
      ['"1.234,5" in line 2', 'neither a number nor a mark'],
    ],
    ['an empty content', body(header, '000;TOT;TOT;2025M09;'), ['"" in line 2']],
    [
      'no row for the newest period',
      body(header, ...rows.slice(0, 2)),
      ['no row for the newest period 2025M09'],
    ],
    [
      'a column missing',
      body('OMRÅDE;ALDER;TID;INDHOLD', '000;TOT;2025M09;2,2'),
      ['no column KØN'],
    ],
    [
      'a column too many',
      body(`HERKOMST;${header}`, '0;000;TOT;TOT;2025M09;2,2'),
      ['columns that were not asked for'],
    ],
    [
      'a web page',
      '<!DOCTYPE html>\r\n<html></html>\r\n',
      ['a web page in place of figures of AUP02'],
    ],
  ]
  test.each(cases)('%s', async (_, bulk, parts) => {
    const error = await sourceErrorOf(() => readRows(bulk))
    expect(error.fault).toBe('unexpected-shape')
    for (const part of ['AUP02', ...parts]) expect(error.message).toContain(part)
  })

  test('an absent row that stands for another number', async () => {
    const error = await sourceErrorOf(() =>
      readRows(whole, { ...twoMonths, suppressedDataValue: '7' }),
    )
    expect(error.message).toContain('stand for "7"')
  })

  const refusal = z.object({
    http: z.number(),
    request: z.string(),
    body: z.object({ errorTypeCode: z.string(), message: z.string() }),
  })
  const recorded = z.object({ errors: z.array(refusal) }).parse(JSON.parse(fixture('errors.json')))
  test.each(recorded.errors.map((entry) => [entry.request, entry] as const))(
    'the recorded refusal of "%s"',
    async (_, entry) => {
      const answers = [
        answerOf(JSON.stringify(twoMonths)),
        answerOf(JSON.stringify(entry.body), entry.http),
      ]
      const error = await sourceErrorOf(() => converse(aup02Dataset, answers, twoAreas))
      expect(error.fault).toBe('refused')
      expect(error.message).toContain(entry.body.errorTypeCode)
      expect(error.message).toContain(entry.body.message)
    },
  )
})
