/** The parts of the rule against worked examples that others have published. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { autocorrelation, inertiaOf } from '../../../etl/judge/level-test.ts'
import { pairCount } from '../../../etl/judge/pair-count.ts'
import { medianOf, pairSlopes, slopeInterval } from '../../../etl/judge/slopes.ts'
import { wilson } from '../../../data/wilson.ts'

describe('the pair count', () => {
  it('counts the example that is done by hand at the College of the Holy Cross', () => {
    // J. Little, "A Mann-Kendall Example (By Hand)", mathcs.holycross.edu/~little/Montserrat/MannKendallByHand.txt:
    // 91 pairs, 72 rising, 18 falling, 1 tie, S = 54.
    const values = [
      12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7,
    ]
    expect(pairCount(values)).toEqual({ S: 54, up: 72, down: 18, pairs: 91 })
  })

  it('counts the example of the US Environmental Protection Agency, ties and all', () => {
    // EPA QA/G-9S, Data Quality Assessment: Statistical Methods for Practitioners, p. 109: S = 22,
    // as quoted in EarthSoft's EnviroInsite manual, help.earthsoft.com/mann-kendall-trend-evaluation.htm.
    expect(pairCount([10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15]).S).toBe(22)
  })
})

describe('the pace', () => {
  // P. K. Sen, Journal of the American Statistical Association 63 (1968), p. 1379: the example with unequal distances.
  const at = [1, 2, 3, 4, 10, 12, 18]
  const values = [9, 15, 19, 20, 45, 55, 78]
  const slopes = pairSlopes(at, values)

  it('is Sen’s own, with years that are missing', () => {
    expect(slopes.length).toBe(21)
    expect(medianOf(slopes)).toBe(4)
  })

  it('has the published limits 26/7 and 35/8', () => {
    // Sen's ranks with C = 13, as in R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987),
    // p. 218: numbers (21 − 13) / 2 = 4 and (21 + 13) / 2 + 1 = 18. A count of 13 is still accepted, so calling begins
    // at 15. T. Therneau gives these limits, corrected for slips in Sen's list, in the tests of the R package deming.
    expect(slopeInterval(slopes, 15)).toEqual({ low: 26 / 7, high: 35 / 8 })
  })
})

describe('the inertia', () => {
  /** Kwiatkowski, Phillips, Schmidt and Shin: Σ S² / (T² s²), with s² by Newey and West's weights at three lags. */
  function kpss(residuals: Float64Array): number {
    let sum = 0
    let partial = 0
    let squares = 0
    for (const e of residuals) {
      partial += e
      sum += partial ** 2
      squares += e ** 2
    }
    const variance = (squares / residuals.length) * inertiaOf(autocorrelation(residuals))
    return sum / (residuals.length ** 2 * variance)
  }
  // Gross domestic product of the United States 1959–2009, quarterly, Bureau of Economic Analysis, public domain:
  // "realgdp" in the macrodata of the Python package statsmodels.
  const figures = readFileSync('tests/fixtures/statistics/realgdp.txt', 'utf8')
    .trim()
    .split('\n')
    .map(Number)
  const mean = figures.reduce((sum, value) => sum + value, 0) / figures.length

  it('gives the statistic 5.0169 around a level, three lags', () => {
    // statsmodels, tsa/tests/test_stattools.py, TestKPSS.test_teststat, from R's kpss.test.
    expect(figures.length).toBe(203)
    expect(kpss(Float64Array.from(figures, (value) => value - mean))).toBeCloseTo(5.0169, 3)
  })

  it('gives the statistic 1.1828 around a line, three lags', () => {
    const middle = (figures.length - 1) / 2
    let along = 0
    let length = 0
    for (const [i, value] of figures.entries()) {
      along += (i - middle) * value
      length += (i - middle) ** 2
    }
    const slope = along / length
    const residuals = Float64Array.from(figures, (value, i) => value - mean - slope * (i - middle))
    expect(kpss(residuals)).toBeCloseTo(1.1828, 3)
  })

  it('is never under 1', () => {
    expect(inertiaOf([-0.9, 0.5, -0.4])).toBe(1)
  })
})

describe('the chance variation', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), p. 857, table I, method 3 (Wilson's score method).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is from %d to %d', (numerator, denominator, low, high) => {
    const found = wilson(numerator, denominator)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })
})
