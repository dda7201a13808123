/** How people have judged a goal: the newest status first, beside what the rule says and what has changed since. */
import type { Goal, IndicatorSummary, Status } from '../../../api/contract.ts'
import { judgementWords } from '../../../data/vocabulary.ts'
import { formatValue } from '../format.ts'
import { adoptedText, disagreement, sinceText } from '../sentences/status.ts'
import type { Site } from './site.ts'

export type StatusView = {
  id: string
  year: number
  /** The indicator that it judges; null for the goal as a whole. */
  of: string | null
  judgement: string
  text: string
  basis: string
  reference: string | null
  disagreements: string[]
  changes: string[]
  /** Said where the data version that it rests on is not kept. */
  unknown: string
}

function told(status: Status, indicators: readonly IndicatorSummary[], site: Site) {
  const { lang } = site
  return status.since.flatMap((since) => {
    const indicator = indicators.find(({ id }) => id === since.indicator)
    if (!indicator) return []
    const write = (value: number) => formatValue(value, indicator.unit, indicator.decimals, lang)
    const given = { since, name: indicator.name[lang], better: indicator.direction, write, lang }
    return [{ against: disagreement(given), changed: sinceText(given) }]
  })
}

/** Newest first, as the API gives them. */
export function statusViews(goal: Pick<Goal, 'statuses' | 'indicators'>, site: Site): StatusView[] {
  const { lang, words } = site
  return goal.statuses.map((status) => {
    const all = told(status, goal.indicators, site)
    const of = goal.indicators.find(({ id }) => id === status.indicator)
    return {
      id: status.id,
      year: status.year,
      of: of?.name[lang] ?? null,
      judgement: judgementWords[status.judgement][lang],
      text: status.text[lang],
      basis: adoptedText(status, lang),
      reference: status.reference,
      disagreements: all.map(({ against }) => against).filter(Boolean),
      changes: all.map(({ changed }) => changed).filter(Boolean),
      unknown: status.vintageKnown ? '' : words.vintageUnknown,
    }
  })
}
