/** What the address of an indicator's page asks to see, and where it asks for what is not there. */
import type { Area, Indicator, SeriesSummary } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { compareFault } from '../sentences/compare-fault.ts'
import {
  type CompareView,
  mostAreas,
  type Query,
  readAreas,
  readSpan,
  readView,
} from './compare-choice.ts'

export type IndicatorChoice = {
  /** null is the first series, whose figures the answers rest on. */
  series: string | null
  /** Areas beside the home area and the country, in the order of the address. */
  areas: string[]
  from: string | null
  to: string | null
  view: CompareView
  /** null is the data version in force. */
  version: string | null
}

export type IndicatorOffer = {
  /** Series that have a figure. */
  series: readonly SeriesSummary[]
  first: string | undefined
  areas: ReadonlyMap<string, Area>
  /** Areas that are shown whatever is chosen. */
  always: readonly string[]
  versions: readonly string[]
  lang: Language
}

export type ChosenIndicator = { choice: IndicatorChoice; faults: string[] }

/** An address that says no more than which indicator. */
export const nothingChosen: ChosenIndicator = {
  choice: { series: null, areas: [], from: null, to: null, view: 'tal', version: null },
  faults: [],
}

/** The names that the page reads; an address with others alone shows the page as it is. */
const names = ['serie', 'omraade', 'fra', 'til', 'visning', 'version']

function readSeries(query: Query, offer: IndicatorOffer, faults: string[]): string | null {
  const asked = query.get('serie') ?? ''
  if (asked === '' || asked === offer.first) return null
  if (offer.series.some(({ id }) => id === asked)) return asked
  const possible = offer.series.map(({ id }) => id).join(', ')
  faults.push(compareFault.series(asked, possible, offer.lang))
  return null
}

function readVersion(query: Query, offer: IndicatorOffer, faults: string[]): string | null {
  const asked = query.get('version') ?? ''
  if (asked === '') return null
  if (offer.versions.includes(asked)) return asked
  faults.push(compareFault.version(asked, offer.versions, offer.lang))
  return null
}

/** Reads the address; what cannot be read is said in a sentence and left out. */
export function readIndicatorChoice(query: Query, offer: IndicatorOffer): ChosenIndicator {
  const faults: string[] = []
  const { lang, always } = offer
  const series = readSeries(query, offer, faults)
  const asked = readAreas(query, offer, faults)
  const areas = asked.filter((code) => !always.includes(code))
  if (areas.length > mostAreas) faults.push(compareFault.tooMany(mostAreas, lang))
  const span = readSpan(query, lang, faults)
  const view = readView(query, lang, faults)
  const version = readVersion(query, offer, faults)
  return { choice: { series, areas: areas.slice(0, mostAreas), ...span, view, version }, faults }
}

/** Whether another chart is asked for than the page shows by itself. */
export const choosesChart = ({ series, areas, from, to, view }: IndicatorChoice): boolean =>
  series !== null || areas.length > 0 || from !== null || to !== null || view !== 'tal'

/** The one address of a choice, which is what is shared: what is as it always is stays out of it. */
export function indicatorChoicePath(id: string, choice: IndicatorChoice): string {
  const { series, areas, from, to, view, version } = choice
  const parts = [
    ...(series === null ? [] : [`serie=${encodeURIComponent(series)}`]),
    ...(areas.length === 0 ? [] : [`omraade=${areas.map(encodeURIComponent).join(',')}`]),
    ...(from === null ? [] : [`fra=${from}`]),
    ...(to === null ? [] : [`til=${to}`]),
    ...(view === 'tal' ? [] : [`visning=${view}`]),
    ...(version === null ? [] : [`version=${encodeURIComponent(version)}`]),
  ]
  const path = `/indikator/${encodeURIComponent(id)}`
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

/** The path that the page should have instead of a form's, or null where it has it. */
export function betterPath(
  id: string,
  query: Query,
  search: string,
  { choice, faults }: ChosenIndicator,
): string | null {
  if (faults.length > 0 || !names.some((name) => query.get(name) !== null)) return null
  const path = indicatorChoicePath(id, choice)
  return path === `/indikator/${encodeURIComponent(id)}${search}` ? null : path
}

/** Series of which something can be shown. */
export const seriesWithFigures = (indicator: Indicator): SeriesSummary[] =>
  indicator.allSeries.filter(({ coverage }) => coverage.to !== null)
