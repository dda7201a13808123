/** Judges every area in a vintage and stores the verdicts that are new. */
import {
  DOUBLE,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { Catalogue } from '../../data/catalogue/catalogue.ts'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import type { AdoptedStrategy } from '../../data/strategy/strategy.ts'
import { ruleVersion } from '../../data/verdict.ts'
import { append } from '../warehouse-file.ts'
import { judgedSeries, type SeriesLines } from './figures.ts'
import { judgeSeries, type AreaVerdict } from './judge-series.ts'
import type { AdoptedTarget } from './target.ts'

export type Judging = { catalogue: Catalogue; strategy: AdoptedStrategy }

/**
 * @param vintage number of a vintage whose figures are loaded; `newest` when the table of figures has been filled with it
 * @param datasets that have new figures in it; null to judge everything
 * @returns how many verdicts are new or changed
 */
export async function judgeVintage(
  connection: DuckDBConnection,
  { catalogue, strategy }: Judging,
  vintage: { number: number; newest: boolean },
  datasets: ReadonlySet<string> | null,
): Promise<number> {
  const { number, newest } = vintage
  const figures = newest ? 'figure' : `figure_as_of(${number})`
  const found = await judgedSeries(connection, catalogue, figures, datasets, strategy.home)
  const rows = found.flatMap(({ indicator, series, lines }) =>
    judgeSeries({
      better: { up: 1 as const, down: -1 as const, none: 0 as const }[indicator.direction],
      lines,
      targets: targetsOf(strategy, indicator, series),
      country: strategy.country,
      counts: countsOf(catalogue, found, indicator, series),
      areas: catalogue.areas,
    }).map((verdict) => rowOf(indicator, series, verdict)),
  )
  return store(connection, number, new Set(found.map(({ indicator }) => indicator.id)), rows)
}

/** Only persons of persons: full-time persons are no sample of anything. */
function countsOf(
  { units }: Catalogue,
  found: SeriesLines[],
  indicator: Indicator,
  series: Series,
): SeriesLines['lines'] | null {
  const counted = found.find((one) => one.indicator === indicator && one.series.id === series.count)
  const share = units.get(series.unit)?.kind === 'share'
  return share && counted?.series.unit === 'persons' ? counted.lines : null
}

/** Targets in force with a number and a year, by area; only those that use the indicator's own definition and unit. */
function targetsOf(
  { targets }: AdoptedStrategy,
  indicator: Indicator,
  series: Series,
): Map<string, AdoptedTarget[]> {
  const byArea = new Map<string, AdoptedTarget[]>()
  if (series.id !== indicator.series[0]?.id) return byArea
  for (const { id, area, value, year, unit, indicator: of, replacedBy } of targets) {
    if (replacedBy !== null) continue
    if (of !== indicator.id || unit !== series.unit || value === null || year === null) continue
    byArea.set(area, [...(byArea.get(area) ?? []), { id, value, year }])
  }
  for (const list of byArea.values()) list.sort((a, b) => a.year - b.year)
  return byArea
}

const types: DuckDBType[] = [
  ...[VARCHAR, VARCHAR, VARCHAR, INTEGER],
  ...Array<DuckDBType>(8).fill(VARCHAR),
  ...Array<DuckDBType>(3).fill(LIST(DOUBLE)),
]

function rowOf(indicator: Indicator, series: Series, verdict: AreaVerdict): DuckDBValue[] {
  const { area, answers, steps, firstPeriod, own, country, peers } = verdict
  const { moving, target, gap } = answers
  return [
    ...[indicator.id, series.id, area, ruleVersion],
    ...[moving.result, moving.direction, target.result, gap.result, gap.level],
    ...[JSON.stringify(answers), steps.some(Boolean) ? JSON.stringify(steps) : null, firstPeriod],
    listValue(own),
    country && listValue(country),
    peers && listValue(peers),
  ]
}

const columns = `indicator, series, area, rule, moving, direction, target, gap, gap_level,
  answer, steps, first_period, own, country, peers`

async function store(
  connection: DuckDBConnection,
  vintage: number,
  indicators: ReadonlySet<string>,
  rows: DuckDBValue[][],
): Promise<number> {
  await connection.run(`CREATE TEMP TABLE judged AS SELECT ${columns} FROM verdict WHERE false`)
  await append(connection, 'judged', types, rows)
  await connection.run(
    `UPDATE verdict v SET until_vintage = $1
     WHERE v.until_vintage IS NULL AND list_contains(string_split($2, ','), v.indicator)
       AND NOT EXISTS (SELECT 1 FROM judged j WHERE ${sameVerdict})`,
    [vintage, [...indicators].join(',')],
  )
  const stored = await connection.run(
    `INSERT INTO verdict SELECT j.*, $1, NULL FROM judged j
     WHERE NOT EXISTS (SELECT 1 FROM verdict v WHERE v.until_vintage IS NULL AND ${sameVerdict})
     ORDER BY ALL`,
    [vintage],
  )
  await connection.run('DROP TABLE judged')
  return stored.rowsChanged
}

const sameVerdict = `
  j.indicator = v.indicator AND j.series = v.series AND j.area = v.area
  AND j.rule = v.rule AND j.answer = v.answer AND j.first_period = v.first_period
  AND j.own = v.own AND j.country IS NOT DISTINCT FROM v.country
  AND j.peers IS NOT DISTINCT FROM v.peers`
