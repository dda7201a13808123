/** The municipalities that resemble the home area by stated variables, with their newest figures. */
import { isHttpError } from '@sveltejs/kit'
import type { Indicator } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatNumber, formatPeriod, formatValue } from '../format.ts'
import { type Block, table } from '../text/method-blocks.ts'
import { placeOf } from './figure-block.ts'
import type { Site } from './site.ts'

export type NeighbourRow = { name: string; value: string; home: boolean }

/** The home area among those that resemble it, the best figure first; empty where areas cannot be compared. */
export async function neighbourRows(
  ask: Ask,
  indicator: Indicator,
  site: Site,
): Promise<NeighbourRow[]> {
  const { latest, unit, decimals } = indicator
  const { home } = site.strategy
  if (latest === null || latest.area !== home || unit.kind === 'count' || !placeOf(latest))
    return []
  const [{ neighbours }, { rows }] = await Promise.all([
    resembling(ask, home),
    ask.ranking(indicator.id, latest.period),
  ])
  if (neighbours.length === 0) return []
  const near = new Set(neighbours.map(({ area }) => area))
  // The ranking is by place already.
  return rows.flatMap(({ area, name, value }) => {
    if (value === null || (area !== home && !near.has(area))) return []
    return [{ name, value: formatValue(value, unit, decimals, site.lang), home: area === home }]
  })
}

type Answer = Awaited<ReturnType<Ask['neighbours']>>

/** Nobody, as long as not all is known that municipalities are compared by. */
async function resembling(
  ask: Ask,
  code: string,
): Promise<Pick<Answer, 'variables' | 'neighbours'>> {
  try {
    return await ask.neighbours(code)
  } catch (error) {
    if (isHttpError(error, 404)) return { variables: [], neighbours: [] }
    throw error
  }
}

/** How the resemblance is worked out: the variables with their weights, and whom it finds. */
export async function neighbourBlocks(ask: Ask, site: Site): Promise<Block[]> {
  const { lang, words } = site
  const { variables, neighbours } = await resembling(ask, site.strategy.home)
  if (variables.length === 0) return []
  const two = (value: number) => formatNumber(value, 2, lang)
  return [
    table(
      words.neighbourVariables,
      [words.variable, words.weight, words.period, words.value, words.standard],
      ...variables.map(({ name, weight, period, value, standard, scale }) => [
        scale === 'logarithm' ? `${name[lang]} (log)` : name[lang],
        formatNumber(weight, 1, lang),
        formatPeriod(period, lang, 'short'),
        two(value),
        two(standard),
      ]),
    ),
    table(
      words.neighbourList,
      [words.area, words.distance],
      ...neighbours.map(({ name, distance }) => [name[lang], two(distance)]),
    ),
  ]
}
