/** The agenda of a meeting as it stands in an address: goals and indicators in order, and one data version. */
import type { Strategy } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { agendaProblem } from '../sentences/agenda.ts'

export type AgendaItem = { kind: 'goal' | 'indicator'; id: string }

/** What an agenda may name, in the order of the strategy. */
export type Choosable = { goals: string[]; indicators: string[] }

/** An address that cannot be read; the sentence says what is wrong and what there is. */
export type AgendaProblem = { problem: string }

const longest = 40

/** The goals and indicators of a strategy. */
export function choosable({ themes }: Pick<Strategy, 'themes'>): Choosable {
  const goals = themes.flatMap((theme) => theme.goals)
  return {
    goals: goals.map(({ id }) => id),
    indicators: [...new Set(goals.flatMap(({ indicators }) => indicators))],
  }
}

/** Reads `ledighed,neet,overgang`; what is named twice stands where it was named first. */
export function agendaOf(
  text: string,
  known: Choosable,
  lang: Language,
): AgendaItem[] | AgendaProblem {
  const ids = [...new Set(text.split(',').map((id) => id.trim()))].filter(Boolean)
  if (ids.length === 0) return { problem: agendaProblem({ kind: 'empty' }, lang) }
  if (ids.length > longest) {
    return { problem: agendaProblem({ kind: 'long', has: ids.length, most: longest }, lang) }
  }
  const unknown = ids.filter((id) => !known.goals.includes(id) && !known.indicators.includes(id))
  if (unknown.length > 0) {
    return { problem: agendaProblem({ kind: 'unknown', unknown, ...known }, lang) }
  }
  return ids.map((id) => ({ kind: known.goals.includes(id) ? 'goal' : 'indicator', id }))
}

/** The data version that an address asks for, the newest where it names none. */
export function versionOf(
  asked: string | null,
  versions: readonly string[],
  newest: string,
  lang: Language,
): string | AgendaProblem {
  if (asked === null || asked === '') return newest
  if (versions.includes(asked)) return asked
  return { problem: agendaProblem({ kind: 'version', asked, versions: [...versions] }, lang) }
}

/**
 * What a form without script sends: the chosen `punkt`, each with its place in `nr-ID`.
 * @returns ids by place, those without one last in the order that they were sent
 */
export function chosenOf(query: URLSearchParams): string[] {
  const placeOf = (id: string): number => {
    const text = query.get(`nr-${id}`) ?? ''
    return /^\d+$/.test(text) ? Number(text) : Infinity
  }
  const places = query.getAll('punkt').map((id) => ({ id, place: placeOf(id) }))
  // Two without a place are Infinity apart from nothing: only a comparison keeps their order.
  return places
    .toSorted((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1))
    .map(({ id }) => id)
}

/** `?dagsorden=ledighed,neet&version=2026-08-22`; commas are left as they are, so that a person can read it. */
export const agendaQuery = (ids: readonly string[], version: string): string =>
  `?dagsorden=${ids.map(encodeURIComponent).join(',')}&version=${encodeURIComponent(version)}`
