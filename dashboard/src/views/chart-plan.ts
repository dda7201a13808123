/** The plan beside the figures: targets and actions as a chart draws them. */
import type { Action, SeriesSummary, Target } from '../../../api/contract.ts'
import type { ActionSpan } from '../charts/action-spans.ts'
import { type Frequency, periodIndex } from '../charts/periods.ts'
import type { ChartTarget } from '../charts/target-marks.ts'
import { formatValue } from '../format.ts'
import { actionState } from '../sentences/action.ts'
import type { Site } from './site.ts'

/** The step of the time axis that a year's target belongs to: the year, or its last month or quarter. */
function targetStep(year: number, frequency: Frequency): number {
  if (frequency === 'annual') return year
  return periodIndex(frequency === 'monthly' ? `${year}-12` : `${year}-Q4`, frequency)
}

type Aimed = { value: number; year: number }
const aimed = (aim: { value: number | null; year: number | null }): Aimed[] =>
  aim.value === null || aim.year === null ? [] : [{ value: aim.value, year: aim.year }]

function chartTarget(target: Target, series: SeriesSummary, site: Site): ChartTarget[] {
  const { lang, words } = site
  const at = ({ value, year }: Aimed) => ({ x: targetStep(year, series.frequency), y: value })
  const write = ({ value }: Aimed) => formatValue(value, series.unit, series.decimals, lang)
  const name = target.level === 'state' ? words.stateTarget : words.aTarget
  return aimed(target).map((now) => ({
    at: at(now),
    name: `${name} ${now.year}`,
    value: write(now),
    path: target.path.map(at),
    was: target.revisions
      .flatMap(({ from }) => aimed(from))
      .map((before) => ({
        ...at(before),
        name: `${words.formerTarget} ${before.year}`,
        value: write(before),
      })),
  }))
}

/** Targets in force by the indicator's own definition, for an area that the chart has a line of. */
export function chartTargets(
  targets: readonly Target[],
  indicator: string,
  shown: readonly string[],
  series: SeriesSummary,
  site: Site,
): ChartTarget[] {
  return targets
    .filter((one) => one.indicator === indicator && one.replacedBy === null)
    .filter((one) => shown.includes(one.area))
    .flatMap((one) => chartTarget(one, series, site))
}

/** The step in which a day lies; a year alone is its first step, or its last where it ends something. */
export function dayStep(day: string, frequency: Frequency, end: boolean): number {
  const year = Number(day.slice(0, 4))
  const month = day.length > 4 ? Number(day.slice(5, 7)) : end ? 12 : 1
  if (frequency === 'annual') return year + (month - 1) / 12
  if (frequency === 'monthly') return year * 12 + month - 1
  return year * 4 + (month - 1) / 3
}

/** Actions that name the indicator, or none at all and so belong to all of the goal's. */
export function chartActions(
  actions: readonly Action[],
  indicator: string,
  frequency: Frequency,
  site: Site,
): ActionSpan[] {
  const { lang, today } = site
  return actions
    .filter(({ indicators }) => indicators.length === 0 || indicators.includes(indicator))
    .map((action) => ({
      name: `${action.title[lang]}, ${actionState(action, lang)}`,
      from: dayStep(action.start, frequency, false),
      to: action.end === null ? null : dayStep(action.end, frequency, true),
      overdue: action.pastEnd ? dayStep(today, frequency, true) : null,
    }))
}
