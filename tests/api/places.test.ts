import { describe, expect, it } from 'vitest'
import { placesOf } from '../../api/queries/rank-interval.ts'

const rows = [
  { area: 'a', low: 1, high: 2 },
  { area: 'b', low: 3, high: 5 },
  { area: 'c', low: 4, high: 6 },
  { area: 'd', low: 5.5, high: 8 },
  { area: 'e', low: 9, high: 10 },
]

describe('the places that chance leaves open', () => {
  it('are bounded by those whose intervals do not meet the own', () => {
    expect(placesOf(rows, 'b', true, 5)).toEqual({ best: 2, worst: 3, of: 5 })
    expect(placesOf(rows, 'c', true, 5)).toEqual({ best: 2, worst: 4, of: 5 })
    expect(placesOf(rows, 'e', true, 5)).toEqual({ best: 5, worst: 5, of: 5 })
  })

  it('are counted from the other end where high is best', () => {
    expect(placesOf(rows, 'b', false, 5)).toEqual({ best: 3, worst: 4, of: 5 })
    expect(placesOf(rows, 'e', false, 5)).toEqual({ best: 1, worst: 1, of: 5 })
  })

  it('are not told without an interval, or when most municipalities have none', () => {
    expect(placesOf(rows, 'z', true, 5)).toBeNull()
    expect(placesOf(rows, 'b', true, 11)).toBeNull()
  })
})
