import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../data/catalogue/series-part.ts'
import { expectedNext, lastDay, nextPeriod } from '../../data/overdue.ts'
import { numberOf, periodOf, perYear } from '../../data/period-number.ts'
import { frequencyOf, TableFrequency } from '../../data/vocabulary.ts'
import { writtenPeriod } from '../../api/formats/written.ts'
import { formatAge, formatPeriod } from '../../dashboard/src/format.ts'
import { inPeriod, periodsWord } from '../../dashboard/src/sentences/period.ts'
import { parsePeriod } from '../../etl/sources/statbank-period.ts'
import { windowStart } from '../../etl/sources/window-periods.ts'
import { windowOf } from '../../etl/window.ts'
import { aup02Dataset } from '../support/statbank-datasets.ts'

const frequencies = fc.constantFrom(...TableFrequency.options)
/** A period of any frequency, as a number. */
const numbers = fc.integer({ min: 1900 * 12, max: 2099 * 12 })
const period = fc.tuple(numbers, frequencies).map(([month, frequency]) => ({
  frequency,
  number: Math.floor((month * perYear[frequency]) / 12),
}))

describe('a period of any frequency', () => {
  it('comes back from its number, has its own frequency, and sorts as its number does', () => {
    fc.assert(
      fc.property(period, period, ({ number, frequency }, { number: other }) => {
        const text = periodOf(number, frequency)
        expect(frequencyOf(text)).toBe(frequency)
        expect(numberOf(text, frequency)).toBe(number)
        const within = number + (other % 40)
        expect(periodOf(within, frequency) < text).toBe(within < number)
      }),
    )
  })

  it('is followed by the next, which ends later and begins the day after', () => {
    fc.assert(
      fc.property(period, ({ number, frequency }) => {
        const text = periodOf(number, frequency)
        expect(nextPeriod(text)).toBe(periodOf(number + 1, frequency))
        expect(lastDay(nextPeriod(text)) > lastDay(text)).toBe(true)
      }),
    )
  })
})

describe('a half-year', () => {
  it('is read from StatBank and comes back from its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), fc.constantFrom(1, 2), (year, half) => {
        const text = parsePeriod(`${String(year)}H${String(half)}`) ?? ''
        expect(text).toBe(`${String(year)}-S${String(half)}`)
        expect(periodOf(numberOf(text, 'half-yearly'), 'half-yearly')).toBe(text)
      }),
    )
    expect(frequencyOf('2024-S3')).toBeNull()
  })

  it('ends in June or December, and the next is expected after that', () => {
    expect([lastDay('2024-S1'), lastDay('2024-S2')]).toEqual(['2024-06-30', '2024-12-31'])
    expect(expectedNext({ expected: { lag: 60 } }, '2024-S1', '2025-03-02')).toEqual({
      period: '2024-S2',
      day: '2025-03-01',
      overdue: true,
      basis: 'rhythm',
    })
  })

  it('is written out in both languages', () => {
    expect(formatPeriod('2024-S1', 'da')).toBe('1. halvår 2024')
    expect(formatPeriod('2024-S2', 'en')).toBe('second half of 2024')
    expect(formatPeriod('2024-S2', 'en', 'short')).toBe('H2 2024')
    expect(inPeriod('2024-S1', 'da')).toBe('i 1. halvår 2024')
    expect(inPeriod('2024-S1', 'en')).toBe('in the first half of 2024')
    expect(periodsWord('2024-S1', 'da')).toBe('halvår')
    expect([writtenPeriod('2024-S1', 'da'), writtenPeriod('2024-S2', 'en')]).toEqual([
      '1. halvår 2024',
      'H2 2024',
    ])
    expect(formatAge('2024-S1', '2024-09-15', 'da')).toBe(formatAge('2024-Q2', '2024-09-15', 'da'))
  })

  it('is asked for again six times back, and further to the newest in force', () => {
    const dataset = { ...aup02Dataset, frequency: 'half-yearly' as const, window: undefined }
    const answers = [{ digest: 'a'.repeat(64), status: 200, contentType: '', asked: '' }]
    const layer = {
      dataset: dataset.id,
      kind: 'live' as const,
      retrieved: null,
      note: null,
      since: null,
      answers,
    }
    const taken = new Set([`${dataset.id} ${'a'.repeat(64)}`])
    const window = windowOf(dataset, [layer], taken, {}, '2024-S2')
    expect(window).toEqual({ newest: 6, reach: '2024-S2' })
    const all = Array.from({ length: 20 }, (_, nth) =>
      periodOf(numberOf('2015-S1', 'half-yearly') + nth, 'half-yearly'),
    )
    expect(windowStart(all, window)).toBe('2022-S1')
    expect(windowStart(all, { newest: 6, reach: '2020-S2' })).toBe('2020-S2')
  })

  it('is divided by in an annual series, and is no part of a quarter', () => {
    const datasets = new Map([['half', { frequency: 'half-yearly' as const, measures: { a: {} } }]])
    const reads = { dataset: 'half', measures: ['a'], isDenominator: true }
    expect(faultsOf({ ...reads, period: 'S2' }, 'annual', datasets)).toEqual([])
    expect(faultsOf({ ...reads, period: 'Q2' }, 'annual', datasets)).toEqual([
      'Q2 joins an annual series to a quarterly dataset',
    ])
    expect(faultsOf({ ...reads, period: 'same' }, 'annual', datasets)).toEqual([
      '"half" is half-yearly, the series is not',
    ])
  })
})
