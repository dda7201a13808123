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
  withAreas,
  withPeriods,
} from '../../support/statbank-aup02.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { observationsOf } from '../../support/staged.ts'
import { aup02Dataset, converse } from '../../support/statbank-datasets.ts'

/** The table with one more area. */
const withAreaValue = (info: Tableinfo, value: { id: string; text: string }): Tableinfo => ({
  ...info,
  variables: info.variables.map((v) =>
    v.id === 'OMRÅDE' ? { ...v, values: [...v.values, value] } : v,
  ),
})

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
      ['AUP02 is closed', 'last period is 2025M09', 'replacements.yaml'],
    ],
    [
      'replaced',
      { ...twoMonths, active: false },
      {
        ...aup02Dataset,
        replacedBy: {
          table: 'AUP12',
          dataset: 'statbank-aup12',
          changes: { da: 'Ny alder.', en: 'New ages.' },
        },
      },
      [
        'AUP02 is closed and replaced by AUP12 (dataset statbank-aup12); its last period is 2025M09.',
        'What is different there: New ages. To fetch its figures once more',
      ],
    ],
    [
      'replaced at another time',
      twoMonths,
      { ...aup02Dataset, replacedBy: { table: 'AUP12', last: '2025-08' } },
      ['AUP02 ends with 2025M09', 'replaced by AUP12 after 2025-08'],
    ],
    [
      'a variable with a new name',
      {
        ...twoMonths,
        variables: twoMonths.variables.map((v) =>
          v.id === 'ALDER' ? { ...v, id: 'ALDERSGR', text: 'alder' } : v,
        ),
      },
      aup02Dataset,
      ['AUP02 has no variable ALDER, perhaps it is now called ALDERSGR (alder); it has OMRÅDE,'],
    ],
    [
      'municipalities that are new',
      withAreaValue(twoMonths, { id: '792', text: 'Nordfjends' }),
      aup02Dataset,
      ['area codes in OMRÅDE that the catalogue does not know: 792 (Nordfjends). Add them'],
    ],
    [
      'municipalities from after a reform',
      {
        ...twoMonths,
        variables: twoMonths.variables.map((v) =>
          v.map ? { ...v, map: 'denmark_municipality_27' } : v,
        ),
      },
      aup02Dataset,
      ['the map denmark_municipality_27', 'the catalogue after denmark_municipality_07'],
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
      withPeriods(twoMonths, '2025'),
      aup02Dataset,
      ['the period 2025, which is not monthly'],
    ],
    [
      'a period of no known kind',
      withPeriods(twoMonths, '2025H1'),
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
      withPeriods(danish, '2025M08', '2025M09'),
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
      ['the 271 municipalities from before 2007', 'none of their codes are carried'],
    ],
    [
      'industries after another classification',
      {
        ...twoMonths,
        variables: twoMonths.variables.map((v) =>
          v.id === 'ALDER' ? { ...v, id: 'BRANCHE25', text: 'branche (DB25)' } : v,
        ),
      },
      choosing({ BRANCHE07: ['TOT'], KØN: ['TOT'] }),
      [
        'no variable BRANCHE07: the classification DB07 is replaced by DB25 from 2026 on, here BRANCHE25 (branche (DB25))',
        'codes are others, to be chosen anew',
      ],
    ],
    [
      'no industries at all any more',
      twoMonths,
      choosing({ BRANCHEDB0710: ['TOT'], ALDER: ['TOT'], KØN: ['TOT'] }),
      ['no variable BRANCHEDB0710', 'elsewhere called BRANCHE25 or BRANCHEDB25UDVALG'],
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

  test('takes the first code that exists for an area, and does without regions that are not there', async () => {
    const dataset = choosing(both, { areaCodes: { '000': ['0', '000'] } })
    const some = new Map(['000', '082', '791'].flatMap(area))
    const three = withAreas(withPeriods(danish, '2025M08', '2025M09'), '000', '082', '791')
    const renamed = JSON.stringify(three).replace('"id":"082"', '"id":"82"')
    const info = Tableinfo.parse(JSON.parse(renamed))
    const { reading } = converse(
      dataset,
      [answerOf(JSON.stringify(info)), answerOf(body(header, ...rows))],
      some,
    )
    expect(new Set((await observationsOf(reading)).map((one) => one.area))).toEqual(
      new Set(['000', '791']),
    )
  })
})

test('a table whose successor is known is asked as ever until it is closed', async () => {
  const dataset: Dataset = { ...aup02Dataset, replacedBy: { table: 'AUP12' } }
  const { reading } = converse(
    dataset,
    [answerOf(JSON.stringify(twoMonths)), answerOf(body(header, ...rows))],
    twoAreas,
  )
  expect(await observationsOf(reading)).toHaveLength(4)
})

test('a closed table that the catalogue knows the end of is still asked for its history', async () => {
  const dataset: Dataset = { ...aup02Dataset, replacedBy: { table: 'AUP12', last: '2025-09' } }
  const closed = { ...twoMonths, active: false }
  const { reading } = converse(
    dataset,
    [answerOf(JSON.stringify(closed)), answerOf(body(header, ...rows))],
    twoAreas,
  )
  expect(await observationsOf(reading)).toHaveLength(4)
})

test('places that are no area, groups and numbers above 899 are no new municipalities', async () => {
  const more = ['411', '950', '980', '3'].reduce(
    (info, id) => withAreaValue(info, { id, text: id === '411' ? 'Christiansø' : id }),
    twoMonths,
  )
  const { reading } = converse(
    aup02Dataset,
    [answerOf(JSON.stringify(more)), answerOf(body(header, ...rows))],
    twoAreas,
  )
  const observations = await observationsOf(reading)
  expect(observations.map(({ area: code }) => code)).toEqual(['000', '000', '791', '791'])
})
