import { describe, expect, it } from 'vitest'
import { expectedNext, lastDay, nextPeriod } from '../../data/overdue.ts'

const monthly = { expected: { lag: 45 } }

describe('the next figures', () => {
  it.each([
    ['2026-07', '2026-08', '2026-08-31'],
    ['2026-12', '2027-01', '2027-01-31'],
    ['2024-01', '2024-02', '2024-02-29'],
    ['2026-Q3', '2026-Q4', '2026-12-31'],
    ['2026-Q4', '2027-Q1', '2027-03-31'],
    ['2026', '2027', '2027-12-31'],
  ])('after %s are those of %s, which ends on %s', (latest, next, end) => {
    expect([nextPeriod(latest), lastDay(nextPeriod(latest))]).toEqual([next, end])
  })

  it('are late from the day after their lag', () => {
    const at = (today: string) => expectedNext(monthly, '2026-07', today)
    expect(at('2026-10-15')).toEqual({
      period: '2026-08',
      day: '2026-10-15',
      overdue: false,
      basis: 'rhythm',
    })
    expect(at('2026-10-16')?.overdue).toBe(true)
  })

  it('come when the publisher says, whatever the rhythm', () => {
    expect(expectedNext(monthly, '2026-07', '2026-10-16', '2026-10-20')).toEqual({
      period: '2026-08',
      day: '2026-10-20',
      overdue: false,
      basis: 'publisher',
    })
  })

  it('are expected of no table that is replaced, has nothing in force or says no lag', () => {
    expect(expectedNext(monthly, null, '2026-10-16')).toBeNull()
    expect(expectedNext({}, '2026-07', '2026-10-16')).toBeNull()
    const replacedBy = { table: 'KONK25', last: '2026-07' }
    expect(expectedNext({ ...monthly, replacedBy }, '2026-07', '2026-10-16')).toBeNull()
    const notYetClosed = { ...monthly, replacedBy: { table: 'KONK25' } }
    expect(expectedNext(notYetClosed, '2026-07', '2026-10-16')?.period).toBe('2026-08')
  })
})
