/** The picture that stands beside a link when somebody shares a page: the finding, the chart, and where it is from. */
import { wordsOf } from '../text/words.ts'
import { chartOf } from '../views/chart.ts'
import { fontFamily } from '../charts/role-style.ts'
import { flattened } from './flat-field.ts'
import type { DrawPicture } from './given.ts'
import { escaped, textBlock, wrapped } from './text-block.ts'
import { coloured, colourOf } from './themes.ts'
import { creditsOf, figuresFor, measureFor, siteFor, subjectOf } from './told.ts'

/** What social media ask for. */
const width = 1200
const height = 630
const margin = 56
const room = width - 2 * margin

/** The chart is seen small, so its text is drawn as much larger. */
const enlarged = 1.7

const sans = "'Source Sans 3'"
const serif = "'Newsreader SemiBold'"

/** The largest size at which the title has one line, or two where one would be small. */
function titleSize(title: string): number {
  const fits = (sizes: number[], lines: number) =>
    sizes.find((size) => wrapped(title, size * 0.95, room).length <= lines)
  return fits([54, 50, 46], 1) ?? fits([50, 44, 38], 2) ?? 34
}

/** A drawn chart at a place, as large as is said; the box that it was drawn in stays. */
function placed(drawn: string, top: number, [w, h]: [number, number]): string {
  const size = `width="${String(Math.round(w * enlarged))}" height="${String(Math.round(h * enlarged))}"`
  return drawn.replace(/<svg[^>]*>/, (start) =>
    start
      .replace(/ (width|height|viewBox)="[^"]*"/g, '')
      .replace(
        '<svg',
        `<svg x="${String(margin)}" y="${String(top)}" ${size} viewBox="0 0 ${String(w)} ${String(h)}"`,
      ),
  )
}

/** Draws the same for ever from the same figures. */
export const drawCard: DrawPicture = (given) => {
  const { lang, theme, vintage, strategy } = given
  const words = wordsOf(lang)
  const subject = subjectOf(given)
  const site = siteFor(given, subject)
  const { figures, more } = figuresFor(given, site)
  const own = [...figures.home, ...figures.country].some(({ value }) => value !== null)
  // No note stands below a card, so nothing is drawn that needs one.
  const two = { ...figures, field: [], chance: [], ...(own ? { region: [], group: [] } : {}) }
  const measure = measureFor(given)
  const style = (colour: string, size: number, family = sans, weight = 400) => ({
    size,
    leading: Math.round(size * 1.22),
    colour: colourOf(theme, colour),
    family: escaped(family),
    weight,
  })
  const chartWidth = Math.floor(room / enlarged)
  const bottom = height - 84
  const draft = chartOf(two, site, { id: 'kort', measure, height: () => 200, more })
  const title = draft?.title || measure
  const size = titleSize(title)
  const head = textBlock(
    wrapped(title, size * 0.95, room),
    margin,
    40,
    style('ink', size, serif, 600),
  )
  const subtitle = draft?.subtitle ?? words.noFigures
  const [first = ''] = wrapped(subtitle, 26, room)
  const sub = textBlock([first], margin, head.bottom + 8, style('ink2', 26))
  const top = sub.bottom + 16
  const chartHeight = Math.floor((bottom - top) / enlarged)
  const chart = chartOf(two, site, { id: 'kort', measure, height: () => chartHeight, more })
  const credit = [
    strategy.municipality[lang],
    ...(given.origins.length > 0 ? [`${words.source}: ${creditsOf(given).join('; ')}`] : []),
    `${words.version} ${vintage}`,
  ].join(' · ')
  const [line = ''] = wrapped(credit, 22, room)
  const foot = textBlock([line], margin, height - 62, style('ink3', 22))
  const drawn = chart
    ? placed(flattened(chart.draw(chartWidth)), top, [chartWidth, chartHeight])
    : ''
  const box = `width="${String(width)}" height="${String(height)}"`
  const body = [
    `<title>${escaped(title)}</title>`,
    `<rect ${box} fill="${colourOf(theme, 'paper')}"/>`,
    `<rect width="${String(width)}" height="10" fill="${colourOf(theme, 'ink')}"/>`,
    head.svg,
    sub.svg,
    drawn,
    `<path d="M${String(margin)} ${String(height - 70)}H${String(width - margin)}" stroke="${colourOf(theme, 'rule')}"/>`,
    foot.svg,
  ].join('')
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 ${String(width)} ${String(height)}">${body}</svg>`
  return coloured(whole, theme, subject === strategy.home ? 'v' : 'ink')
    .replaceAll(escaped(fontFamily), sans)
    .replaceAll(fontFamily.replaceAll('"', '&quot;'), sans)
}
