/** What has changed since last month, since the last status, or since a day or data version that the reader names. */
import type { Goal, IndicatorSummary, VintageSummary } from '../../../api/contract.ts'
import { goalAddress } from '../address.ts'
import type { Ask } from '../ask.ts'
import { vintageDay } from '../sentences/since.ts'
import { dayText } from '../sentences/target.ts'
import { type Base, baseOf, monthBefore } from './changes-base.ts'
import { classifiedSince } from './classified-changes.ts'
import { type IndicatorChanges, indicatorChanges } from './indicator-changes.ts'
import type { Site } from './site.ts'
import { targetView } from './target-view.ts'

export type PlanChange = { text: string; goal: string; address: string }

export type ChangesPage = {
  base: Base
  /** The day of the version that today is held against. */
  day: string
  current: string
  vintages: { id: string; day: string }[]
  /** Days that a link offers: a month ago, the last status. */
  offers: { name: string; since: string }[]
  indicators: IndicatorChanges[]
  plan: PlanChange[]
}

/** Dates may be known by year only; what is not surely later is not called new. */
const after = (day: string, base: string): boolean => day > base.slice(0, day.length)

function planChanges(goals: readonly Goal[], since: string, site: Site): PlanChange[] {
  const { lang, words, place } = site
  return goals.flatMap((goal) => {
    const units = goal.indicators.map(({ unit }) => unit)
    const tell = (text: string): PlanChange => ({
      text,
      goal: goal.title[lang],
      address: goalAddress(place, goal.id),
    })
    const targets = goal.targets.flatMap((target) => {
      const { moves, text, basis } = targetView(target, units, site)
      const isNew = after(target.decided, since) ? [`${words.newTarget}: ${text} ${basis}`] : []
      const moved = target.revisions.flatMap(({ decided }, i) => {
        const move = moves[i]
        return move && after(decided, since) ? [`${text} ${move.text}`] : []
      })
      return [...isNew, ...moved]
    })
    const statuses = goal.statuses
      .filter(({ adopted }) => after(adopted, since))
      .map(({ year, adopted }) => `${words.newStatus} ${year}, ${dayText(adopted, lang)}.`)
    return [...targets, ...statuses].map(tell)
  })
}

function offersOf(goals: readonly Goal[], site: Site): ChangesPage['offers'] {
  const { words, today } = site
  const statuses = goals
    .flatMap((goal) => goal.statuses)
    .toSorted((a, b) => b.adopted.localeCompare(a.adopted))
  const [last] = statuses
  return [
    { name: words.sincePrevious, since: '' },
    { name: words.sinceMonth, since: monthBefore(today) },
    ...(last ? [{ name: words.sinceLastStatus, since: last.vintage }] : []),
  ]
}

type Wanted = { changed: IndicatorSummary[]; vintage: string; vintages: VintageSummary[] }

async function changesOf(ask: Ask, { changed, vintage, vintages }: Wanted, site: Site) {
  const areas = [...new Set(changed.flatMap(({ latest }) => latest?.area ?? []))]
  const classified = await classifiedSince(ask, { vintages, base: vintage }, areas)
  return Promise.all(
    changed.map((one) => indicatorChanges(ask, one, { vintage, classified }, site)),
  )
}

/** Asks for everything on the page; the newest version is held against the one that the address names. */
export async function changesPageOf(
  ask: Ask,
  asked: string | null,
  site: Site,
): Promise<ChangesPage> {
  const ids = site.strategy.themes.flatMap(({ goals }) => goals.map(({ id }) => id))
  const [{ vintages }, { indicators }, goals] = await Promise.all([
    ask.vintages(),
    ask.indicators(),
    Promise.all(ids.map((id) => ask.goal(id))),
  ])
  const followed = new Set(goals.flatMap((goal) => goal.indicators.map(({ id }) => id)))
  const base = baseOf(vintages, asked)
  const { vintage } = base
  const changed = indicators.filter(({ id }) => followed.has(id))
  const found = vintage === null ? [] : await changesOf(ask, { changed, vintage, vintages }, site)
  const day = ({ id }: VintageSummary) => ({ id, day: vintageDay(id, site.lang) })
  return {
    base,
    day: vintage === null ? '' : vintageDay(vintage, site.lang),
    current: vintageDay(vintages[0]?.id ?? '', site.lang),
    vintages: vintages.slice(1).map(day),
    offers: offersOf(goals, site),
    indicators: found.filter((one) => one !== null),
    plan: planChanges(goals, base.asked ?? vintage ?? site.today, site),
  }
}
