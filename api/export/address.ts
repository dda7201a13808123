/** Which addresses of the site belong to a copy of it, and how they are called while it is made. */
import type { Language } from '../../data/vocabulary.ts'

/** What pages and files name as their address while a copy is made that has none yet; nothing of a copy has it. */
export const standIn = 'https://pejling.invalid'

/** Where the site stands while it is copied, and the one data version that a copy has. */
export type Ground = {
  /** The address that all of its texts name, without a slash at the end; it may have a path. */
  base: string
  vintage: string
  /** The data version that is in force while it is copied, where the copy's is an older one. */
  newest: string | null
}

/** Stands for the host of links that have none. */
const here = 'https://here.invalid'

/** An address of the site without host and fragment, its query spelled in one way: `/indikator/ledighed?omraade=615,661`. */
export type Key = string

/** What only a server can answer. */
const serverOnly = /^\/(was|health|metrics)(\/|$)|\/data\/api\/proev$/

/** A meeting is named by its agenda and its version together. */
const meeting = /\/moede(\/|$)/

export const pathOf = (key: Key): string => key.split('?')[0] ?? key
export const queryOf = (key: Key): string => key.slice(pathOf(key).length + 1)

export const languageAt = (key: Key): Language => (/^\/en(\/|\?|$)/.test(key) ? 'en' : 'da')

/** An address without an ending, which is a page or an answer of the API. */
const bare = (path: string): boolean => !/\.[\w-]+$/.test(path)

export const isPage = (path: string): boolean => !path.startsWith('/api/') && bare(path)

/** @returns null for an address elsewhere, or in no scheme of the web */
export function keyOf(address: string, { base, vintage }: Ground, from: Key = '/'): Key | null {
  const inside = isBelow(address, base) ? address.slice(base.length) || '/' : address
  if (!URL.canParse(inside, here + from)) return null
  const { origin, pathname, searchParams } = new URL(inside, here + from)
  if (origin !== here) return null
  const path = decodeURIComponent(pathname).replace(/\/+$/, '') || '/'
  // The copy has one data version: to name it asks for nothing else.
  const said = [...searchParams].filter(
    ([name, value]) => meeting.test(path) || !(isVersion(name) && value === vintage),
  )
  const query = said.map(([name, value]) => `${name}=${spelled(value)}`).join('&')
  return query === '' ? path : `${path}?${query}`
}

const isBelow = (address: string, base: string): boolean =>
  address.startsWith(base) && /^([/?#]|$)/.test(address.slice(base.length))

const spelled = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',')

const isVersion = (name: string): boolean => name === 'version' || name === 'vintage'

/** Where the server is asked for it. */
export const requestOf = (key: Key): string =>
  encodeURI(pathOf(key)) + key.slice(pathOf(key).length)

/** Figures of another data version than the copy's. */
function elsewhen(key: Key, { vintage }: Ground): boolean {
  const asked = new URLSearchParams(queryOf(key))
  const named = /^\/api\/v1\/vintages\/([^/]+)\//.exec(key)?.[1] ?? vintage
  return [named, asked.get('version'), asked.get('vintage')].some(
    (one) => one !== null && one !== vintage,
  )
}

/**
 * Whether a link leads to something that the copy has: every page, every file that a page offers, and what a page
 * without a choice offers to choose. What can be chosen from there again has no end.
 * @param from the page or file that the link stands on
 */
export function belongs(key: Key, from: Key, ground: Ground): boolean {
  const path = pathOf(key)
  if (serverOnly.test(path) || elsewhen(key, ground)) return false
  if (!isPage(path) || queryOf(key) === '') return true
  return isPage(pathOf(from)) && queryOf(from) === ''
}
