/** Whether what was measured differs from the study by more than chance in both. */
import type { Compared } from './table.ts'

/** Series behind each value of the study. */
const studySeries = 6000

/** Of all values together, in standard errors of the difference. */
export type Summary = {
  values: number
  /** Near 0 where nothing leans one way. */
  mean: number
  /** Root of the mean square: 1 where chance alone is at work, less where an update a month lowers it. */
  spread: number
  /** Per cent beyond two standard errors; chance alone has 4.6. */
  beyondTwo: number
  /** How many are further from the study than the tolerance, and how many chance alone would put there at most. */
  apart: number
  apartByChance: number
}

/**
 * The standard error of a difference, in percentage points: chance in the study's series and in ours, and the study's
 * rounding. The dates of a year are counted as if they were one, which makes it too large rather than too small.
 */
export function errorOf({ measured, step }: Compared, series: number): number {
  const variance = measured * (100 - measured) * (1 / studySeries + 1 / series)
  return Math.sqrt(variance + step ** 2 / 12)
}

/** @param tolerance percentage points */
export function summaryOf(compared: Compared[], series: number, tolerance: number): Summary {
  const scores = compared.map((one) => one.difference / errorOf(one, series))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    values: compared.length,
    mean: mean(scores),
    spread: Math.sqrt(mean(scores.map((score) => score ** 2))),
    beyondTwo: 100 * mean(scores.map((score) => (Math.abs(score) > 2 ? 1 : 0))),
    apart: compared.filter(({ difference }) => Math.abs(difference) > tolerance).length,
    apartByChance: compared.reduce(
      (sum, one) => sum + outside(tolerance / errorOf(one, series)),
      0,
    ),
  }
}

/** The probability that a normal variate is further from 0 than this; Abramowitz and Stegun 7.1.26, to 1.5e-7. */
export function outside(score: number): number {
  const x = Math.abs(score) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429]
  const sum = terms.reduceRight((total, term) => t * (term + total), 0)
  return sum * Math.exp(-x * x)
}

/**
 * The study against itself: the rule reads eight years at most, so its rows of 8 and of 18 years are two measurements
 * of one thing.
 */
export function studyAgainstItself(compared: Compared[], tolerance: number) {
  const studied = new Map(compared.map(({ place, study }) => [place, study]))
  const pairs = [...studied].flatMap(([place, eight]) => {
    const other = studied.get(place.replace(', 8 years,', ', 18 years,'))
    return place.includes(', 8 years,') && other !== undefined ? [Math.abs(other - eight)] : []
  })
  return { pairs: pairs.length, apart: pairs.filter((size) => size > tolerance + 1e-9).length }
}

/** @param tolerance percentage points */
export function summaryText(compared: Compared[], summary: Summary, tolerance: number): string {
  const { pairs, apart } = studyAgainstItself(compared, tolerance)
  const points = `${String(tolerance)} percentage point${tolerance > 1 ? 's' : ''}`
  return (
    `Differences in standard errors: mean ${summary.mean.toFixed(2)}, spread ${summary.spread.toFixed(2)}, ` +
    `${summary.beyondTwo.toFixed(1)} % beyond 2 (chance alone: 4.6 %). ` +
    `Further than ${points} apart: ${String(summary.apart)}; chance alone: up to ${summary.apartByChance.toFixed(0)}.\n` +
    `The study against itself (8 and 18 years are the same to the rule): ${String(apart)} of ${String(pairs)} ` +
    `are further than ${points} apart.\n`
  )
}
