/** One link of a page as the copy has it: to a file, elsewhere, or a text where the copy has nothing to lead to. */
import { pathOf } from './address.ts'
import type { Answer } from './answer.ts'
import { type Copy, type Target, targetOf } from './copy.ts'
import { type Edit, type Element, openTag } from './elements.ts'
import { ExportError } from './fault.ts'
import { hasPlace, linkOf } from './links.ts'
import { linkBetween, pathInCopy } from './place.ts'

type Here = Pick<Answer, 'key' | 'place'>

/** What only a program elsewhere reads, and has to have with a host. */
const wantsHost = (one: Element): boolean =>
  /^og:(url|image)/.test(one.attributes['property'] ?? '') ||
  (one.attributes['type'] ?? '').includes('oembed')

/** Links that say what a page is called, not what it needs. */
const names = /^(canonical|alternate)$/

/** Attributes that mean nothing on a text. */
const ofLinks = new Set(['href', 'hreflang', 'rel', 'target', 'type', 'download'])

export function editsOfLink(copy: Copy, here: Here, html: string, element: Element): Edit[] {
  if (copy.publicUrl === null && wantsHost(element)) return [without(element)]
  if (isLost(element, html)) return asText(html, element)
  const links = linkOf(element)
  if (links.length === 0) return []
  const attributes = { ...element.attributes }
  for (const [attribute, address] of links) {
    const target = leading(copy, here, element, address)
    if (target.kind === 'missing') return missing(here, html, element, address)
    attributes[attribute] = addressTo(copy, here, element, attribute, target)
    if (element.name === 'a' && target.kind === 'file' && target.download !== null) {
      attributes['download'] ??= target.download
    }
  }
  const closed = html.slice(...element.open).endsWith('/>')
  const [start, end] = element.open
  return [{ start, end, text: openTag(element.name, attributes, closed) }]
}

/** A page that is chosen on has its other language; a choice that the other language's page does not offer is left out there. */
function leading(copy: Copy, { key }: Here, { attributes }: Element, address: string): Target {
  const target = targetOf(copy, address, key)
  if (target.kind !== 'missing' || !('hreflang' in attributes)) return target
  return targetOf(copy, pathOf(address), key)
}

function addressTo(
  copy: Copy,
  { place }: Here,
  { name, attributes }: Element,
  attribute: string,
  target: Exclude<Target, { kind: 'missing' }>,
): string {
  if (target.kind === 'elsewhere') return target.address
  const link = linkBetween(place, target.place)
  // The folder that a service worker keeps.
  if (attribute === 'data-start') return link.replace(/[^/]*$/, '') || './'
  const called = name === 'link' && names.test(attributes['rel'] ?? '')
  if (called && copy.publicUrl !== null) return copy.publicUrl + pathInCopy(target.place)
  return link + target.fragment
}

/** @throws {ExportError} for what a page cannot be shown without */
function missing({ key }: Here, html: string, element: Element, address: string): Edit[] {
  const { name, attributes } = element
  if (name === 'link' && names.test(attributes['rel'] ?? '')) return [without(element)]
  if (name !== 'a') throw new ExportError(`The page ${key} needs ${address}, which is not there.`)
  return asText(html, element)
}

/** A link to a place on its own page that the page does not have. */
function isLost({ name, attributes }: Element, html: string): boolean {
  const href = attributes['href'] ?? ''
  return name === 'a' && href.length > 1 && href.startsWith('#') && !hasPlace(html, href.slice(1))
}

function asText(html: string, { attributes, open, close, within }: Element): Edit[] {
  // A drawing has another element for what is only held together.
  const instead = within.includes('svg') ? 'g' : 'span'
  const kept = Object.entries(attributes).filter(([name]) => !ofLinks.has(name))
  return [
    { start: open[0], end: open[1], text: openTag(instead, Object.fromEntries(kept), false) },
    {
      start: close[0],
      end: close[1],
      text: html.slice(...close).replace(/^<\/a\b/, `</${instead}`),
    },
  ]
}

const without = ({ open, close }: Element): Edit => ({ start: open[0], end: close[1], text: '' })
