/** What an address asks to have compared, and where it asks for what is not there. */
import type { Area } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { compareFault } from '../sentences/compare-fault.ts'

export const compareViews = ['tal', 'indeks', 'afstand'] as const
export type CompareView = (typeof compareViews)[number]
export const mostAreas = 6

export type CompareChoice = {
  indicator: string
  /** Codes, each once, in the order of the address. */
  areas: string[]
  /** Years; null is as far as there are figures. */
  from: string | null
  to: string | null
  view: CompareView
  /** A data version that there is; the one in force where none is named. */
  version?: string | null
}

/** What can be chosen, and what is shown where nothing is. */
export type CompareOffer = {
  indicators: ReadonlySet<string>
  areas: ReadonlyMap<string, Area>
  lead: string
  standard: string[]
  lang: Language
}

/** As much of URLSearchParams as is read here. */
export type Query = { get: (name: string) => string | null; getAll: (name: string) => string[] }

export type Parsed = { choice: CompareChoice; faults: string[] }

const folded = (text: string): string => text.trim().toLocaleLowerCase('da')

/** An area by its code or by its name in either language; provinces have no figures of their own. */
function areaNamed(text: string, areas: ReadonlyMap<string, Area>): string | null {
  const sought = folded(text).replace(/ kommune$/, '')
  for (const { code, kind, name } of areas.values()) {
    if (kind === 'province') continue
    if ([code, name.da, name.en].some((one) => folded(one) === sought)) return code
  }
  return null
}

/** The codes of areas that are asked for, each once; what is no area is said. */
export function readAreas(
  query: Query,
  offer: Pick<CompareOffer, 'areas' | 'lang'>,
  faults: string[],
): string[] {
  const asked = query
    .getAll('omraade')
    .flatMap((part) => part.split(','))
    .filter((part) => part.trim() !== '')
  const found = new Set<string>()
  for (const text of asked) {
    const code = areaNamed(text, offer.areas)
    if (code === null) faults.push(compareFault.area(text.trim(), offer.lang))
    else found.add(code)
  }
  return [...found]
}

function comparedAreas(query: Query, offer: CompareOffer, faults: string[]): string[] {
  const codes = readAreas(query, offer, faults)
  if (codes.length > mostAreas) faults.push(compareFault.tooMany(mostAreas, offer.lang))
  return codes.length === 0 ? offer.standard : codes.slice(0, mostAreas)
}

function readYear(name: 'fra' | 'til', query: Query, lang: Language, faults: string[]) {
  const text = query.get(name)?.trim() ?? ''
  if (text === '') return null
  if (/^\d{4}$/.test(text)) return text
  faults.push(compareFault.year(name, text, lang))
  return null
}

/** How the figures are to be seen; as they are where the address says nothing that is known. */
export function readView(query: Query, lang: Language, faults: string[]): CompareView {
  const text = query.get('visning') ?? ''
  const view = compareViews.find((one) => one === text)
  if (view === undefined && text !== '')
    faults.push(compareFault.view(text, compareViews.join(', '), lang))
  return view ?? 'tal'
}

/** The years that are asked for; all where they are no years or the wrong way round. */
export function readSpan(
  query: Query,
  lang: Language,
  faults: string[],
): Pick<CompareChoice, 'from' | 'to'> {
  const [from, to] = [readYear('fra', query, lang, faults), readYear('til', query, lang, faults)]
  if (from === null || to === null || from <= to) return { from, to }
  faults.push(compareFault.turned(from, to, lang))
  return { from: null, to: null }
}

/** Reads the address; what cannot be read is said in a sentence and left out. */
export function readChoice(query: Query, offer: CompareOffer): Parsed {
  const faults: string[] = []
  const { lang } = offer
  const asked = query.get('indikator') ?? offer.lead
  const known = offer.indicators.has(asked)
  if (!known) faults.push(compareFault.indicator(asked, lang))
  const areas = comparedAreas(query, offer, faults)
  const span = readSpan(query, lang, faults)
  const view = readView(query, lang, faults)
  return { choice: { indicator: known ? asked : offer.lead, areas, ...span, view }, faults }
}

/** The one address of a choice, which is what is shared: codes, commas unescaped, the standard view left out. */
export function choiceAddress(choice: CompareChoice): string {
  const { indicator, areas, from, to, view, version } = choice
  const parts = [
    `indikator=${encodeURIComponent(indicator)}`,
    `omraade=${areas.map(encodeURIComponent).join(',')}`,
  ]
  if (from !== null) parts.push(`fra=${from}`)
  if (to !== null) parts.push(`til=${to}`)
  if (view !== 'tal') parts.push(`visning=${view}`)
  if (version) parts.push(`version=${encodeURIComponent(version)}`)
  return `/sammenlign?${parts.join('&')}`
}
