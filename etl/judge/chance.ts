/** How far chance alone may carry the latest share: shown beside it, used in no verdict. */
import { periodOf } from '../../data/period-number.ts'
import type { RuleAnswers } from '../../data/verdict.ts'
import type { Line } from './line.ts'
import { wilson } from '../../data/wilson.ts'

/**
 * @param share in per cent, unrounded
 * @param count the same in persons
 * @returns limits in per cent; null where the share is rounded or is not the count out of whole persons
 */
export function chanceOf(share: Line, count: Line): RuleAnswers['chance'] {
  const index = share.values.findLastIndex((value) => value !== null)
  const value = share.values[index] ?? 0
  const period = share.first + index
  const numerator = count.values[period - count.first] ?? 0
  if (share.unit !== 0 || value <= 0 || numerator <= 0) return null
  const denominator = Math.round((100 * numerator) / value)
  if (Math.abs((100 * numerator) / denominator - value) > 1e-6 || denominator < numerator)
    return null
  const { low, high } = wilson(numerator, denominator)
  return {
    period: periodOf(period, share.frequency),
    numerator,
    denominator,
    low: 100 * low,
    high: 100 * high,
  }
}
