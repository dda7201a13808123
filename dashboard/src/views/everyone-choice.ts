/** What the address of the page of all municipalities asks for: which view, which of them, in which order. */
import type { Ranking } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { compareFault } from '../sentences/compare-fault.ts'

export const sorts = ['plads', 'navn', 'tal'] as const
export type Sort = (typeof sorts)[number]
export const groups = ['lignende', 'gruppe', 'alle'] as const
export type Group = (typeof groups)[number]
export const shapes = ['kort', 'kurver'] as const
export type ShownAs = (typeof shapes)[number]

export type EveryoneChoice = {
  as: ShownAs
  group: Group
  sort: Sort
  /** null is the data version in force. */
  version: string | null
  faults: string[]
}

type Offer = { placed: boolean; versions: readonly string[]; lang: Language }

type Row = Ranking['rows'][number]

const byName = (a: Row, b: Row): number => a.name.localeCompare(b.name, 'da')
const last = Number.POSITIVE_INFINITY
/** Without a figure always last, whichever way; equals by name as a Danish reader looks names up. */
const orders: Record<Sort, (a: Row, b: Row) => number> = {
  plads: (a, b) => Math.sign((a.place ?? last) - (b.place ?? last) || 0) || byName(a, b),
  navn: byName,
  tal: (a, b) => Math.sign((a.value ?? last) - (b.value ?? last) || 0) || byName(a, b),
}

/** Rows in an order that the address names. */
export const sorted = (rows: readonly Row[], sort: Sort): Row[] => rows.toSorted(orders[sort])

/** How the address asks for the list; anything else is the place, or the name where nothing has places. */
export function sortOf(asked: string | null, placed: boolean): Sort {
  const sort = sorts.find((one) => one === asked)
  if (sort === 'plads' && !placed) return 'navn'
  return sort ?? (placed ? 'plads' : 'navn')
}

type Asked = { get: (name: string) => string | null }

function oneOf<T extends string>(
  name: 'vis' | 'udvalg' | 'sort',
  query: Asked,
  possible: readonly [T, ...T[]],
  lang: Language,
  faults: string[],
): T {
  const text = query.get(name) ?? ''
  const found = possible.find((one) => one === text)
  if (found === undefined && text !== '')
    faults.push(compareFault.oneOf(name, text, possible.join(', '), lang))
  return found ?? possible[0]
}

/** Reads the address; what cannot be read is said in a sentence and left out. */
export function readEveryone(query: Asked, { placed, versions, lang }: Offer): EveryoneChoice {
  const faults: string[] = []
  const as = oneOf('vis', query, shapes, lang, faults)
  const group = oneOf('udvalg', query, groups, lang, faults)
  oneOf('sort', query, sorts, lang, faults)
  const asked = query.get('version') ?? ''
  const version = versions.find((one) => one === asked) ?? null
  if (version === null && asked !== '') faults.push(compareFault.version(asked, versions, lang))
  const order = sortOf(query.get('sort'), placed)
  // Curves have no places; by the newest figure they stand as a list of places would.
  const sort = as === 'kurver' && order === 'plads' ? 'tal' : order
  return { as, group, sort, version, faults }
}

/** The address of a view of them; what is as it always is stays out of it. */
export function everyonePath(
  id: string,
  {
    as,
    group,
    sort,
    version,
  }: { as: ShownAs; group?: Group; sort?: Sort; version?: string | null },
): string {
  const parts = [
    ...(as === 'kort' ? [] : [`vis=${as}`]),
    ...(as === 'kort' || group === undefined || group === 'lignende' ? [] : [`udvalg=${group}`]),
    ...(sort === undefined ? [] : [`sort=${sort}`]),
    ...(version ? [`version=${encodeURIComponent(version)}`] : []),
  ]
  const path = `/indikator/${encodeURIComponent(id)}/kommuner`
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}
