/** The questions that the pages put to the API, each with the schema of its answer. */
import {
  Areas,
  Calendar,
  Chance,
  Changes,
  FocusAreas,
  Goal,
  Goals,
  Indicator,
  Indicators,
  Neighbours,
  Observations,
  OEmbed,
  Ranking,
  Runs,
  Sources,
  Strategy,
  VerdictsInFull,
  Vintages,
} from '../../api/contract.ts'
import { apiAddress, type Place } from './address.ts'
import { type Fetch, getJson } from './api.ts'

type Filter = { area: string; series: string; vintage?: string }

/** Asks in the reader's language, which citations are written in. */
export function askApi(fetch: Fetch, { lang }: Place) {
  const at = apiAddress
  return {
    strategy: () => getJson(fetch, at('/strategy'), Strategy),
    goals: () => getJson(fetch, at('/goals'), Goals),
    goal: (id: string) => getJson(fetch, at(`/goals/${encodeURIComponent(id)}`), Goal),
    indicators: () => getJson(fetch, at('/indicators'), Indicators),
    indicator: (id: string) =>
      getJson(fetch, at(`/indicators/${encodeURIComponent(id)}`, { lang }), Indicator),
    verdicts: (id: string, asked: Record<string, string> = {}) =>
      getJson(fetch, at(`/indicators/${encodeURIComponent(id)}/verdicts`, asked), VerdictsInFull),
    /** `area` is codes with commas between, or `municipalities`. */
    observations: (id: string, filter: Filter) =>
      getJson(fetch, at(`/indicators/${id}/observations.json`, filter), Observations),
    chance: (id: string, filter: Filter) =>
      getJson(fetch, at(`/indicators/${id}/chance`, filter), Chance),
    ranking: (id: string, period: string, vintage?: string) =>
      getJson(
        fetch,
        at(
          `/indicators/${id}/ranking.json`,
          vintage === undefined ? { period } : { period, vintage },
        ),
        Ranking,
      ),
    focusAreas: () => getJson(fetch, at('/focus-areas'), FocusAreas),
    neighbours: (code: string) => getJson(fetch, at(`/areas/${code}/neighbours`), Neighbours),
    areas: () => getJson(fetch, at('/areas'), Areas),
    sources: () => getJson(fetch, at('/sources'), Sources),
    runs: () => getJson(fetch, at('/runs'), Runs),
    changes: (vintage: string, asked: Record<string, string>) =>
      getJson(fetch, at(`/vintages/${encodeURIComponent(vintage)}/changes`, asked), Changes),
    calendar: () => getJson(fetch, at('/calendar.json'), Calendar),
    /** `url` is a page of ours with what its embed is to show. */
    oembed: (url: string) => getJson(fetch, at('/oembed', { url }), OEmbed),
    vintages: () => getJson(fetch, at('/vintages'), Vintages),
  }
}

export type Ask = ReturnType<typeof askApi>
