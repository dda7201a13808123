/** Everything that a picture of a series is drawn from, as of one vintage. */
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import type { PictureGiven } from '../contract-picture.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'
import { chance, hasChance } from './chance.ts'
import { noCoverage } from './coverage.ts'
import { observationsFile } from './download.ts'
import { strategy } from './goals.ts'
import { unitOf } from './indicators.ts'
import { allMunicipalities, type Asked, observations, seriesOf } from './observations.ts'

/** Lines that a picture can hold with their labels apart. */
const mostLines = 8

export type PictureAsked = Asked & {
  theme: PictureGiven['theme']
  width: number
  /** Whether all municipalities are left out, which is many lines. */
  bare?: boolean
}

/** The areas of the page: home, country, region, and the group where there is one. */
const pageAreas = (scene: Scene): string[] => {
  const { home, country, region } = scene.strategy
  const group = scene.catalogue.areas.get(home)?.group ?? null
  return [home, country, region, ...(group === null ? [] : [group])]
}

function checkAreas(area: string | undefined): string[] | null {
  if (area === undefined) return null
  const codes = [...new Set(area.split(','))]
  if (codes.length <= mostLines && !codes.includes(allMunicipalities)) return codes
  throw problem(400, 'A picture cannot hold so many lines.', [
    { parameter: 'area', message: `at most ${String(mostLines)} area codes` },
  ])
}

/** The parts of a series that do not change with the figures. */
const described = (scene: Scene, series: Series): PictureGiven['series'] => ({
  id: series.id,
  name: series.name,
  frequency: series.frequency,
  unit: unitOf(scene, series),
  decimals: series.decimals,
  difference: series.difference ?? null,
  count: series.count ?? null,
  chance: hasChance(scene, series),
  breaks: series.breaks,
  notes: series.notes,
  coverage: noCoverage,
  origins: [],
})

/** A host that can never be reached, which an export has as long as nobody knows where its copy will be. */
const isNobodys = (origin: string): boolean => new URL(origin).hostname.endsWith('.invalid')

/** @throws {ProblemError} as {@link observations} does */
export async function pictureGiven(
  scene: Scene,
  indicator: Indicator,
  { theme, width, bare = false, ...given }: PictureAsked,
  medium: PictureGiven['medium'],
  origin: string,
): Promise<{ given: PictureGiven; name: string; title: string }> {
  const asked = checkAreas(given.area)
  const series = seriesOf(indicator, given.series)
  const area = (asked ?? pageAreas(scene)).join(',')
  const { download, found } = await observationsFile(scene, indicator, { ...given, area })
  const comparable = unitOf(scene, series).kind !== 'count'
  const everyone = { ...given, vintage: found.vintage, area: allMunicipalities }
  const field =
    comparable && !bare ? (await observations(scene, indicator, everyone)).observations : []
  const wide = new Set(field.map((one) => one.area)).size >= 10
  const { from, to } = given
  const carried = { area, from, to, series: series.id, vintage: found.vintage }
  const lang = given.lang === 'da' ? '' : '/en'
  return {
    name: download.name,
    title: download.title,
    given: {
      lang: given.lang,
      theme,
      width,
      medium,
      strategy: strategy(scene),
      areas: [...scene.catalogue.areas.values()],
      indicator: { id: indicator.id, name: indicator.name, qualifier: series.qualifier ?? null },
      series: described(scene, series),
      leading: series.id === indicator.series[0]?.id,
      asked,
      observations: found.observations,
      chance: (await chance(scene, indicator, carried)).intervals,
      field: wide ? field : [],
      origins: download.origins,
      vintage: found.vintage,
      address: isNobodys(origin)
        ? ''
        : `${origin}${lang}/indikator/${indicator.id}`.replace(/^https?:\/\//, ''),
    },
  }
}
