/** All municipalities in one period as the dot plot shows them. */
import type { IndicatorSummary, Rank, Ranking } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import type { DotSpec } from '../charts/dots.ts'
import { formatNumber, formatPeriod, formatValue } from '../format.ts'
import { rankFinding } from '../sentences/rank.ts'
import { dotSubtitle, extremes } from '../sentences/dots.ts'
import { placeOf } from './figure-block.ts'
import { areaName, type Site } from './site.ts'

export type DotsView = {
  title: string
  subtitle: string
  /** Everything but the width. */
  spec: Omit<DotSpec, 'width'>
  /** `Lavest: Billund 1,2. Højest: Brøndby 4,6.` */
  note: string
}

function roleOf(area: string, site: Site): 'home' | 'group' | 'other' {
  if (area === site.strategy.home) return 'home'
  const group = site.areas.get(area)?.group ?? null
  return group !== null && group === site.strategy.group ? 'group' : 'other'
}

/** The dot plot of a ranking. */
function dotsOf(indicator: IndicatorSummary, ranking: Ranking, rank: Rank, site: Site): DotsView {
  const { lang, words } = site
  const { unit, decimals } = indicator
  const known = ranking.rows.flatMap(({ area, name, value }) =>
    value === null ? [] : [{ area, name, value }],
  )
  const sorted = known.toSorted((a, b) => a.value - b.value)
  const ends = [sorted[0], sorted.at(-1)].map((one) =>
    one ? `${one.name} ${formatNumber(one.value, decimals, lang)}` : '',
  )
  const country = indicator.latest?.country?.value ?? null
  const period = formatPeriod(ranking.period, lang)
  const group =
    site.strategy.group === null ? null : areaName(site, site.strategy.group).toLowerCase()
  const home = known.find(({ area }) => area === site.strategy.home)
  return {
    title: rankFinding(rank, lang),
    subtitle: dotSubtitle(unit.suffix[lang], period, group, lang),
    note: extremes(ends[0] ?? '', ends[1] ?? '', lang),
    spec: {
      id: `prikker-${indicator.id}`,
      lang,
      unit,
      decimals,
      dots: known.map(({ area, name, value }) => ({ name, value, role: roleOf(area, site) })),
      country: country === null ? null : { label: words.country, value: country },
      title: `${indicator.name[lang]}, ${period}`,
      description: `${home ? `${home.name} ${formatValue(home.value, unit, decimals, lang).replace(/\.$/, '')}. ` : ''}${rankFinding(rank, lang)}. ${extremes(ends[0] ?? '', ends[1] ?? '', lang)}`,
    },
  }
}

/** Asks for the dot plot of an indicator's newest period; null where municipalities cannot be compared. */
export async function dotsFor(
  ask: Ask,
  indicator: IndicatorSummary,
  site: Site,
): Promise<DotsView | null> {
  const { latest, unit } = indicator
  const rank = latest && placeOf(latest)
  if (!latest || !rank || unit.kind === 'count') return null
  return dotsOf(indicator, await ask.ranking(indicator.id, latest.period), rank, site)
}
