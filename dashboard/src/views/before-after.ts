/** An action beside the figures: before it began and now, ours and the others'; nothing is said of why. */
import type { Action, Point } from '../../../api/contract.ts'
import { formatPeriod, formatValue } from '../format.ts'
import { actionState, actionTime } from '../sentences/action.ts'
import { type Figures } from './figures.ts'
import type { Site } from './site.ts'

export type BeforeAfter = {
  id: string
  title: string
  when: string
  /** One row an area: its figure before the action and its newest; empty where there is no figure on both sides. */
  rows: { name: string; before: string; after: string; home: boolean }[]
  periods: { before: string; after: string }
}

/** The period that a day lies in, written as the figures' periods are. */
function periodOfDay(day: string, like: string): string {
  const year = day.slice(0, 4)
  const month = day.length > 4 ? Number(day.slice(5, 7)) : 1
  if (like.length === 4) return year
  return like.includes('Q')
    ? `${year}-Q${String(Math.ceil(month / 3))}`
    : `${year}-${String(month).padStart(2, '0')}`
}

type Pair = { before: Point; after: Point }

/** The last figure before the action began in the same part of the year as the newest, so that seasons do not count. */
export function sidesOf(points: readonly Point[], start: string): Pair | null {
  const known = points.filter(({ value }) => value !== null)
  const after = known.at(-1)
  if (!after) return null
  const begun = periodOfDay(start, after.period)
  const part = after.period.slice(4)
  const before = known.findLast(({ period }) => period.slice(4) === part && period < begun)
  return before && after.period >= begun ? { before, after } : null
}

function rowsOf(figures: Figures, start: string, site: Site) {
  const { unit, decimals } = figures.series
  const write = ({ value }: Point) =>
    value === null ? '–' : formatValue(value, unit, decimals, site.lang)
  const own = sidesOf(figures.home, start)
  if (own === null) return { own, rows: [] }
  const lines = [
    { name: site.home, points: figures.home, home: true },
    { name: site.words.country, points: figures.country, home: false },
    { name: site.words.groupMeanShort, points: figures.group, home: false },
  ]
  const rows = lines.flatMap(({ name, points, home }) => {
    const at = (period: string) => points.find((point) => point.period === period)
    const [before, after] = [at(own.before.period), at(own.after.period)]
    if (!before || !after || before.value === null || after.value === null) return []
    return [{ name, before: write(before), after: write(after), home }]
  })
  return { own, rows }
}

/** Actions that name the indicator and have begun. */
export function beforeAndAfter(
  actions: readonly Action[],
  indicator: string,
  figures: Figures,
  site: Site,
): BeforeAfter[] {
  const { lang } = site
  return actions
    .filter(({ indicators }) => indicators.includes(indicator))
    .flatMap((action) => {
      const { own, rows } = rowsOf(figures, action.start, site)
      if (own === null) return []
      const when = `${actionState(action, lang)}, ${actionTime(action, lang)}`
      const period = ({ period: of }: Point) => formatPeriod(of, lang, 'short')
      return [
        {
          id: action.id,
          title: action.title[lang],
          when,
          rows,
          periods: { before: period(own.before), after: period(own.after) },
        },
      ]
    })
}
