/** Follows every link of a copy of the site over HTTP, as a reader's browser would resolve it. */
import { parseHTML } from 'linkedom'

export type Walked = {
  /** Media types of what was there, by path below the copy's address. */
  types: Map<string, string>
  /** Documents of the pages, by the same path. */
  pages: Map<string, Document>
  /** Links that do not lead to something that is there. */
  dead: string[]
  /** Links out of the copy's folder, but to other hosts. */
  outside: string[]
}

const attributes = ['href', 'src', 'action', 'srcset', 'data-start', 'data-worker']

/** @param address of the copy, without a slash at the end */
export async function walkCopy(address: string, start = ['/index.html']): Promise<Walked> {
  const walked: Walked = { types: new Map(), pages: new Map(), dead: [], outside: [] }
  const queue = [...start]
  const anchors: { from: string; path: string; id: string }[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (walked.types.has(path)) continue
    const response = await fetch(address + path)
    walked.types.set(path, (response.headers.get('content-type') ?? '').split(';')[0] ?? '')
    if (response.status !== 200) {
      walked.dead.push(`${path}: ${String(response.status)}`)
      continue
    }
    const links = await linksIn(walked, path, response)
    for (const link of links) {
      // What the browser asks for: resolved by where the page was found, without what only the page reads.
      const url = new URL(link, response.url)
      if (url.origin !== new URL(address).origin || url.pathname === new URL(address).pathname)
        continue
      if (!url.href.startsWith(`${address}/`)) walked.outside.push(`${path}: ${link}`)
      else {
        const asked = url.pathname.slice(new URL(`${address}/`).pathname.length - 1) + url.search
        queue.push(asked)
        if (url.hash !== '') anchors.push({ from: path, path: asked, id: url.hash.slice(1) })
      }
    }
  }
  for (const { from, path, id } of anchors) {
    const there = walked.pages.get(path)?.getElementById(decodeURIComponent(id))
    if (!there && walked.pages.has(path)) walked.dead.push(`${from}: ${path}#${id}`)
  }
  return walked
}

async function linksIn(
  { pages, types }: Walked,
  path: string,
  response: Response,
): Promise<string[]> {
  const type = types.get(path) ?? ''
  if (!/^text\/(html|css)|\+?xml/.test(type)) {
    await response.arrayBuffer()
    return []
  }
  const text = await response.text()
  const styled = [...text.matchAll(/url\(["']?(?!data:|#)([^"')]+)/g)].map(([, one = '']) => one)
  if (type === 'text/css') return styled
  const tagged = [...text.matchAll(/<(?:loc|link)[^>]*?(?:>([^<]+)<\/loc>|href="([^"]+)")/g)]
  if (type !== 'text/html') {
    return tagged.map(([, loc, href]) => (loc ?? href ?? '').replaceAll('&amp;', '&'))
  }
  const { document } = parseHTML(text)
  pages.set(path, document)
  const named = attributes.flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)].map(
      (one) => one.getAttribute(attribute) ?? '',
    ),
  )
  const shared = [
    ...document.querySelectorAll('meta[property="og:image"], meta[property="og:url"]'),
  ]
  return [...named, ...styled, ...shared.map((one) => one.getAttribute('content') ?? '')].filter(
    (one) => one !== '' && !/^(mailto|tel|data):/.test(one),
  )
}
