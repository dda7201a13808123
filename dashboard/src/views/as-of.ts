/** The API as it answered in an older data version: every view that is given this asks of that version alone. */
import type {
  Goal,
  Indicator,
  IndicatorSummary,
  Latest,
  Observation,
  Point,
  Rank,
} from '../../../api/contract.ts'
import { yearsBefore } from '../../../data/vocabulary.ts'
import type { Ask } from '../ask.ts'
import { rounded } from '../format.ts'
import type { Site } from './site.ts'

type Known = Observation & { value: number }

const pointOf = ({ period, value, status }: Observation): Point => ({ period, value, status })

/** The newest figure of the first of these areas that has one. */
function newestOf(observations: readonly Observation[], areas: readonly string[]): Known | null {
  for (const area of areas) {
    const last = observations.findLast((one) => one.area === area && one.value !== null)
    if (last && last.value !== null) return { ...last, value: last.value }
  }
  return null
}

/** As the API ranks: by what a reader sees, where half of all municipalities have a figure. */
async function rankOf(
  ask: Ask,
  { id, unit, decimals, direction }: IndicatorSummary,
  newest: Known,
  site: Site,
): Promise<Rank | null> {
  if (unit.kind === 'count' || newest.area !== site.strategy.home) return null
  const municipalities = [...site.areas.values()].filter(({ kind }) => kind === 'municipality')
  const { rows } = await ask.ranking(id, newest.period)
  const values = rows.flatMap(({ value }) => (value === null ? [] : [rounded(value, decimals)]))
  if (values.length * 2 < municipalities.length) return null
  const own = rounded(newest.value, decimals)
  const lower = values.filter((value) => value < own).length
  const higher = values.filter((value) => value > own).length
  const tied = values.length - lower - higher
  return {
    place: (direction === 'down' ? lower : higher) + 1,
    tied,
    of: values.length,
    lower,
    higher,
  }
}

/** What the newest figure was then; what cannot be known of then is left out: persons, change since the baseline. */
async function latestOf(ask: Ask, one: IndicatorSummary, site: Site): Promise<Latest | null> {
  if (one.latest === null) return null
  const { home, country, region } = site.strategy
  const areas = [...new Set([home, country, region, one.latest.area])]
  const asked = { series: one.series, area: areas.join(',') }
  const { observations } = await ask.observations(one.id, asked)
  const newest = newestOf(observations, areas)
  if (newest === null) return null
  const { area, period, value, status, dataset } = newest
  const at = (code: string, when: string) =>
    observations.find((other) => other.area === code && other.period === when)
  const before = at(area, yearsBefore(period, 1))
  const inCountry = area === country ? undefined : at(country, period)
  return {
    area,
    period,
    value,
    status,
    dataset,
    count: null,
    yearBefore: before ? pointOf(before) : null,
    sinceBaseline: null,
    country: inCountry ? pointOf(inCountry) : null,
    rank: await rankOf(ask, one, newest, site),
  }
}

async function summaryAt<T extends IndicatorSummary>(ask: Ask, one: T, site: Site): Promise<T> {
  const [latest, verdicts] = await Promise.all([latestOf(ask, one, site), ask.verdicts(one.id)])
  const coverage =
    latest === null ? 'none' : latest.area === site.strategy.home ? 'home' : 'elsewhere'
  return { ...one, latest, verdicts, coverage }
}

/**
 * @param vintage a data version that there is
 * @returns figures, places and answers of that version; names, definitions, targets, actions and statuses as they are now
 */
export function askAsOf(ask: Ask, vintage: string, site: Site): Ask {
  const then: Ask = {
    ...ask,
    observations: (id, filter) => ask.observations(id, { ...filter, vintage }),
    chance: (id, filter) => ask.chance(id, { ...filter, vintage }),
    verdicts: (id, asked) => ask.verdicts(id, { ...asked, vintage }),
    ranking: (id, period) => ask.ranking(id, period, vintage),
  }
  const indicator = async (id: string): Promise<Indicator> =>
    summaryAt(then, { ...(await ask.indicator(id)), vintage }, site)
  const goal = async (id: string): Promise<Goal> => {
    const now = await ask.goal(id)
    const indicators = await Promise.all(now.indicators.map((one) => summaryAt(then, one, site)))
    const count = (kind: string) => indicators.filter(({ coverage }) => coverage === kind).length
    const coverage = { home: count('home'), elsewhere: count('elsewhere'), none: count('none') }
    return { ...now, vintage, indicators, coverage }
  }
  const indicators = async (): ReturnType<Ask['indicators']> => {
    const now = await ask.indicators()
    const all = await Promise.all(now.indicators.map((one) => summaryAt(then, one, site)))
    return { ...now, vintage, indicators: all }
  }
  return { ...then, indicator, indicators, goal }
}
