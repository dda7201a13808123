/** An answer of the site as a file of the copy: links to files, no form, the policy inside. */
import type { Language } from '../../data/vocabulary.ts'
import { languageAt } from './address.ts'
import type { Answer } from './answer.ts'
import { type Copy, type Style, targetOf, withAddresses } from './copy.ts'
import { type Edit, edited, type Element, elementsOf, openTag } from './elements.ts'
import { ExportError } from './fault.ts'
import { styleLink } from './links.ts'
import { editsOfLink } from './rewrite-link.ts'
import { linkBetween } from './place.ts'
import { policyInPage } from './policy.ts'
import { copyWords, olderWords } from './words.ts'

/** Formats in which an address may be one from the file itself. */
const relative = /xml|svg|turtle|ld\+json/

/** The text of a file of the copy. */
export function rewritten(copy: Copy, { key, place, type, policy }: Answer, text: string): string {
  if (type.startsWith('text/html')) return page(copy, { key, place, policy }, text)
  if (type.startsWith('text/css')) return style(copy, { key, place }, text)
  // A sitemap is named by its whole address or not at all.
  const known = copy.publicUrl === null && key === '/robots.txt' ? withoutSitemap(text) : text
  return withAddresses(copy, place, known, relative.test(type) ? 'link' : 'path')
}

const withoutSitemap = (robots: string): string => robots.replace(/^Sitemap:.*\n/m, '')

type Here = Pick<Answer, 'key' | 'place'>

function style(copy: Copy, { key, place }: Here, text: string): string {
  return text.replace(styleLink, (_whole, quote: string, address: string) => {
    const target = targetOf(copy, address, key)
    if (target.kind !== 'file')
      throw new ExportError(`The style of ${key} needs ${address}, which is not there.`)
    return `url(${quote}${linkBetween(place, target.place)}${quote})`
  })
}

function page(copy: Copy, here: Here & Pick<Answer, 'policy'>, html: string): string {
  const elements = elementsOf(html)
  const lang = languageAt(here.key)
  const words = copyWords(lang, copy.ground.vintage)
  const older = olderEdit(copy, elements, lang)
  const styles = elements
    .filter(({ name }) => name === 'style')
    .map(({ open, close }, nth) => {
      const before = html.slice(open[1], close[0])
      const more = nth === 0 && older.length > 0 ? olderStyle : ''
      return { start: open[1], end: close[0], before, text: style(copy, here, before) + more }
    })
  const hashed = styles.map(({ before, text }): [string, string] => [before, text])
  const edits = [
    ...styles,
    ...policyEdit(elements, here.policy === null ? null : policyInPage(here.policy, hashed)),
    ...noticeEdit(elements, words.notice),
    ...older,
    ...elements.flatMap((one) => editsOfLink(copy, here, html, one)),
    ...elements.filter(({ name }) => name === 'form').map((one) => formEdit(one, words.noForm)),
    ...elements.flatMap((one) => scriptEdit(copy, here, html, one)),
  ]
  return edited(html, edits, (part) => withAddresses(copy, here.place, part, 'path'))
}

/** Before anything that it holds for, and behind the character set that it is written in. */
function policyEdit(elements: Element[], policy: string | null): Edit[] {
  const charset = elements.find(
    ({ name, attributes }) => name === 'meta' && 'charset' in attributes,
  )
  const at = (charset ?? elements.find(({ name }) => name === 'head'))?.open[1]
  if (policy === null || at === undefined) return []
  const meta = openTag('meta', { 'http-equiv': 'content-security-policy', content: policy }, false)
  return [{ start: at, end: at, text: meta }]
}

/** The foot of the site; a page that fills the screen by itself has none. */
const footOf = (elements: Element[]): Element | undefined =>
  elements.findLast(({ name, within }) => name === 'footer' && !within.includes('main'))

/** First in the foot. */
function noticeEdit(elements: Element[], notice: string): Edit[] {
  const foot = footOf(elements)
  const first = elements.find(({ name, open }) => foot && name === 'p' && open[0] > foot.open[0])
  if (!first) return []
  const [start] = first.open
  return [{ start, end: start, text: `${openTag('p', first.attributes, false)}${notice}</p>` }]
}

/** As the site's own notice looks. */
const olderStyle =
  '.kopi-version{border-left:4px solid var(--ink);padding:2px 0 2px 16px;margin:20px 0;max-width:76ch}'

/** Over the page, where the site has the notice of an older data version. */
function olderEdit({ ground }: Copy, elements: Element[], lang: Language): Edit[] {
  const main = elements.find(({ name }) => name === 'main')
  if (ground.newest === null || !main || !footOf(elements)) return []
  const label = { class: 'kopi-version', 'aria-label': copyWords(lang, ground.vintage).version }
  const sentence = olderWords(lang, ground.vintage, ground.newest)
  const at = main.open[1]
  return [
    { start: at, end: at, text: `${openTag('aside', label, false)}<p>${sentence}</p></aside>` },
  ]
}

const formEdit = ({ open, close }: Element, sentence: string): Edit => ({
  start: open[0],
  end: close[1],
  text: `<p class="meta">${sentence}</p>`,
})

/** Blocks of data, whose addresses a program reads. */
function scriptEdit(
  copy: Copy,
  { place }: Here,
  html: string,
  { name, open, close }: Element,
): Edit[] {
  const link: Style = 'link'
  const text = html.slice(open[1], close[0])
  if (name !== 'script' || text === '') return []
  return [{ start: open[1], end: close[0], text: withAddresses(copy, place, text, link) }]
}
