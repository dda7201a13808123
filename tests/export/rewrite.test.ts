import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../api/export/answer.ts'
import type { Copy } from '../../api/export/copy.ts'
import { ExportError } from '../../api/export/fault.ts'
import { rewritten } from '../../api/export/rewrite.ts'

const html = 'text/html'
const style = '@font-face{src:url(../fonts/n.woff2)}'
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

const answer = (key: string, place: string, more: Partial<Answer> = {}): Answer => ({
  key,
  place,
  type: html,
  policy: null,
  download: null,
  text: '<h1 id="top">',
  ...more,
})

const site = (publicUrl: string | null): Copy => ({
  ground: { base: publicUrl ?? 'https://pejling.invalid', vintage: '2026-08-22', newest: null },
  publicUrl,
  redirects: new Map([['/gammel', '/data']]),
  answers: new Map(
    [
      answer('/', 'index.html'),
      answer('/data', 'data/index.html'),
      answer('/indikator/neet', 'indikator/neet/index.html'),
      answer('/indikator/neet?omraade=740', 'indikator/neet/omraade-740/index.html'),
      answer('/en/indikator/neet', 'en/indikator/neet/index.html'),
      answer('/fonts/n.woff2', 'fonts/n.woff2', { type: 'font/woff2', text: null }),
      answer('/api/v1/neet.csv', 'api/v1/neet.csv', { type: 'text/csv', download: 'neet.csv' }),
    ].map((one) => [one.key, one]),
  ),
})

/** A page at /indikator/neet, or another file, as the copy has it. */
const made = (text: string, publicUrl: string | null = null, more: Partial<Answer> = {}) =>
  rewritten(site(publicUrl), answer('/indikator/neet', 'indikator/neet/index.html', more), text)

describe('a page in a copy', () => {
  it.each([
    ['<a href="/data">D</a>', '<a href="../../data/index.html">D</a>'],
    ['<a href="/data#top">D</a>', '<a href="../../data/index.html#top">D</a>'],
    ['<a href="/data#gone">D</a>', '<a href="../../data/index.html">D</a>'],
    ['<a href="/gammel">D</a>', '<a href="../../data/index.html">D</a>'],
    ['<a href="/indikator/neet?version=2026-08-22">N</a>', '<a href="index.html">N</a>'],
    ['<a href="?omraade=740" class="x">N</a>', '<a href="omraade-740/index.html" class="x">N</a>'],
    ['<a href="https://dst.dk/?a=1&amp;b=2">S</a>', '<a href="https://dst.dk/?a=1&amp;b=2">S</a>'],
    [
      '<a href="/api/v1/neet.csv">C</a>',
      '<a href="../../api/v1/neet.csv" download="neet.csv">C</a>',
    ],
    ['<a href="?omraade=615" class="x">N <b>2</b></a>', '<span class="x">N <b>2</b></span>'],
    ['<svg><a href="?omraade=615"><path d="M0"/></a></svg>', '<svg><g><path d="M0"/></g></svg>'],
    [
      '<a href="/en/indikator/neet?omraade=615" hreflang="en">E</a>',
      '<a href="../../en/indikator/neet/index.html" hreflang="en">E</a>',
    ],
    [
      '<a href="#gone">G</a><i id="here"></i><a href="#here">H</a>',
      '<span>G</span><i id="here"></i><a href="#here">H</a>',
    ],
    [
      '<form action="/x"><a href="/data">D</a><button>B</button></form>',
      '<p class="meta">Denne kopi har ingen server, så her kan der ikke vælges.</p>',
    ],
    [
      '<!-- a --><p title="&quot;x&quot;">æ &amp; &lt;</p>',
      '<!-- a --><p title="&quot;x&quot;">æ &amp; &lt;</p>',
    ],
  ])('%s becomes %s', (before, after) => {
    expect(made(before)).toBe(after)
  })

  it('carries its policy, with the hash of the style as it is here and without what only a header can say', () => {
    const policy = `default-src 'none'; style-src 'self' 'sha256-${hashOf(style)}'; frame-ancestors 'none'`
    const page = made(`<head><meta charset="utf-8"><style>${style}</style></head>`, null, {
      policy,
    })
    const here = '@font-face{src:url(../../fonts/n.woff2)}'
    expect(page).toBe(
      `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self' 'sha256-${hashOf(here)}'"><style>${here}</style></head>`,
    )
  })

  it('cannot be made without what it is shown with', () => {
    expect(() => made('<script src="/gone.js"></script>')).toThrow(ExportError)
    expect(() => made('<style>a{b:url(/gone.png)}</style>')).toThrow(ExportError)
  })

  it('names its own address where there is one, below its path', () => {
    const at = 'https://tal.havrum.dk/kopi'
    const page = [
      `<link rel="canonical" href="${at}/indikator/neet">`,
      `<meta property="og:url" content="${at}/indikator/neet">`,
      `<p>Se ${at}/indikator/neet?version=2026-08-22.</p>`,
      `<code>FROM '${at}/api/v1/neet.csv'</code><a href="${at}/data">D</a>`,
    ]
    expect(made(page.join('\n'), at).split('\n')).toEqual([
      `<link rel="canonical" href="${at}/indikator/neet/">`,
      `<meta property="og:url" content="${at}/indikator/neet/">`,
      `<p>Se ${at}/indikator/neet/.</p>`,
      `<code>FROM '${at}/api/v1/neet.csv'</code><a href="../../data/index.html">D</a>`,
    ])
  })

  it('names no host where there is none', () => {
    const at = 'https://pejling.invalid'
    const page = [
      `<link rel="canonical" href="${at}/indikator/neet">`,
      `<meta property="og:url" content="${at}/indikator/neet">`,
      `<p>Se ${at}/indikator/neet?version=2026-08-22.</p>`,
      `<script type="application/ld+json">{"url":"${at}/data","text":"Se ${at}/data."}</script>`,
    ]
    expect(made(page.join('\n')).split('\n')).toEqual([
      '<link rel="canonical" href="index.html">',
      '',
      '<p>Se /indikator/neet/.</p>',
      '<script type="application/ld+json">{"url":"../../data/index.html","text":"Se /data/."}</script>',
    ])
  })
})

describe('another file of a copy', () => {
  it('leads from file to file where its format can, and else to paths', () => {
    const at = 'https://pejling.invalid'
    const here = { key: '/api/v1/x', place: 'api/v1/x.ttl' }
    expect(made(`<${at}/data#a> a <${at}/>.`, null, { ...here, type: 'text/turtle' })).toBe(
      '<../../data/index.html> a <../../index.html>.',
    )
    expect(made(`url = {${at}/data}`, null, { ...here, type: 'application/x-bibtex' })).toBe(
      'url = {/data/}',
    )
    const robots = { key: '/robots.txt', place: 'robots.txt', type: 'text/plain' }
    expect(made(`Disallow: /x\nSitemap: ${at}/sitemap.xml\n`, null, robots)).toBe('Disallow: /x\n')
  })
})
