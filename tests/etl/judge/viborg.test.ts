/** Ten verdicts on Viborg, worked out from the published figures typed here, against those that the program stores. */
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RuleAnswers, type Reading } from '../../../data/verdict.ts'
import { etl, newDataDir, rowsOf } from '../../support/etl.ts'
import { countsByHand, quartersByHand, standardErrorByHand } from './by-hand.ts'

const Row = z.tuple([z.string(), z.string(), z.string()])
let stored: Map<string, RuleAnswers>
let table: Map<string, number[]>

beforeAll(async () => {
  const dataDir = await newDataDir()
  const run = await etl(['publish'], { DATA_DIR: dataDir })
  expect(run.code, run.err).toBe(0)
  const rows = await rowsOf(
    dataDir,
    `SELECT indicator, series, answer FROM verdict WHERE area = '791'`,
  )
  stored = new Map(
    rows.map((row) => {
      const [indicator, series, answer] = Row.parse(row)
      return [`${indicator} ${series}`, RuleAnswers.parse(JSON.parse(answer))]
    }),
  )
  const counts = await rowsOf(
    dataDir,
    `SELECT v.indicator || ' ' || v.series,
       [count(*) FILTER (moving = 'changing' AND direction = 'up'), count(*) FILTER (moving = 'signs' AND direction = 'up'),
        count(*) FILTER (moving = 'no-change'), count(*) FILTER (moving = 'signs' AND direction = 'down'),
        count(*) FILTER (moving = 'changing' AND direction = 'down'), count(*) FILTER (moving = 'cannot-tell')]::INTEGER[]
     FROM verdict v JOIN area a ON a.code = v.area WHERE a.kind = 'municipality' GROUP BY ALL`,
  )
  table = new Map(counts.map((row) => z.tuple([z.string(), z.array(z.number())]).parse(row)))
}, 120_000)

const readingOf = (key: string): Reading => {
  const found = stored.get(key)
  if (!found) throw new Error(`Nothing is stored for ${key}.`)
  return found.moving
}

describe('Viborg’s unemployment, August 2021 to July 2026', () => {
  // Per cent of the labour force, Jobindsats table y25i01; quarters counted back from July 2026.
  const quarters = [
    ...[(2.6 + 2.4 + 2.2) / 3, (2.0 + 1.9 + 2.2) / 3, (2.2 + 2.0 + 2.0) / 3, (2.0 + 2.2 + 2.4) / 3],
    ...[(2.3 + 2.3 + 2.4) / 3, (2.4 + 2.5 + 2.9) / 3, (2.9 + 2.7 + 2.7) / 3, (2.6 + 2.4 + 2.3) / 3],
    ...[(2.5 + 2.4 + 2.4) / 3, (2.4 + 2.4 + 3.1) / 3, (3.0 + 2.8 + 2.7) / 3, (2.6 + 2.5 + 2.5) / 3],
    ...[(2.6 + 2.5 + 2.6) / 3, (2.6 + 2.5 + 3.0) / 3, (3.0 + 2.8 + 2.6) / 3, (2.4 + 2.4 + 2.4) / 3],
    ...[(2.5 + 2.4 + 2.3) / 3, (2.4 + 2.4 + 2.9) / 3, (3.1 + 2.8 + 2.6) / 3, (2.5 + 2.5 + 2.4) / 3],
  ]
  const recent = (2.4 + 2.5666667 + 2.8333333 + 2.4666667) / 4
  const before =
    (2.3333333 + 2.6 + 2.7666667 + 2.4333333) / 12 +
    (2.4333333 + 2.6333333 + 2.8333333 + 2.5333333) / 12 +
    (2.5666667 + 2.7 + 2.8 + 2.4) / 12

  it('is not demonstrably changed: 2.59 → 2.57, where a sign needs 0.41 and a change 0.63', () => {
    expect(readingOf('ledighed maaned')).toMatchObject({
      test: 'level',
      result: 'no-change',
      years: 5,
    })
    const found = readingOf('ledighed maaned')
    if (found.test !== 'level') throw new Error('a monthly series has a level test')
    expect(found.recent).toBeCloseTo(recent, 6)
    expect(found.before).toBeCloseTo(before, 6)
    expect(found.D).toBeCloseTo(2.5666667 - 2.5861111, 6)
    // s² = Σe²/(20 − 5), the floor is 0.1²/36; f = 1 + 2(¾r₁ + ½r₂ + ¼r₃); SE = √(s²·f/3), since 1/4 + 1/12 = 1/3.
    const line = Math.sqrt(
      ((0.5253333 / 15) * (1 + 2 * (0.75 * 0.4791878 + 0.5 * 0.0486464 - 0.25 * 0.0327411))) / 3,
    )
    const step = Math.sqrt(
      ((0.8035556 / 15) * (1 + 2 * (0.75 * 0.6837528 + 0.5 * 0.257771 + 0.25 * 0.0572041))) / 3,
    )
    expect(line).toBeCloseTo(0.142975, 6)
    expect(step).toBeCloseTo(0.203187, 6)
    // limit: the smaller of 4.4 × 0.142975 = 0.6291 and 6.0 × 0.203187 = 1.2191; sign limit: of 2.9 × and 3.7 ×.
    expect(found.limit).toBeCloseTo(Math.min(4.4 * line, 6 * step), 6)
    expect(found.signLimit).toBeCloseTo(Math.min(2.9 * line, 3.7 * step), 6)
    // 0.0194 is under 0.4146, and 0.4146 is 16 % of 2.586, under 20 %: no demonstrable change.
    expect(0.4146 / 2.5861).toBeLessThan(0.2)
  })

  it('has the very residuals that the formulas give', () => {
    expect(standardErrorByHand(quarters, [0, 1, 2, 3, 4], 0.1)).toBeCloseTo(0.142975, 6)
    expect(standardErrorByHand(quarters, [0, 0, 0, 0, 1], 0.1)).toBeCloseTo(0.203187, 6)
  })
})

