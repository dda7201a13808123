/** What links of a copy lead to. */
import { type Ground, type Key, keyOf, pathOf } from './address.ts'
import type { Crawled } from './crawl.ts'
import { afterAddress, hasPlace, wholeAddress } from './links.ts'
import { linkBetween, pathInCopy } from './place.ts'

export type Copy = Crawled & {
  ground: Ground
  /** The address that readers will see, without a slash at the end; null where nobody knows it yet. */
  publicUrl: string | null
}

export type Target =
  | { kind: 'file'; place: string; fragment: string; download: string | null }
  | { kind: 'elsewhere'; address: string }
  /** An address of ours that the copy does not have. */
  | { kind: 'missing' }

/** Where a link on a page of the site leads in the copy. */
export function targetOf(copy: Copy, address: string, from: Key): Target {
  const key = keyOf(address, copy.ground, from)
  if (key === null) return { kind: 'elsewhere', address }
  const answer = copy.answers.get(key)
  if (answer) {
    const { place, download, text } = answer
    const fragment = address.split('#')[1] ?? ''
    const there = fragment !== '' && hasPlace(text ?? '', fragment)
    return { kind: 'file', place, fragment: there ? `#${fragment}` : '', download }
  }
  const led = copy.redirects.get(key)
  if (led === undefined || keyOf(led, copy.ground, key) === key) return { kind: 'missing' }
  return targetOf(copy, led, key)
}

/** How an address in a text is written where the copy's own is not known: `/data/`, or as a link from the file. */
export type Style = 'path' | 'link'

/**
 * A text in which every whole address of the site is one of the copy.
 * @param place of the file that the text is in
 * @param style of what stands by itself, in quotes or brackets; in a sentence it is always a path
 */
export function withAddresses(copy: Copy, place: string, text: string, style: Style): string {
  const { base } = copy.ground
  const found = text.replace(wholeAddress(base), (whole: string, path: string, at: number) => {
    const end = afterAddress.exec(path)?.[0] ?? ''
    const address = path.slice(0, path.length - end.length).replaceAll('&amp;', '&') || '/'
    const alone = /["'<>]/.test(text[at - 1] ?? '') && /["'<>]/.test(text[at + whole.length] ?? '')
    return written(copy, place, address, alone ? style : 'path') + end
  })
  // An address may be part of another's query.
  return found.replaceAll(encodeURIComponent(base), encodeURIComponent(copy.publicUrl ?? ''))
}

function written(copy: Copy, place: string, address: string, style: Style): string {
  const asked = targetOf(copy, address, '/')
  // A choice that the copy does not have leads to the page that it is made on.
  const target = asked.kind === 'missing' ? targetOf(copy, pathOf(address), '/') : asked
  if (target.kind === 'elsewhere') return target.address
  const host = copy.publicUrl ?? ''
  if (target.kind === 'missing') return host + address
  const path = host + pathInCopy(target.place)
  const isLink = copy.publicUrl === null && style === 'link'
  return (isLink ? linkBetween(place, target.place) : path) + target.fragment
}
