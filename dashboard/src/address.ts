/** The addresses of our own pages and of the API, in the language that the reader has chosen. */
import type { Language } from '../../data/vocabulary.ts'

/** What every link of a page keeps. */
export type Place = { lang: Language }

/** As much of a URL as the pages read; the one that SvelteKit hands to components is read-only. */
export type Address = { pathname: string; search?: string }

export const languageOf = ({ pathname }: Address): Language =>
  pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'da'

/** The Danish address of the same page, which the English one has behind its prefix. */
export const danishPath = ({ pathname }: Address): string =>
  pathname.replace(/^\/en(?=\/|$)/, '') || '/'

/** A page in the language of the place; `path` is the Danish one, such as `/status`. */
export const pageAddress = ({ lang }: Place, path: string): string =>
  lang === 'da' ? path : `/en${path === '/' ? '' : path}`

export const goalAddress = (place: Place, goal: string) => pageAddress(place, `/maal/${goal}`)
export const indicatorAddress = (place: Place, id: string) => pageAddress(place, `/indikator/${id}`)

/** The same page in the other language, with what is chosen on it. */
export const otherLanguage = (url: Address): string =>
  pageAddress({ lang: languageOf(url) === 'en' ? 'da' : 'en' }, danishPath(url)) +
  (url.search ?? '')

/** An address of the API. */
export function apiAddress(path: string, query: Record<string, string> = {}): string {
  const parameters = new URLSearchParams(query).toString()
  return `/api/v1${path}${parameters === '' ? '' : `?${parameters}`}`
}