/** Months as published, oldest first, and what comes of them to four decimals. */
const monthly = [
  {
    name: 'cash benefit, August 2021 to July 2026 (y60a02)',
    key: 'kontanthjaelp maaned',
    months: [
      2.5, 2.5, 2.5, 2.5, 2.4, 2.4, 2.5, 2.5, 2.5, 2.7, 2.8, 2.8, 2.7, 2.7, 2.8, 2.8, 2.8, 2.8, 2.7,
      2.7, 2.7, 2.6, 2.6, 2.5, 2.5, 2.4, 2.4, 2.4, 2.4, 2.4, 2.4, 2.4, 2.4, 2.4, 2.3, 2.3, 2.3, 2.2,
      2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.2, 2.2, 2.2, 2.3, 2.3, 2.3, 2.4, 2.4, 2.4,
      2.4, 2.4, 2.4,
    ],
    unit: 0.1,
    recent: 2.325,
    before: 2.4611,
    signLimit: 2.9 * 0.11868,
    limit: 4.4 * 0.11868,
    result: 'no-change',
  },
  {
    name: 'activation, August 2021 to July 2026 (y60c07)',
    key: 'aktiveringsgrad maaned',
    months: [
      19.9, 23.1, 22.9, 21.8, 20.2, 18.5, 19.1, 20.1, 20.6, 20.5, 20.9, 18.2, 19, 20.8, 22.5, 23.4,
      24.2, 23.1, 23.7, 22.9, 21.7, 21.8, 21.3, 18.8, 19, 20.1, 19.8, 20.1, 19.8, 18.7, 18.9, 19.2,
      19.2, 20.1, 20.8, 17.4, 18.6, 20.1, 21.2, 21.1, 20.3, 20, 21.1, 22.3, 21.7, 22.7, 22.8, 20.4,
      20.5, 20.6, 19.9, 19.4, 18.7, 18.4, 18, 18.2, 18.6, 18.7, 18.9, 16.1,
    ],
    unit: 0.1,
    recent: 18.8333,
    before: 20.7944,
    signLimit: 2.9 * 1.051229,
    limit: 4.4 * 1.051229,
    result: 'no-change',
  },
  {
    name: 'ordinary hours, July 2021 to June 2026 (y60j01): the sign limit is 27 % of the level',
    key: 'ordinaere-timer maaned',
    months: [
      8.6, 8.8, 10.2, 8.9, 10.4, 8.8, 9, 9.7, 9.2, 8.6, 8.9, 7.9, 8.6, 8.4, 9, 9.6, 8.3, 9, 7.9,
      7.8, 8.1, 9.5, 8.7, 8.5, 6.8, 8, 6.8, 6.4, 6.8, 7.2, 8.9, 6.8, 7.2, 6.9, 7, 6.8, 7, 6.1, 7.2,
      7.2, 7.1, 7.3, 6.6, 6, 5.6, 5.8, 6.3, 7.1, 6.8, 6.8, 7.3, 7, 8.1, 8.3, 9.1, 7.4, 7.8, 8.5,
      7.8, 7.8,
    ],
    unit: 0.1,
    recent: 7.725,
    before: 7.4528,
    signLimit: 2.9 * 0.697404,
    limit: 4.4 * 0.697404,
    result: 'cannot-tell',
  },
  {
    name: 'long-term unemployment, August 2023 to July 2026 (y25i09): k = 3, and 48.9 is 19.7 % of the level',
    key: 'langtidsledige maaned',
    months: [
      259, 251, 238, 251, 255, 245, 239, 237, 246, 252, 245, 234, 230, 213, 225, 239, 241, 262, 266,
      261, 259, 269, 278, 262, 258, 241, 225, 222, 228, 231, 228, 226, 244, 252, 270, 245,
    ],
    unit: 1,
    recent: 239.1667,
    before: 248.2083,
    signLimit: 5.4 * 9.057918,
    limit: null,
    result: 'cannot-tell',
  },
]

