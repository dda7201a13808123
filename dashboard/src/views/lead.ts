/** The story that the front page opens with: what the rule calls changing, or the strategy's lead indicator. */
import type { Indicator, IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatChange, formatPeriod, formatValue } from '../format.ts'
import { headline } from '../sentences/headline.ts'
import { capital, inPeriod } from '../sentences/period.ts'
import { lowerAndHigher } from '../sentences/rank.ts'
import { countrySentence } from '../sentences/country.ts'
import { byAttention, standingOf } from './attention.ts'
import { linesOf } from './chart.ts'
import { measureOf, placeOf } from './figure-block.ts'
import { type Figures, figuresOf, firstSeries, valueAt } from './figures.ts'
import { areaInText, type Site } from './site.ts'
import { type Answers, answersOf } from './verdict.ts'
import { yearsBefore } from '../../../data/vocabulary.ts'

export type Lead = {
  id: string
  kicker: string
  headline: string
  dek: string
  /** null for an indicator without a figure for the home area. */
  answers: Answers | null
  measure: string
  figures: Figures
  origin: Indicator['origin']
  frequency: string
}

/**
 * Leads in order of preference: what the rule calls worsening, then improving, each by how far it has moved; then the
 * strategy's own, the first with a figure for the home area, and any. Surroundings never lead by what they do.
 */
export function leadOf(
  indicators: readonly IndicatorSummary[],
  wanted: string,
): IndicatorSummary | null {
  const withFigures = indicators.filter(({ latest }) => latest !== null)
  const calling = withFigures
    .filter(({ fitness }) => fitness !== 'context')
    .toSorted(byAttention)
    .map((indicator) => ({ indicator, standing: standingOf(indicator) }))
  const called = (standing: string) => calling.find((one) => one.standing === standing)?.indicator
  return (
    called('worse') ??
    called('better') ??
    withFigures.find(({ id }) => id === wanted) ??
    withFigures.find(({ coverage }) => coverage === 'home') ??
    withFigures[0] ??
    null
  )
}

/** The sentence that an indicator opens with. */
export function headlineOf(
  indicator: IndicatorSummary,
  breaks: readonly string[],
  site: Site,
): string {
  const { latest, label, unit, decimals, name } = indicator
  const { lang } = site
  if (latest === null) return name[lang]
  const area = areaInText(site, latest.area)
  const { yearBefore } = latest
  return headline({
    lang,
    label: label[lang],
    area,
    now: latest,
    yearBefore,
    breaks,
    unit,
    decimals,
  })
}

/** The country in the same period and a year before, and how many municipalities are lower. */
export function besideOthers(indicator: IndicatorSummary, figures: Figures, site: Site): string {
  const { latest, unit, decimals } = indicator
  if (latest === null) return ''
  const { lang, home } = site
  const { period } = latest
  const rank = placeOf(latest)
  const sentences: string[] = []
  const now = latest.country?.value ?? null
  if (now !== null && latest.area !== site.strategy.country && unit.kind !== 'count') {
    const before = yearsBefore(period, 1)
    const earlier = { period: before, value: valueAt(figures.country, before) }
    sentences.push(
      countrySentence({ period, value: now }, earlier, { unit, decimals }, figures.breaks, lang),
    )
  }
  if (rank !== null) sentences.push(lowerAndHigher(rank, home, lang))
  return sentences.join(' ')
}

/** How many of the indicator's own persons stand behind a share: `1.147 fuldtidspersoner i juli 2026, 5 færre end i juli 2025.` */
export function countSentence(
  indicator: IndicatorSummary,
  counts: Figures | null,
  site: Site,
): string {
  const { latest } = indicator
  if (latest === null || latest.count === null) return ''
  const { unit, value } = latest.count
  const { lang } = site
  const then = inPeriod(latest.period, lang)
  const figure = `${formatValue(value, unit, 0, lang)} ${then}`
  const before = yearsBefore(latest.period, 1)
  const earlier = counts === null ? null : valueAt(counts.home, before)
  if (earlier === null) return `${figure}.`
  const { text, direction } = formatChange(earlier, value, unit, 0, lang)
  const than = lang === 'da' ? 'end' : 'than'
  return `${figure}, ${direction === 'same' ? text : `${text} ${than} ${inPeriod(before, lang)}`}.`
}

/** The lead story, or null before there is any figure at all. */
export async function leadStory(
  ask: Ask,
  summaries: IndicatorSummary[],
  site: Site,
): Promise<Lead | null> {
  const summary = leadOf(summaries, site.strategy.lead)
  if (summary === null || summary.latest === null) return null
  const indicator = await ask.indicator(summary.id)
  const series = firstSeries(indicator)
  if (!series) return null
  const figures = await figuresOf(ask, site.strategy, summary.id, series, true)
  // The front page tells of two lines; the region and the group have their place on the indicator's own page.
  const two = { ...figures, region: [], group: [] }
  if (linesOf(two, site).length === 0) return null
  return {
    id: summary.id,
    kicker: `${capital(summary.label[site.lang])} · ${formatPeriod(summary.latest.period, site.lang)}`,
    headline: headlineOf(summary, figures.breaks, site),
    dek: besideOthers(summary, figures, site),
    answers: summary.coverage === 'home' ? answersOf(summary, site) : null,
    measure: measureOf(summary, site.lang),
    figures: two,
    origin: summary.origin,
    frequency: summary.frequency,
  }
}
