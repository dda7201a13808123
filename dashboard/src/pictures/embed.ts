/** An indicator's chart as a document of its own, for the pages of others: no script, no request, one size of text. */
import { readFileSync } from 'node:fs'
import { formatValue } from '../format.ts'
import { inPeriod } from '../sentences/period.ts'
import { wordsOf } from '../text/words.ts'
import { type ChartView, chartOf } from '../views/chart.ts'
import type { Figures } from '../views/figures.ts'
import type { Site } from '../views/site.ts'
import type { DrawEmbed, EmbedGiven } from './given.ts'
import { escaped } from './text-block.ts'
import { colourOf, colours } from './themes.ts'
import { figuresFor, measureFor, siteFor, sourceLine, subjectOf } from './told.ts'

/** px of the pictures, each shown where the frame is as wide: a phone, a column, a page. */
const sizes = [
  { name: 'n', width: 350, height: 265 },
  { name: 'm', width: 600, height: 310 },
  { name: 'w', width: 940, height: 335 },
]

const font = readFileSync(new URL('../../static/fonts/newsreader-600.woff2', import.meta.url))
const face = `@font-face{font-family:N;font-weight:600;src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`

const tokens = (theme: 'light' | 'dark'): string =>
  colours.map((name) => `--${name}:${colourOf(theme, name)}`).join(';')

function scheme(theme: EmbedGiven['theme']): string {
  if (theme !== 'auto') return `:root{color-scheme:${theme};${tokens(theme)}}`
  return `:root{color-scheme:light dark;${tokens('light')}}@media(prefers-color-scheme:dark){:root{${tokens('dark')}}}`
}

/** The picture gives way before anything is cut off, so that a frame of one height never scrolls. */
const rules = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.4 -apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
main{display:flex;flex-direction:column;min-height:100vh;max-height:max(100vh,380px);padding:14px 20px 12px;border:1px solid var(--rule)}
h1{font:600 20px/1.2 N,Charter,Georgia,serif;margin:0;text-wrap:balance}
p{margin:4px 0 0;color:var(--ink2)}
p b{color:var(--ink)}
.c{flex:0 1 auto;min-height:120px;margin:10px 0 0}
.c svg{display:block;width:100%;max-width:940px;height:100%}
.m,.w{display:none}
.s{font-size:12px;color:var(--ink3);margin-top:auto;padding-top:8px}
.b{font-weight:600}
.b a{color:var(--ink)}
@media(min-width:500px){.n{display:none}.m{display:block}h1{font-size:22px}}
@media(min-width:860px){.m{display:none}.w{display:block}}
`.replaceAll('\n', '')

/** On somebody else's page two lines are enough where the reader has not said which. */
function linesFor(given: EmbedGiven, figures: Figures): Figures {
  const bare = { ...figures, field: [] }
  if (given.asked !== null) return bare
  const own = [...figures.home, ...figures.country].some(({ value }) => value !== null)
  return own ? { ...bare, region: [], group: [] } : bare
}

/** `<b>2,4 pct.</b> Viborg i juli 2026`. */
function newest(figures: Figures, site: Site): string {
  const { unit, decimals } = figures.series
  const last = figures.home.findLast(({ value }) => value !== null)
  if (!last || last.value === null) return ''
  const value = formatValue(last.value, unit, decimals, site.lang)
  const place = `${site.home} ${inPeriod(last.period, site.lang)}`
  return `<p><b>${escaped(value)}</b> ${escaped(place)}</p>`
}

const picture = (chart: ChartView, { name, width }: (typeof sizes)[number]): string =>
  `<div class="c ${name}">${chart.draw(width)}</div>`

/** Draws the same for ever from the same figures, in whatever data version they are asked for. */
export const drawEmbed: DrawEmbed = (given) => {
  const { lang, indicator, theme } = given
  const words = wordsOf(lang)
  const subject = subjectOf(given)
  const site = siteFor(given, subject)
  const { figures, more } = figuresFor(given, site)
  const shown = linesFor(given, figures)
  const measure = measureFor(given)
  const height = (width: number) => sizes.find((size) => size.width === width)?.height ?? 300
  const chart = chartOf(shown, site, { id: 'figur', measure, height, more })
  const page = `${lang === 'da' ? '' : '/en'}/indikator/${indicator.id}`
  const title = chart?.title || measure
  // The accent means the home area and nothing else.
  const accent = subject === given.strategy.home ? '' : ':root{--v:var(--ink)}'
  const link = `<a href="${page}" target="_blank" rel="noopener">${escaped(given.strategy.municipality[lang])}: ${words.numbersAndMethod}</a>`
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title>`,
    `<link rel="canonical" href="${page}">`,
    `<style>${face}${scheme(theme)}${rules}${accent}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(chart?.subtitle ?? words.noFigures)}</p>`,
    newest(shown, site),
    ...(chart ? sizes.map((size) => picture(chart, size)) : []),
    `<p class="s">${escaped(sourceLine(given, chart, ''))}</p>`,
    `<p class="b">${link}</p>`,
    '</main></body></html>\n',
  ].join('')
}
