/** The links of pages, style sheets and texts. */
import { type Element, elementsOf } from './elements.ts'

/** Attributes that hold one address, by element; `*` is any. */
const linking: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  image: ['href'],
  main: ['data-start', 'data-worker'],
}

/** The attribute that leads somewhere else than to a place on the same page; null for an element without one. */
export function linkOf({ name, attributes }: Element): [attribute: string, address: string][] {
  return (linking[name] ?? []).flatMap((attribute): [string, string][] => {
    const address = attributes[attribute]
    return address === undefined || address.startsWith('#') ? [] : [[attribute, address]]
  })
}

/** Whether a page has the place that a link leads to. */
export const hasPlace = (html: string, fragment: string): boolean =>
  html.includes(`id="${decodeURIComponent(fragment)}"`)

/** Addresses in a style sheet. */
export const styleLink = /url\((["']?)(?!data:|#)([^"')]+)\1\)/g

/** What an address goes on with, `&` written as in HTML or not. */
const onward = /(?:[/?#](?:[^\s"'<>(){}\\&|`]|&amp;|&(?!\w+;))*)?/.source

/** Whole addresses of the site in any text; what follows the site's own address is held. */
export const wholeAddress = (base: string): RegExp =>
  new RegExp(`${base.replace(/[^\w]/g, '\\$&')}(?![\\w:-]|\\.\\w)(${onward})`, 'g')

/** Signs of the sentence that an address ends. */
export const afterAddress = /[.,;:!?]+$/

export type Link = {
  address: string
  /** A link that somebody can follow, not an address in a text. */
  followed: boolean
}

const mentioned = (text: string, base: string): Link[] =>
  [...text.matchAll(wholeAddress(base))].map(([, path = '']) => ({
    address: path.replaceAll('&amp;', '&').replace(afterAddress, '') || '/',
    followed: false,
  }))

const styled = (text: string): Link[] =>
  [...text.matchAll(styleLink)].map(([, , address = '']) => ({ address, followed: true }))

/** @param base the address that texts of the site name */
export function linksOf(text: string, type: string, base: string): Link[] {
  if (type.startsWith('text/css')) return styled(text)
  if (!type.startsWith('text/html')) return mentioned(text, base)
  const elements = elementsOf(text)
  const styles = elements
    .filter(({ name }) => name === 'style')
    .flatMap(({ open, close }) => styled(text.slice(open[1], close[0])))
  const links = elements.flatMap(linkOf).map(([, address]): Link => ({ address, followed: true }))
  return [...links, ...styles, ...mentioned(text, base)]
}
