/** The band of chance around the home area's line: what is drawn, and the sentence that names it. */
import type { ChanceInterval } from '../../../api/contract.ts'
import type { Banded } from '../charts/chance-band.ts'
import type { LineSpec } from '../charts/line.ts'
import type { ChartLine } from '../charts/shapes.ts'
import { formatNumber, formatRange } from '../format.ts'
import { bandSentence } from '../sentences/chance.ts'
import { inPeriod } from '../sentences/period.ts'
import type { Site } from './site.ts'

/** Limits of the figures that the home area's line shows. */
export function bandOf(chance: readonly ChanceInterval[], lines: readonly ChartLine[]): Banded[] {
  const home = lines.find(({ role }) => role === 'home')
  const shown = new Set(home?.points.flatMap(({ period, value }) => (value === null ? [] : period)))
  return chance.filter(({ period }) => shown.has(period))
}

/** What the band means, by the newest figure that has one; empty where none is drawn. */
export function bandText(
  { band = [], decimals, unit }: Pick<LineSpec, 'band' | 'decimals' | 'unit'>,
  { home, lang }: Site,
): string {
  const last = band.at(-1)
  if (!last) return ''
  const range = `${formatRange(last.low, last.high, decimals, lang)} ${unit.suffix[lang]}`
  const [some, all] = [last.numerator, last.denominator].map((n) => formatNumber(n, 0, lang))
  const told = { range, some: some ?? '', all: all ?? '', when: inPeriod(last.period, lang), home }
  return bandSentence(told, lang)
}
