/** The title of a chart: a finding that is counted from the figures of the chart, so that it is true of them. */
import type { Language } from '../../../data/vocabulary.ts'
import { formatValue, rounded } from '../format.ts'
import { brokenBetween, type Figure, type Measure } from './change.ts'
import { inPeriod, periodsWord } from './period.ts'

export type Finding = Measure & {
  lang: Language
  home: Figure[]
  country: Figure[]
  homeName: string
  /** The country inside a sentence: `hele landet`. */
  countryName: string
  breaks: readonly string[]
}

type Known = { period: string; value: number }

const known = (figures: readonly Figure[]): Known[] =>
  figures.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))

/** How often the home area was below, above and level with the country, in periods where both have a figure. */
export function againstCountry(given: Pick<Finding, 'home' | 'country' | 'decimals'>) {
  const country = new Map(known(given.country).map(({ period, value }) => [period, value]))
  const pairs = known(given.home).flatMap(({ period, value }) => {
    const other = country.get(period)
    if (other === undefined) return []
    return [rounded(value, given.decimals) - rounded(other, given.decimals)]
  })
  return {
    of: pairs.length,
    below: pairs.filter((gap) => gap < 0).length,
    above: pairs.filter((gap) => gap > 0).length,
  }
}

function position(given: Finding, last: string): string | null {
  const { of, below, above } = againstCountry(given)
  if (of < 3) return null
  const most = Math.max(below, above)
  const under = below >= above
  const { lang, homeName } = given
  const periods = periodsWord(last, lang)
  if (lang === 'da') {
    const share = most === of ? `alle ${of}` : `${most} af ${of}`
    return `${homeName} har ligget ${under ? 'under' : 'over'} landet i ${share} ${periods}`
  }
  const share = most === of ? `all ${of}` : `${most} of ${of}`
  return `${homeName} has been ${under ? 'below' : 'above'} the country in ${share} ${periods}`
}

/** From the first to the last figure that can be compared with it. */
function span(given: Finding, figures: Known[]): string | null {
  const { lang, unit, decimals, breaks } = given
  const last = figures.at(-1)
  const first = figures.find(({ period }) => last && !brokenBetween(period, last.period, breaks))
  if (!first || !last || first.period === last.period) return null
  const [a, b] = [first, last].map(
    ({ value, period }) => `${formatValue(value, unit, decimals, lang)} ${inPeriod(period, lang)}`,
  )
  return lang === 'da' ? `Fra ${a} til ${b}` : `From ${a} to ${b}`
}

function single(given: Finding, at: Known, area: string): string {
  const { lang, unit, decimals } = given
  const figure = formatValue(at.value, unit, decimals, lang)
  return `${figure} ${lang === 'da' ? 'i' : 'in'} ${area} ${inPeriod(at.period, lang)}`
}

/** Both figures of one period side by side. */
function both(given: Finding, at: Known): string | null {
  const other = known(given.country).find(({ period }) => period === at.period)
  if (!other || given.unit.kind === 'count') return null
  const { lang, unit, decimals, homeName, countryName } = given
  const [home, country] = [at, other].map(({ value }) => formatValue(value, unit, decimals, lang))
  const word = lang === 'da' ? 'i' : 'in'
  return `${home ?? ''} ${word} ${homeName}, ${country ?? ''} ${word} ${countryName}`
}

/**
 * `Viborg har ligget under landet i 57 af 60 måneder`; where the country is not there or cannot be compared,
 * `Fra 22,7 pct. i 2008 til 30,9 pct. i 2024`; with one period, that figure. Empty without figures.
 */
export function finding(given: Finding): string {
  const home = known(given.home)
  const last = home.at(-1)
  if (!last) {
    const country = known(given.country)
    const newest = country.at(-1)
    return newest ? (span(given, country) ?? single(given, newest, given.countryName)) : ''
  }
  const against = given.unit.kind === 'count' ? null : position(given, last.period)
  return against ?? span(given, home) ?? both(given, last) ?? single(given, last, given.homeName)
}
