import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../../etl/judge/chance.ts'
import { lineOf } from '../../../etl/judge/line.ts'

const line = (unit: number, values: [string, number | null][]) =>
  lineOf(
    values.map(([period, value]) => ({ period, value })),
    { frequency: 'annual', unit, breaks: [] },
  )

describe('the chance variation of a share', () => {
  it('rests on the persons that the latest share is made of', () => {
    const share = line(0, [
      ['2023', 20],
      ['2024', (100 * 81) / 263],
      ['2025', null],
    ])
    const count = line(1, [
      ['2023', 50],
      ['2024', 81],
    ])
    const chance = chanceOf(share, count)
    expect(chance).toMatchObject({ period: '2024', numerator: 81, denominator: 263 })
    expect(chance?.low).toBeCloseTo(25.53, 2)
    expect(chance?.high).toBeCloseTo(36.62, 2)
  })

  it('is not guessed from a rounded share, from no persons, or from a count of something else', () => {
    const count = line(1, [['2024', 81]])
    expect(chanceOf(line(0.1, [['2024', 30.8]]), count)).toBeNull()
    expect(chanceOf(line(0, [['2024', (100 * 81) / 263]]), line(1, [['2023', 81]]))).toBeNull()
    expect(chanceOf(line(0, [['2024', 30.80000412]]), count)).toBeNull()
  })
})
