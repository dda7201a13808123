/** The figures of one series. */
import { z } from 'zod'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import { frequencyOf, ObservationStatus, type Language } from '../../data/vocabulary.ts'
import type { Observations } from '../contract.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'
import { citation } from './credit.ts'
import { notesOn } from './errors.ts'
import { checkSize } from './size.ts'
import { vintageNumber } from './vintages.ts'
import { withdrawals, withdrawnText, type Lost } from './withdrawals.ts'

export type Asked = {
  area?: string | undefined
  from?: string | undefined
  to?: string | undefined
  series?: string | undefined
  vintage?: string | undefined
  lang: Language
}

/** Instead of 98 codes. */
export const allMunicipalities = 'municipalities'

/** @throws {ProblemError} 404 */
export function indicatorOf({ catalogue }: Scene, id: string): Indicator {
  const found = catalogue.indicators.get(id)
  if (!found) {
    throw problem(404, `There is no indicator "${id}"; /api/v1/indicators lists those there are.`)
  }
  return found
}

/** @throws {ProblemError} 400 when the indicator has no such series */
export function seriesOf(indicator: Indicator, id: string | undefined): Series {
  const found = indicator.series.find((series) => id === undefined || series.id === id)
  if (found) return found
  const known = indicator.series.map((series) => series.id).join(', ')
  throw problem(400, 'One parameter is wrong.', [
    { parameter: 'series', message: `${indicator.id} has the series ${known}` },
  ])
}

/** Where figures are read: the table of the newest vintage, or the view of an older one. The number is ours. */
export const figuresAt = (number: number | null): string =>
  number === null ? 'figure' : `figure_as_of(${String(number)})`

const Row = z.object({
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  status: ObservationStatus,
  dataset: z.string(),
  flag: z.string().nullable(),
  url: z.string().nullable(),
})
type FigureRow = z.infer<typeof Row>
const Rows = z.array(Row)

/** @throws {ProblemError} 400 for an unknown area, series or period, 404 for an unknown vintage */
export async function observations(
  scene: Scene,
  indicator: Indicator,
  asked: Asked,
): Promise<Observations> {
  const series = seriesOf(indicator, asked.series)
  checkPeriods(series, asked)
  const number = await vintageNumber(scene, asked.vintage)
  const codes = areaCodes(scene, asked.area)
  const { from, to } = asked
  await checkSize(scene, { indicator, series, areas: codes.length, from, to })
  const rows = await readRows(scene, figuresAt(number), [
    indicator.id,
    series.id,
    codes.join(','),
    from ?? '',
    // SDMX periods sort in time order, and a tilde sorts after all of them.
    to ?? '~',
  ])
  const vintage = asked.vintage ?? scene.lease.vintage
  const known = () =>
    new Set(rows.filter(({ value }) => value !== null).map((row) => `${row.area} ${row.period}`))
  const at = number ?? scene.lease.number
  const gone = await withdrawals(scene, indicator, series, codes, at, known)
  const lost = gone.filter(({ period }) => period >= (from ?? '') && period <= (to ?? '~'))
  return {
    indicator: indicator.id,
    series: series.id,
    unit: series.unit,
    decimals: series.decimals,
    vintage,
    citation: citation(scene, series, rows, vintage, asked.lang),
    observations: told(scene, series, rows, lost),
  }
}

/** All rows come as one text of JSON: taken value by value out of DuckDB's vectors they take four times as long. */
async function readRows({ lease }: Scene, figures: string, values: string[]): Promise<FigureRow[]> {
  const [found] = await lease.select(
    z.object({ rows: z.string().nullable() }),
    `SELECT to_json(list(f ORDER BY f.area, f.period))::TEXT AS rows FROM (
       SELECT area, period, value, status, dataset, flag, url FROM ${figures}
       WHERE indicator = $1 AND series = $2
         AND list_contains(string_split($3, ','), area)
         AND period >= $4 AND period <= $5) f`,
    values,
  )
  return Rows.parse(JSON.parse(found?.rows ?? '[]'))
}

/** The figures with what must be known of them; one that was withdrawn keeps its place although nothing is there. */
function told(
  scene: Scene,
  series: Series,
  rows: FigureRow[],
  lost: Lost[],
): Observations['observations'] {
  const noteOn = notesOn(scene, series)
  if (lost.length === 0) {
    return rows.map((row) => ({ ...row, note: noteOn(row), withdrawn: null }))
  }
  const places = new Map(lost.map((one) => [`${one.area} ${one.period}`, one]))
  const present = rows.map((row) => {
    const key = `${row.area} ${row.period}`
    const withdrawn = places.get(key)?.withdrawn ?? null
    places.delete(key)
    const note = withdrawn && withdrawnText(withdrawn, series.decimals)
    return { ...row, note: note ?? noteOn(row), withdrawn }
  })
  const absent = [...places.values()].map(({ withdrawn, ...place }) => ({
    ...place,
    value: null,
    status: 'missing' as const,
    flag: null,
    url: null,
    note: withdrawnText(withdrawn, series.decimals),
    withdrawn,
  }))
  if (absent.length === 0) return present
  const key = ({ area, period }: { area: string; period: string }) => `${area} ${period}`
  return [...present, ...absent].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** A sentence for every parameter whose period is not of the series' frequency. */
export const misfits = (series: Series, periods: Record<string, string | undefined>) =>
  Object.entries(periods).flatMap(([parameter, period]) =>
    period === undefined || frequencyOf(period) === series.frequency
      ? []
      : [{ parameter, message: `${series.id} is ${series.frequency}; ${period} is not` }],
  )

export function checkPeriods(series: Series, { from, to }: Pick<Asked, 'from' | 'to'>): void {
  const errors = misfits(series, { from, to })
  if (errors.length === 0 && from !== undefined && to !== undefined && to < from) {
    errors.push({ parameter: 'to', message: `${to} comes before ${from}` })
  }
  if (errors.length > 0) throw problem(400, 'A period does not fit the series.', errors)
}

/** Codes that are there, in the order of the codes; the home area and the country when none is named. */
export function areaCodes(scene: Scene, area: string | undefined): string[] {
  const { home, country } = scene.strategy
  if (area === undefined) return [country, home]
  const { areas } = scene.catalogue
  const asked = area
    .split(',')
    .flatMap((code) =>
      code === allMunicipalities
        ? [...areas.values()].filter(({ kind }) => kind === 'municipality').map((a) => a.code)
        : [code],
    )
  const unknown = asked.filter((code) => !areas.has(code))
  if (unknown.length > 0) {
    throw problem(400, 'There is no such area; /api/v1/areas lists those there are.', [
      { parameter: 'area', message: `unknown: ${unknown.join(', ')}` },
    ])
  }
  return [...new Set(asked)]
}
