/** How often the rule is wrong on flat series, counted. */
import { levelTest, type LevelTest } from '../../../etl/judge/level-test.ts'
import { critical } from '../../../data/rule.ts'
import { pairCount } from '../../../etl/judge/pair-count.ts'
import { models } from './models.ts'
import { randomFrom } from './random.ts'

/** Per cent of series: at one date, at least once in a year's updates, and verdict other than a year before. */
export type Rates = { date: number; year: number; differs: number }
/** Level 1; signs or more; and the rule of two end points. */
export type Cell = { changing: Rates; signs: Rates; twoPoints: Rates }

/** ±2 changing, ±1 signs, 0 neither. */
type Call = number

class Count {
  private readonly isCalled: (call: Call) => boolean
  private called = 0
  private dates = 0
  private years = 0
  private differ = 0
  private series = 0
  constructor(isCalled: (call: Call) => boolean) {
    this.isCalled = isCalled
  }
  /** @param calls at the updates of one year, after the one of a year before */
  add(calls: readonly Call[]): void {
    const year = calls.slice(1)
    this.series++
    this.dates += year.length
    const hits = year.filter(this.isCalled).length
    this.called += hits
    if (hits > 0) this.years++
    if (calls[0] !== calls.at(-1)) this.differ++
  }
  rates(): Rates {
    const per = (part: number, whole: number) => (100 * part) / whole
    return {
      date: per(this.called, this.dates),
      year: per(this.years, this.series),
      differs: per(this.differ, this.series),
    }
  }
}

class Counts {
  private changing = new Count((call) => call !== 0)
  private signs = new Count((call) => call !== 0)
  private twoPoints = new Count((call) => call < 0)
  add(calls: readonly Call[], ends: readonly Call[]): void {
    this.changing.add(calls.map((call) => (Math.abs(call) === 2 ? call : 0)))
    // A sign that becomes "changing" is another verdict.
    this.signs.add(calls)
    this.twoPoints.add(ends)
  }
  cell = (): Cell => ({
    changing: this.changing.rates(),
    signs: this.signs.rates(),
    twoPoints: this.twoPoints.rates(),
  })
}

const callOf = ({ D, limit, signLimit }: LevelTest): Call =>
  Math.sign(D) * (limit !== null && Math.abs(D) > limit ? 2 : Math.abs(D) > signLimit ? 1 : 0)

/** Two end points: the latest value against that of a year before; lower is called deterioration. */
const twoPoints = (latest: number, before: number): Call => (latest < before ? -1 : 1)

export type Asked = { kind: 'monthly' | 'quarterly' | 'annual'; model: string; years: number[] }

/** @returns a cell for each number of years, in their order */
export function errorRates({ kind, model, years }: Asked, series: number, seed: number): Cell[] {
  const fill = models[model]
  if (!fill) throw new Error(`There is no model "${model}".`)
  const random = randomFrom(seed)
  const counts = years.map(() => new Counts())
  const each = { monthly: 12, quarterly: 4, annual: 1 }[kind]
  const most = Math.min(8, Math.max(...years))
  const values = new Float64Array((most + 2) * each)
  for (let i = 0; i < series; i++) {
    fill(random, values)
    const judge = kind === 'annual' ? pairs : kind === 'monthly' ? months : quarters
    const ends: Call[] = []
    for (let date = 0; date <= each; date++) {
      const last = values.length - 1 - each + date
      ends.push(twoPoints(values[last] ?? 0, values[last - each] ?? 0))
    }
    const calls = judge(values, years)
    for (const [index, count] of counts.entries()) count.add(calls[index] ?? [], ends)
  }
  return counts.map((count) => count.cell())
}

type Judge = (values: Float64Array, years: number[]) => Call[][]

const used = (years: number): number => Math.min(8, years)

/** Thirteen dates: a year before, and the twelve updates since. */
const months: Judge = (values, years) => {
  const calls: Call[][] = years.map(() => [])
  const quarter = new Float64Array(32)
  const most = used(Math.max(...years))
  for (let date = 0; date <= 12; date++) {
    const end = values.length - 12 + date
    for (let q = 0; q < most * 4; q++) {
      const at = end - (most * 4 - q) * 3
      quarter[q] = ((values[at] ?? 0) + (values[at + 1] ?? 0) + (values[at + 2] ?? 0)) / 3
    }
    for (const [index, k] of years.entries()) {
      const from = (most - used(k)) * 4
      calls[index]?.push(callOf(levelTest(quarter.subarray(from, most * 4), 0, 3)))
    }
  }
  return calls
}

const quarters: Judge = (values, years) =>
  years.map((k) => {
    const calls: Call[] = []
    for (let date = 0; date <= 4; date++) {
      const end = values.length - 4 + date
      calls.push(callOf(levelTest(values.subarray(end - used(k) * 4, end), 0, 1)))
    }
    return calls
  })

const pairs: Judge = (values, years) =>
  years.map((n) => {
    const limits = critical[used(n)]
    return [1, 0].map((back) => {
      const end = values.length - back
      const { S } = pairCount(values.subarray(end - used(n), end))
      const size = Math.abs(S)
      if (!limits) return 0
      return Math.sign(S) * (size >= limits.changing ? 2 : size >= limits.signs ? 1 : 0)
    })
  })
