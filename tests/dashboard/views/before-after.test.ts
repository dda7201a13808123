import { describe, expect, it } from 'vitest'
import { sidesOf } from '../../../dashboard/src/views/before-after.ts'

const point = (period: string, value: number | null) => ({
  period,
  value,
  status: value === null ? ('missing' as const) : ('normal' as const),
})

describe('before and after an action', () => {
  it('holds the newest figure against the last one of the same month before the action began', () => {
    const points = [
      point('2023-07', 3),
      point('2023-12', 4),
      point('2024-07', 2.5),
      point('2025-07', 2.4),
    ]
    const sides = sidesOf(points, '2024-01-15')
    expect(sides?.before.period).toBe('2023-07')
    expect(sides?.after.period).toBe('2025-07')
  })

  it('does not take the year in which an action began as before it', () => {
    const years = [point('2022', 8), point('2023', 8.4), point('2024', 9)]
    expect(sidesOf(years, '2023-08')?.before.period).toBe('2022')
    expect(sidesOf(years, '2023')?.before.period).toBe('2022')
  })

  it('says nothing where there is no figure on both sides, and passes over missing ones', () => {
    expect(sidesOf([point('2024', 9)], '2023')).toBeNull()
    expect(sidesOf([point('2022', 9)], '2023')).toBeNull()
    expect(
      sidesOf([point('2021', 9), point('2022', null), point('2023', 8)], '2023')?.before.period,
    ).toBe('2021')
  })
})
