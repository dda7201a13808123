/** Where an answer lies in the folder of a copy, so that any server of files gives it its media type by its name. */
import { createHash } from 'node:crypto'
import { isPage, type Key, pathOf, queryOf } from './address.ts'

/** Endings for answers whose address has none. */
const endings: [RegExp, string][] = [
  [/\bjson\b/, 'json'],
  [/^text\/html/, 'html'],
  [/^text\/plain/, 'txt'],
  [/xml/, 'xml'],
]

/** Names of parameters, and values that need no other spelling in a file's name. */
const plain = /^[a-z]+=[A-Za-z0-9.,-]*(&[a-z]+=[A-Za-z0-9.,-]*)*$/

/** No two queries have the same name: `lang=da&dialect=da` is `lang-da~dialect-da`. */
function nameOf(query: string): string {
  if (query.length <= 100 && plain.test(query)) {
    return query.replaceAll('=', '-').replaceAll('&', '~').replaceAll(',', '_')
  }
  return `x${createHash('sha256').update(query).digest('hex').slice(0, 16)}`
}

/** @returns a relative path with slashes: `indikator/ledighed/index.html`, `api/v1/areas.json` */
export function placeOf(key: Key, type: string): string {
  const path = pathOf(key).slice(1)
  const query = queryOf(key)
  const chosen = query === '' ? [] : [nameOf(query)]
  if (isPage(pathOf(key)) && type.startsWith('text/html')) {
    return [path, ...chosen, 'index.html'].filter((part) => part !== '').join('/')
  }
  const ending = /\.([\w-]+)$/.exec(path)?.[1]
  const stem = ending === undefined ? path : path.slice(0, -ending.length - 1)
  const known = endings.find(([pattern]) => pattern.test(type))?.[1] ?? 'bin'
  return [stem, ...chosen, ending ?? known].join('.')
}

/** From one file of the copy to another, as a link. */
export function linkBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1
  return [...here.slice(same).map(() => '..'), ...there.slice(same)]
    .map(encodeURIComponent)
    .join('/')
}

/** Behind the address of the copy: a page is called by its folder. */
export const pathInCopy = (place: string): string =>
  `/${place.split('/').map(encodeURIComponent).join('/')}`.replace(/\/index\.html$/, '/')
