/** A chart as a picture of its own: the finding as title, the chart of the page, and source and data version below it. */
import { readFileSync } from 'node:fs'
import { fontFamily } from '../charts/role-style.ts'
import { wordsOf } from '../text/words.ts'
import { type ChartView, chartOf } from '../views/chart.ts'
import type { DrawPicture } from './given.ts'
import { flattened } from './flat-field.ts'
import { coloured, colourOf } from './themes.ts'
import { escaped, textBlock, wrapped } from './text-block.ts'
import { figuresFor, measureFor, siteFor, sourceLine, subjectOf } from './told.ts'

const families = {
  svg: { sans: fontFamily, serif: "'Newsreader Pejling', Charter, Georgia, serif" },
  png: { sans: "'Source Sans 3'", serif: "'Newsreader SemiBold'" },
}

/** The serif of the pages travels with an SVG, which is read where it is not installed. */
function ownFont(): string {
  const file = new URL('../../static/fonts/newsreader-600.woff2', import.meta.url)
  const data = readFileSync(file).toString('base64')
  return `<style>@font-face{font-family:'Newsreader Pejling';font-weight:600;src:url(data:font/woff2;base64,${data}) format('woff2')}</style>`
}

const heightOf = (width: number): number =>
  width < 500 ? 300 : Math.min(520, Math.round(width * 0.42))

type Placed = { svg: string; bottom: number }

/** The chart at its place, or a sentence where there is nothing to draw. */
function chartAt(chart: ChartView | null, margin: number, top: number, width: number): Placed {
  if (chart === null) return { svg: '', bottom: top }
  const drawn = flattened(chart.draw(width))
  const height = Number(/<svg[^>]* height="([\d.]+)"/.exec(drawn)?.[1] ?? heightOf(width))
  const at = `<svg x="${String(margin)}" y="${String(Math.round(top))}" `
  return { svg: drawn.replace('<svg ', at), bottom: top + height }
}

/** Draws the same for ever from the same figures: no clock and no network. */
export const drawPicture: DrawPicture = (given) => {
  const { width, theme, lang, medium } = given
  const { sans, serif } = families[medium]
  const subject = subjectOf(given)
  const site = siteFor(given, subject)
  const { figures, more } = figuresFor(given, site)
  const measure = measureFor(given)
  const chart = chartOf(figures, site, { id: 'billede', measure, height: heightOf, more })
  const margin = width < 500 ? 16 : 28
  const room = width - 2 * margin
  const large = width < 500 ? 20 : 26
  const ink = (colour: string, size: number, family: string, weight = 400) => ({
    size,
    leading: Math.round(size * 1.3),
    colour: colourOf(theme, colour),
    family: escaped(family),
    weight,
  })
  const title = chart?.title || measure
  const head = textBlock(
    wrapped(title, large * 0.95, room),
    margin,
    margin - 4,
    ink('ink', large, serif, 600),
  )
  const subtitle = chart?.subtitle ?? wordsOf(lang).noFigures
  const sub = textBlock(wrapped(subtitle, 14, room), margin, head.bottom + 2, ink('ink2', 14, sans))
  const main = chartAt(chart, margin, sub.bottom + 14, room)
  const line = Math.round(main.bottom + 10) + 0.5
  const foot = textBlock(
    wrapped(sourceLine(given, chart, given.address), 13, room),
    margin,
    line + 5,
    ink('ink3', 13, sans),
  )
  const height = Math.ceil(foot.bottom + margin - 8)
  const size = `width="${String(width)}" height="${String(height)}"`
  const body = [
    medium === 'svg' ? ownFont() : '',
    `<title>${escaped(title)}</title>`,
    `<rect ${size} fill="${colourOf(theme, 'paper')}"/>`,
    head.svg,
    sub.svg,
    main.svg,
    `<path d="M${String(margin)} ${String(line)}H${String(width - margin)}" stroke="${colourOf(theme, 'rule')}"/>`,
    foot.svg,
  ].join('')
  const box = `viewBox="0 0 ${String(width)} ${String(height)}"`
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img">${body}</svg>\n`
  const plain = coloured(whole, theme, subject === given.strategy.home ? 'v' : 'ink')
  return medium === 'png'
    ? plain
        .replaceAll(escaped(fontFamily), sans)
        .replaceAll(fontFamily.replaceAll('"', '&quot;'), sans)
    : plain
}
