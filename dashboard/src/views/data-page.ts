/** Everything that can be downloaded. */
import type { IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatPeriod } from '../format.ts'
import { placeOf } from './figure-block.ts'
import { type FileGroup, filesOf } from './files.ts'
import type { Site } from './site.ts'
import { type Query, wholeQueries } from './whole-queries.ts'

export type DataRow = {
  id: string
  name: string
  newest: string
  credit: string
  page: string
  licence: { name: string; url: string }
  groups: FileGroup[]
}

export type DataPage = {
  themes: { title: string; rows: DataRow[] }[]
  waiting: { id: string; name: string }[]
  licences: { publisher: string; page: string; licence: { name: string; url: string } }[]
  vintage: string
  /** Addresses with the host, as they are copied. */
  parquet: string
  duckdb: string
  examples: string[]
  queries: Query[]
}

function rowOf(indicator: IndicatorSummary, site: Site): DataRow {
  const { lang } = site
  const { id, name, latest, origin, unit } = indicator
  const ranked = latest !== null && unit.kind !== 'count' && placeOf(latest) !== null
  return {
    id,
    name: name[lang],
    newest: latest === null ? '' : formatPeriod(latest.period, lang),
    credit: origin.attribution[lang],
    page: origin.page,
    licence: origin.licence,
    groups: filesOf(id, lang, ranked),
  }
}

/** Every indicator stands once, under the first theme that has it. */
function themesOf(indicators: Map<string, IndicatorSummary>, site: Site): DataPage['themes'] {
  const left = new Map(indicators)
  return site.strategy.themes.map(({ title, goals }) => ({
    title: title[site.lang],
    rows: goals
      .flatMap((goal) => goal.indicators)
      .flatMap((id) => {
        const found = left.get(id)
        left.delete(id)
        return found && found.latest !== null ? [rowOf(found, site)] : []
      }),
  }))
}

/** Asks for the page of downloads. */
export async function dataPageOf(ask: Ask, site: Site): Promise<DataPage> {
  const { lang, strategy } = site
  const { lead, home } = strategy
  const [{ indicators, vintage }, { sources }, { cite }] = await Promise.all([
    ask.indicators(),
    ask.sources(),
    ask.indicator(lead),
  ])
  // The API knows the address that readers see.
  const root = cite.data.replace(/\/api\/v1\/.*$/, '/api/v1')
  const parquet = `${root}/vintages/${vintage}/observations.parquet`
  const delivering = sources.filter(({ datasets }) => datasets.some((one) => one.observations > 0))
  return {
    themes: themesOf(new Map(indicators.map((one) => [one.id, one])), site),
    waiting: indicators
      .filter(({ latest }) => latest === null)
      .map(({ id, name }) => ({ id, name: name[lang] })),
    licences: delivering.map(({ name, page, licence }) => ({
      publisher: name[lang],
      page,
      licence,
    })),
    vintage,
    parquet,
    duckdb: `${root}/warehouse.duckdb`,
    examples: [
      `${root}/indicators/${lead}/observations.csv?area=${home},${strategy.country}`,
      `${root}/indicators/${lead}/ranking.json`,
      `${root}/indicators/${lead}/chart.svg?theme=dark&width=700`,
      `${root}/indicators/${lead}/observations.json?vintage=${vintage}`,
    ],
    queries: wholeQueries(parquet, lead, home),
  }
}
