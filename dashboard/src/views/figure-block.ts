/** The newest figure of an indicator in the words of every page that shows it. */
import type { IndicatorSummary, Latest, Rank } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatChange, formatNumber, formatPeriod, formatValue } from '../format.ts'
import { changeSince } from '../sentences/change.ts'
import { capital, periodAndAge } from '../sentences/period.ts'
import { rankText } from '../sentences/rank.ts'
import { areaInText, type Site } from './site.ts'

export type FigureView = {
  /** Whether it is the home area's own figure. */
  home: boolean
  /** `Viborg`, `hele landet`. */
  area: string
  number: string
  unit: string
  /** `juli 2026, 4 mdr. siden`. */
  age: string
  /** The same in persons: `1.147 fuldtidspersoner`. */
  count: string | null
  onAYear: string
  /** Change since the strategy's baseline; with name and newest period of the series where it is not the first. */
  since: { text: string; short: string; series: string | null } | null
  country: string | null
  rank: string | null
  /** How sure the publisher is, where that is less than usual. */
  mark: string | null
}

/** A place among a handful of municipalities says nothing of the country, so it is told only where most have a figure. */
export const placeOf = ({ rank }: Latest): Rank | null =>
  rank !== null && rank.of >= 50 ? rank : null

function sinceOf(indicator: IndicatorSummary, latest: Latest, site: Site): FigureView['since'] {
  const since = latest.sinceBaseline
  if (since === null) return null
  const text = changeSince(since.from, since.to, indicator, site.lang)
  const own = since.series === indicator.series
  const period = formatPeriod(since.to.period, site.lang)
  const { from, to } = since
  const short =
    from.value === null || to.value === null
      ? text
      : formatChange(from.value, to.value, indicator.unit, indicator.decimals, site.lang).text
  return { text, short, series: own ? null : `${since.name[site.lang]}, ${period}` }
}

function markOf(latest: Latest, site: Site): string | null {
  const { provisional, estimated, unreliable } = site.words
  const marks: Record<string, string> = { provisional, estimated, unreliable }
  return marks[latest.status] ?? null
}

/** The figure block of an indicator, or null when it has no figure. */
export function figureOf(
  indicator: IndicatorSummary,
  breaks: readonly string[],
  site: Site,
): FigureView | null {
  const { latest, unit, decimals } = indicator
  if (latest === null) return null
  const { lang } = site
  const country = latest.country?.value ?? null
  const rank = placeOf(latest)
  return {
    home: latest.area === site.strategy.home,
    area: areaInText(site, latest.area),
    number: formatNumber(latest.value, decimals, lang),
    unit: unit.suffix[lang],
    age: periodAndAge(latest.period, site.today, lang),
    count: latest.count && formatValue(latest.count.value, latest.count.unit, 0, lang),
    onAYear: changeSince(latest.yearBefore, latest, indicator, lang, breaks),
    since: sinceOf(indicator, latest, site),
    country:
      country === null || latest.area === site.strategy.country
        ? null
        : formatValue(country, unit, decimals, lang),
    rank: rank && rankText(rank, lang),
    mark: markOf(latest, site),
  }
}

/** `Indgåede uddannelsesaftaler, januar–september`: the name with all that it must not be read without. */
export const measureOf = ({ name, qualifier }: IndicatorSummary, lang: Language): string =>
  qualifier ? `${name[lang]}, ${qualifier[lang]}` : name[lang]

/** `Stedfortræder`, `Kontekst`, `Kun landstal`: what a reader must know before reading the figure. */
export function tagsOf(indicator: IndicatorSummary, site: Site): string[] {
  const { words, strategy, lang } = site
  const tags = indicator.qualifier ? [capital(indicator.qualifier[lang])] : []
  const area = indicator.latest?.area
  if (area !== undefined && area !== strategy.home) {
    tags.push(area === strategy.country ? words.countryOnly : words.elsewhereOnly)
  }
  if (indicator.fitness === 'proxy') tags.push(words.proxy)
  if (indicator.fitness === 'context') tags.push(words.context)
  return tags
}