describe('Viborg’s monthly figures', () => {
  it.each(monthly)('$name', ({ key, months, unit, recent, before, signLimit, limit, result }) => {
    const found = readingOf(key)
    if (found.test !== 'level') throw new Error('a monthly series has a level test')
    const z = quartersByHand(months)
    const years = z.length / 4
    const line = standardErrorByHand(
      z,
      Array.from({ length: years }, (_, i) => i),
      unit,
    )
    const step = standardErrorByHand(z, [...Array<number>(years - 1).fill(0), 1], unit)
    const [g1, g2] = years === 3 ? [5.4, 6.2] : [2.9, 3.7]
    expect(Math.min(g1 * line, g2 * step)).toBeCloseTo(signLimit, 3)
    expect(found.signLimit).toBeCloseTo(signLimit, 3)
    if (limit !== null) expect(Math.min(4.4 * line, 6 * step)).toBeCloseTo(limit, 3)
    if (limit === null) expect(found.limit).toBeNull()
    else expect(found.limit).toBeCloseTo(limit, 3)
    expect(found.recent).toBeCloseTo(recent, 4)
    expect(found.before).toBeCloseTo(before, 4)
    expect(found.D).toBeCloseTo(recent - before, 3)
    expect(found.result).toBe(result)
  })
})

/** Annual figures as published; for each later year how many earlier ones are lower less how many are higher. */
const annual = [
  {
    name: 'young people without work and education 2017–2024 (NEET3): signs of improvement',
    key: 'neet neet-16-24',
    values: [11.07, 11.67, 11.59, 10.41, 9.18, 10.29, 10.1, 9.34],
    counts: [1, 0, -3, -4, -3, -4, -5],
    S: 1 + 0 - 3 - 4 - 3 - 4 - 5,
    told: { result: 'signs', direction: 'down', good: true },
  },
  {
    name: 'expected youth education 2016–2023 (the profile model): changing, worsening',
    key: 'forventet-ungdomsuddannelse aargang',
    values: [86.7, 88.3, 88.1, 87.3, 86.6, 86.4, 85.4, 83.3],
    counts: [1, 0, -1, -4, -5, -6, -7],
    S: 1 + 0 - 1 - 4 - 5 - 6 - 7,
    told: { result: 'changing', direction: 'down', good: false },
  },
  {
    name: 'primary school alone 2018–2025 (HFUDD11): no demonstrable change',
    key: 'kun-grundskole aar',
    values: [20.4311, 19.3042, 19.2132, 18.882, 18.9027, 19.5098, 20.8085, 21.1029],
    counts: [-1, -2, -3, -2, 3, 6, 7],
    S: -1 - 2 - 3 - 2 + 3 + 6 + 7,
    told: { result: 'no-change', direction: null, good: null },
  },
  {
    name: 'higher education 2017–2024 (HFUDD11): rising in all 28 pairs, and no way is wanted',
    key: 'videregaaende-uddannelse aar',
    values: [27.4897, 28.0366, 28.6183, 28.9414, 29.5616, 30.3131, 30.5599, 30.9367],
    counts: [1, 2, 3, 4, 5, 6, 7],
    S: 1 + 2 + 3 + 4 + 5 + 6 + 7,
    told: { result: 'changing', direction: 'up', good: null },
  },
  {
    name: 'employment 2017–2024 (RAS200): no demonstrable change, though higher than seven years before',
    key: 'beskaeftigelsesfrekvens aar',
    values: [75.4, 76, 76.5, 76.1, 78.3, 78.3, 78, 77.8],
    counts: [1, 2, 1, 4, 4, 2, 2 - 1],
    S: 1 + 2 + 1 + 4 + 4 + 2 + 1,
    told: { result: 'no-change', direction: null, good: null },
  },
]

