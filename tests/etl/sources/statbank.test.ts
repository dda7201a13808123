import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Tableinfo } from '../../../etl/sources/tableinfo.ts'
import {
  area,
  body,
  danish,
  header,
  readRows,
  rows,
  twoAreas,
  twoMonths,
  withAreas,
  withPeriods,
} from '../../support/statbank-aup02.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { observationsOf } from '../../support/staged.ts'
import {
  aup02Dataset,
  converse,
  ras200Dataset,
  statusu6Dataset,
} from '../../support/statbank-datasets.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/statbank', name), 'utf8')

describe('the conversation with StatBank', () => {
  test('asks for every period and area by code, as a stream', () => {
    const answers = [answerOf(JSON.stringify(twoMonths)), answerOf(body(header, ...rows))]
    const { requests, reading } = converse(aup02Dataset, answers, twoAreas)
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /tableinfo',
      'POST /data',
    ])
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      table: 'AUP02',
      format: 'BULK',
      lang: 'da',
      valuePresentation: 'Code',
      variables: [
        { code: 'OMRÅDE', values: ['000', '791'] },
        { code: 'ALDER', values: ['TOT'] },
        { code: 'KØN', values: ['TOT'] },
        { code: 'Tid', values: ['*'] },
      ],
    })
    expect(reading.publisherUpdated).toBe('2026-04-30T08:00:00')
  })

  test('reads the recorded figures of September 2008 exactly', async () => {
    // The recorded rows have code and text in each cell; with valuePresentation Code the text is not there.
    const recorded = fixture('AUP02.excerpt.en.csv').trim().split('\n').slice(1)
    const coded = recorded
      .filter((row) => row.includes('2008M09'))
      .map((row) => row.split(';').map((cell) => cell.split(' ')[0] ?? ''))
    const codes = coded.map(([code = '']) => code)
    const { reading } = converse(
      aup02Dataset,
      [
        answerOf(JSON.stringify(withAreas(withPeriods(danish, '2008M09'), ...codes))),
        answerOf(body(header, ...coded.map((cells) => cells.join(';')))),
      ],
      new Map(codes.flatMap(area)),
    )
    const observations = await observationsOf(reading)
    expect(observations).toHaveLength(73)
    expect(observations).toEqual(
      coded
        .map(([code, , , , value]) => ({
          measure: 'TOT',
          area: code,
          period: '2008-09',
          value: Number(value),
          status: 'normal',
          flag: null,
          url: null,
        }))
        .toSorted((a, b) => ((a.area ?? '') < (b.area ?? '') ? -1 : 1)),
    )
  })
})

describe('measures', () => {
  const variable = (id: string, time: boolean, codes: string[]) => ({
    id,
    text: id,
    elimination: true,
    time,
    values: codes.map((code) => ({ id: code, text: code })),
  })

  test('are named by the codes of several variables, joined by a point', async () => {
    const info: Tableinfo = {
      ...danish,
      id: 'STATUSU6',
      unit: 'antal ',
      variables: [
        variable('UDDSTAT', false, ['AA_TOTAL', 'FULDFOERT', 'IGANG', 'AFBRUDT', 'INGENREG']),
        variable('UDDANNELSE', false, ['TOT', 'H00']),
        variable('GRUNDBEL', false, ['000', '791', '411']),
        variable('TID', true, ['2024']),
      ],
    }
    const bulk = body('UDDSTAT;UDDANNELSE;GRUNDBEL;TID;INDHOLD', 'IGANG;TOT;791;2024;2385')
    const observations = await readRows(bulk, info, statusu6Dataset)
    expect(observations).toHaveLength(10)
    expect(observations.find(({ value }) => value !== 0)).toMatchObject({
      measure: 'TOT.IGANG',
      area: '791',
      value: 2385,
    })
  })

  test('that the dataset does not have are not fetched', async () => {
    const dataset = { ...ras200Dataset, measures: { BFK: { unit: 'percent', min: 0, max: 100 } } }
    const info: Tableinfo = {
      ...danish,
      id: 'RAS200',
      variables: [
        variable('OMRÅDE', false, ['000', '791']),
        variable('HERKOMST', false, ['00']),
        variable('ALDER', false, ['16-64']),
        variable('KØN', false, ['TOT']),
        variable('BEREGNING', false, ['BFK', 'EFK']),
        variable('Tid', true, ['2024']),
      ],
    }
    const error = await sourceErrorOf(() => readRows('', info, dataset))
    expect(error.message).toContain('asks for EFK, which is not among its measures')
  })
})
