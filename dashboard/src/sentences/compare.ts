/** Sentences of a comparison, written from the figures that are shown. */
import type { Unit } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatChange, formatNumber, formatPeriod, formatValue, rounded } from '../format.ts'
import { capital, inPeriod } from './period.ts'

/** An area with its figures in the first and the last period that all share. */
export type Compared = { name: string; from: number; to: number }

export type Comparison = {
  lang: Language
  /** The indicator in running text: `ledigheden`. */
  label: string
  unit: Unit
  decimals: number
  from: string
  to: string
  areas: Compared[]
}

const list = (parts: readonly string[], lang: Language): string =>
  new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB').format(parts)

const falling = (areas: readonly Compared[]): Compared[] => areas.toSorted((a, b) => b.to - a.to)

/** `Ledigheden i juli 2026: hele landet 2,6 pct. og Viborg 2,0 pct.`, the highest first. */
function levels({ lang, label, unit, decimals, to, areas }: Comparison): string {
  const figures = falling(areas).map(
    (one) => `${one.name} ${formatValue(one.to, unit, decimals, lang)}`,
  )
  return `${capital(label)} ${inPeriod(to, lang)}: ${list(figures, lang)}`
}

/** `Siden august 2021: hele landet 0,1 procentpoint højere og Viborg uændret.` */
export function sinceFirst({ lang, unit, decimals, from, to, areas }: Comparison): string {
  if (from === to) return ''
  const changes = areas.map(
    (one) => `${one.name} ${formatChange(one.from, one.to, unit, decimals, lang).text}`,
  )
  const since = lang === 'da' ? 'Siden' : 'Since'
  return full(`${since} ${formatPeriod(from, lang)}: ${list(changes, lang)}`)
}

/** `Når august 2021 er 100, er Viborg 92,0 og hele landet 101,3 i juli 2026` */
function indexes({ lang, from, to, areas }: Comparison): string {
  const figures = list(
    falling(areas).map(({ name, to: value }) => `${name} ${formatNumber(value, 1, lang)}`),
    lang,
  )
  const [base, now] = [formatPeriod(from, lang), inPeriod(to, lang)]
  return lang === 'da'
    ? `Når ${base} er 100, er ${figures} ${now}`
    : `With ${base} as 100, ${now} is: ${figures}`
}

function besideCountry({ name, to }: Compared, { unit, decimals, lang }: Comparison): string {
  const size = rounded(to, decimals)
  if (size === 0) return `${name} ${lang === 'da' ? 'på niveau' : 'level'}`
  const figure = `${formatNumber(Math.abs(size), decimals, lang)} ${unit.difference[lang]}`
  const words = { da: ['over', 'under'], en: ['above', 'below'] }
  return `${name} ${figure} ${words[lang][size > 0 ? 0 : 1] ?? ''}`
}

/** `Ledigheden i juli 2026, set ved siden af hele landet: Viborg 0,6 procentpoint under` */
function distances(given: Comparison): string {
  const { lang, label, to } = given
  const beside = lang === 'da' ? 'ved siden af hele landet' : 'beside all Denmark'
  const figures = falling(given.areas).map((one) => besideCountry(one, given))
  return `${capital(label)} ${inPeriod(to, lang)} ${beside}: ${list(figures, lang)}`
}

/** What the chart shows in one line without a full stop, as headlines are. */
export const comparisonHeadline: Record<
  'tal' | 'indeks' | 'afstand',
  (given: Comparison) => string
> = { tal: levels, indeks: indexes, afstand: distances }

/** A full stop, unless an abbreviation has set it. */
export const full = (text: string): string => (/\.$/.test(text) ? text : `${text}.`)

/** What must be said where the figures shown begin after a break. */
export const brokenSentence = (period: string, lang: Language): string =>
  lang === 'da'
    ? `Opgørelsen er ændret fra og med ${formatPeriod(period, lang)}; der sammenlignes ikke hen over bruddet.`
    : `The count has changed from ${formatPeriod(period, lang)}; nothing is compared across the break.`
