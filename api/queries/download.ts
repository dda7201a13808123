/** Figures with all that a file must say of them. */
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import type { Language } from '../../data/vocabulary.ts'
import type { Observations, Ranking } from '../contract.ts'
import type { Download } from '../formats/download.ts'
import type { Column, Table } from '../formats/table.ts'
import { wordsOf } from '../formats/words.ts'
import type { Scene } from '../house.ts'
import { type Asked, observations, seriesOf } from './observations.ts'
import { originOf, overOf, provenances } from './origin.ts'
import { ranking } from './ranking.ts'
import { vintageOf } from './vintages.ts'

type ColumnName = keyof ReturnType<typeof wordsOf>['columns']

const numbers = new Set<ColumnName>(['place', 'value'])

const column = (name: ColumnName, lang: Language): Column => ({
  name,
  ...wordsOf(lang).columns[name],
  type: numbers.has(name) ? 'number' : 'text',
})

type Found = {
  indicator: Indicator
  series: Series
  vintage: string
  citation: string
  rows: readonly { area: string; dataset: string }[]
  lang: Language
}

async function facts(scene: Scene, found: Found): Promise<Omit<Download, 'table' | 'address'>> {
  const { indicator, series, vintage, lang } = found
  const { catalogue } = scene
  const unit = catalogue.units.get(series.unit)
  if (!unit) throw new Error(`The catalogue has no unit ${series.unit}.`)
  const { number, published } = await vintageOf(scene, vintage)
  const provenance = await provenances(scene, number)
  const used = new Set(found.rows.map(({ dataset }) => dataset))
  const codes = [...new Set(found.rows.map(({ area }) => area))]
  return {
    name: `${indicator.id}-${series.id}-${vintage}`,
    title: `${indicator.name[lang]}, ${series.name[lang]}, ${vintage}`,
    lang,
    indicator,
    series,
    unit,
    vintage,
    published,
    citation: found.citation,
    origins: [...used].sort().flatMap((id) => {
      const dataset = catalogue.datasets.get(id)
      return dataset ? [originOf(scene, dataset, provenance, overOf(scene, series, id))] : []
    }),
    areas: new Map(codes.map((code) => [code, catalogue.areas.get(code)?.name[lang] ?? code])),
  }
}

/** The address of an answer that never changes, from the root of the host. */
function permalink(path: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `/api/v1/indicators/${path}?${new URLSearchParams(given.sort()).toString()}`
}

export type ObservationsFile = { download: Download; found: Observations }

/** @throws {ProblemError} as {@link observations} does */
export async function observationsFile(
  scene: Scene,
  indicator: Indicator,
  asked: Asked,
): Promise<ObservationsFile> {
  const found = await observations(scene, indicator, asked)
  const { vintage, citation } = found
  const { lang, area, from, to } = asked
  const series = seriesOf(indicator, found.series)
  const told = await facts(scene, {
    indicator,
    series,
    vintage,
    citation,
    lang,
    rows: found.observations,
  })
  const table: Table = {
    columns: (['area', 'name', 'period', 'value', 'status', 'dataset', 'flag'] as const).map(
      (name) => column(name, lang),
    ),
    rows: found.observations.map((o) => [
      o.area,
      told.areas.get(o.area) ?? o.area,
      o.period,
      o.value,
      o.status,
      o.dataset,
      o.flag,
    ]),
  }
  const address = permalink(`${indicator.id}/observations.json`, {
    area,
    from,
    to,
    series: series.id,
    vintage,
    lang,
  })
  return { download: { ...told, table, address }, found }
}

/** @throws {ProblemError} as {@link ranking} does */
export async function rankingFile(
  scene: Scene,
  indicator: Indicator,
  asked: Parameters<typeof ranking>[2],
): Promise<{ download: Download; found: Ranking }> {
  const found = await ranking(scene, indicator, asked)
  const { vintage, citation, rows, period } = found
  const { lang } = asked
  const series = seriesOf(indicator, found.series)
  const told = await facts(scene, { indicator, series, vintage, citation, lang, rows })
  const table: Table = {
    columns: (['place', 'area', 'name', 'value', 'status', 'dataset'] as const).map((name) =>
      column(name, lang),
    ),
    rows: rows.map((row) => [row.place, row.area, row.name, row.value, row.status, row.dataset]),
  }
  const address = permalink(`${indicator.id}/ranking.json`, {
    period,
    series: series.id,
    vintage,
    lang,
  })
  return {
    download: {
      ...told,
      name: `${indicator.id}-${series.id}-${period}-${vintage}`,
      title: `${indicator.name[lang]}, ${series.name[lang]}, ${period}, ${vintage}`,
      table,
      address,
    },
    found,
  }
}