describe('Viborg’s annual figures', () => {
  it.each(annual)('$name', ({ key, values, counts, S, told }) => {
    const found = readingOf(key)
    expect(countsByHand(values)).toEqual(counts)
    // Eight points: 22 is needed for a change, 16 for a sign.
    expect(found).toMatchObject({ test: 'pairs', S, critical: 22, signCritical: 16, ...told })
    if (found.test !== 'pairs') throw new Error('an annual series has a pair count')
    expect(found.working?.values.map((value) => Math.round(value * 1e4) / 1e4)).toEqual(values)
  })
})

describe('Viborg against the country', () => {
  it.each([
    // Index 100 × own ÷ country, last year and the three before; sign limit and limit of the index; July 2026.
    {
      key: 'aktiveringsgrad maaned',
      before: 130,
      recent: 112,
      sign: 17.4,
      limit: 26.4,
      told: 'differs',
    },
    {
      key: 'ordinaere-timer maaned',
      before: 99,
      recent: 85,
      sign: 9.2,
      limit: 14,
      told: 'differs',
    },
    {
      key: 'ledighed maaned',
      before: 92,
      recent: 85,
      sign: 15.9,
      limit: 24.1,
      told: 'no-difference',
    },
    {
      key: 'kontanthjaelp maaned',
      before: 107,
      recent: 107,
      sign: 10.4,
      limit: 15.7,
      told: 'no-difference',
    },
  ])('$key: $before → $recent, $told', ({ key, before, recent, sign, limit, told }) => {
    const gap = stored.get(key)?.gap
    const reading = gap?.readings?.gap
    if (reading?.test !== 'level') throw new Error('a monthly gap has a level test')
    expect([Math.round(reading.before), Math.round(reading.recent)]).toEqual([before, recent])
    expect(reading.signLimit).toBeCloseTo(sign, 1)
    expect(reading.limit).toBeCloseTo(limit, 1)
    expect([gap?.result, gap?.level]).toEqual([told, told === 'differs' ? 'signs' : null])
  })
})

describe('the 98 municipalities', () => {
  // Changing up, signs up, no change, signs down, changing down, cannot tell: the study that calibrated the rule.
  it.each([
    ['ledighed maaned', [2, 13, 50, 2, 0, 31]],
    ['ledighed personer', [3, 18, 49, 1, 1, 26]],
    ['kontanthjaelp maaned', [3, 2, 67, 12, 9, 5]],
    ['kontanthjaelp fuldtidspersoner', [2, 5, 73, 6, 8, 4]],
    ['aktiveringsgrad maaned', [10, 10, 39, 2, 5, 32]],
    ['langtidsledige maaned', [0, 22, 7, 3, 0, 66]],
    ['neet neet-16-24', [0, 0, 73, 23, 2, 0]],
    ['forventet-ungdomsuddannelse aargang', [1, 4, 87, 5, 1, 0]],
    ['kun-grundskole aar', [2, 5, 58, 10, 23, 0]],
  ])('are judged as the study judged them: %s', (key, counts) => {
    expect(table.get(key)).toEqual(counts)
  })
})
