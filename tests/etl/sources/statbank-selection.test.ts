import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { Tableinfo } from '../../../etl/sources/tableinfo.ts'
import {
  area,
  body,
  danish,
  header,
  rows,
  twoAreas,
  twoMonths,
  withPeriods,
} from '../../support/statbank-aup02.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { aup02Dataset, converse } from '../../support/statbank-datasets.ts'

describe('a table that is not as the catalogue says is not asked for figures:', () => {
  const choosing = (choose: Record<string, string[]>, more: object = {}): Dataset => {
    const { statbank } = aup02Dataset
    return statbank ? { ...aup02Dataset, statbank: { ...statbank, choose, ...more } } : aup02Dataset
  }
  const both = { ALDER: ['TOT'], KØN: ['TOT'] }
  const cases: [string, Tableinfo, Dataset, string[]][] = [
    [
      'closed',
      { ...twoMonths, active: false },
      aup02Dataset,
      ['AUP02 is closed', 'last period is 2025M09'],
    ],
    [
      'another unit',
      { ...twoMonths, unit: 'Antal' },
      aup02Dataset,
      ['counted in "Antal"', '"Pct."'],
    ],
    [
      'unknown code',
      twoMonths,
      choosing({ ALDER: ['16-25'], KØN: ['TOT'] }),
      ['AUP02 has no code 16-25 in ALDER', 'it has TOT, 16-24'],
    ],
    [
      'unknown variable',
      twoMonths,
      choosing({ ...both, KON: ['TOT'] }),
      ['AUP02 has no variable KON', 'it has OMRÅDE, ALDER, KØN, Tid'],
    ],
    [
      'a variable not chosen from',
      twoMonths,
      choosing({ ALDER: ['TOT'] }),
      ['a variable KØN (sex)', 'TOT, M, K'],
    ],
    [
      'several codes that are no measure',
      twoMonths,
      choosing({ ALDER: ['TOT'], KØN: ['M', 'K'] }),
      ['Several codes of KØN', 'not part of the measure'],
    ],
    [
      'another frequency',
      withPeriods(danish, '2025'),
      aup02Dataset,
      ['the period 2025, which is not monthly'],
    ],
    [
      'a period of no known kind',
      withPeriods(danish, '2025H1'),
      aup02Dataset,
      ['the period 2025H1'],
    ],
    [
      'time that is not time',
      twoMonths,
      choosing({ ALDER: ['TOT'] }, { time: 'KØN' }),
      ['does not have KØN as its time'],
    ],
    [
      'two areas with one code',
      twoMonths,
      choosing(both, { areaCodes: { '000': ['791'] } }),
      ['The code 791 of OMRÅDE', 'stands for both 000 and 791'],
    ],
    [
      'a municipality under another code',
      twoMonths,
      choosing(both, { areaCodes: { '791': ['7910', '79'] } }),
      ['no code 7910 or 79 (Viborg) in OMRÅDE', 'nearest of its 117 are'],
    ],
    [
      'municipalities from before 2007',
      {
        ...twoMonths,
        variables: twoMonths.variables.map((v) => ({ ...v, map: 'Denmark_municipality' })),
      },
      aup02Dataset,
      ['from before 2007'],
    ],
  ]
  test.each(cases)('%s', async (_, info, dataset, parts) => {
    const error = await sourceErrorOf(() =>
      converse(dataset, [answerOf(JSON.stringify(info))], twoAreas),
    )
    expect(error.fault).toBe('failed-check')
    expect(error.dataset).toBe('statbank-aup02')
    for (const part of parts) expect(error.message).toContain(part)
  })

  test('takes the first code that exists for an area, and does without regions that are not there', () => {
    const dataset = choosing(both, { areaCodes: { '000': ['0', '000'] } })
    const some = new Map(['000', '082', '791'].flatMap(area))
    const renamed = JSON.stringify(twoMonths).replace('"id":"082"', '"id":"82"')
    const info = Tableinfo.parse(JSON.parse(renamed))
    const { reading } = converse(
      dataset,
      [answerOf(JSON.stringify(info)), answerOf(body(header, ...rows))],
      some,
    )
    expect(new Set(reading.observations.map((one) => one.area))).toEqual(new Set(['000', '791']))
  })
})
