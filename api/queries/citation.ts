/** The citation of a series: for figures that are cited as they stand, and for those that are calculated. */
import type { Indicator, Series, Source } from '../../data/catalogue/schema.ts'
import type { Language } from '../../data/vocabulary.ts'
import type { Citation } from '../contract-citation.ts'
import { bibtex, citationText, type Cited, ris } from '../formats/citations.ts'
import type { Scene } from '../house.ts'
import { type Credited, credits, isCalculated } from './credit.ts'
import { type Asked, observations, seriesOf } from './observations.ts'
import { overOf } from './origin.ts'

/** Where and when the reader asks. */
export type Reading = { origin: string; accessed: string; lang: Language }

const both = (make: (lang: Language) => string) => ({ da: make('da'), en: make('en') })

const none = { da: 'ingen tal', en: 'no figures' }

/** The publishers of the rows, and of what they are divided by, each once. */
function sourcesOf(scene: Scene, series: Series, rows: readonly Credited[]): Source[] {
  const { datasets, sources } = scene.catalogue
  const ids = [...new Set(rows.map(({ dataset }) => dataset))].sort()
  const used = ids.flatMap((id) => [datasets.get(id)?.source, overOf(scene, series, id)?.source])
  return [...new Set(used)].flatMap((id) => sources.get(id ?? '') ?? [])
}

/** @param rows all whose sources are to be credited */
export function citationOf(
  scene: Scene,
  indicator: Indicator,
  series: Series,
  rows: readonly Credited[],
  { origin, accessed, lang, vintage }: Reading & { vintage: string },
): Citation {
  const { strategy } = scene
  const derived = isCalculated(scene, series, rows)
  const sources = sourcesOf(scene, series, rows)
  const licences = sources.map(({ name, licence }) => ({ publisher: name, ...licence }))
  const cited: Cited = {
    indicator: indicator.id,
    title: both((each) => {
      const [name, own] = [indicator.name[each], series.name[each]]
      return series.id === indicator.series[0]?.id ? name : `${name}: ${own}`
    }),
    credit: both((each) => credits(scene, series, rows, each).join('; ') || none[each]),
    authors: derived ? [strategy.municipality] : sources.map(({ name }) => name),
    vintage,
    accessed,
    address: {
      da: `${origin}/indikator/${indicator.id}?version=${vintage}`,
      en: `${origin}/en/indikator/${indicator.id}?version=${vintage}`,
    },
    licences: licences.map(({ name, url }) => `${name}, ${url}`),
  }
  const query = new URLSearchParams({ series: series.id, vintage }).toString()
  return {
    indicator: indicator.id,
    series: series.id,
    vintage,
    accessed,
    address: cited.address[lang],
    data: `${origin}/api/v1/indicators/${indicator.id}/observations.json?${query}`,
    derived,
    credit: cited.credit,
    text: citationText(cited),
    bibtex: bibtex(cited, lang),
    ris: ris(cited, lang),
    licences,
  }
}

/** @throws {ProblemError} as {@link observations} does */
export async function citationOfFigures(
  scene: Scene,
  indicator: Indicator,
  asked: Asked,
  reading: Reading,
): Promise<{ citation: Citation; name: string; title: string }> {
  const found = await observations(scene, indicator, asked)
  const series = seriesOf(indicator, found.series)
  const { vintage } = found
  return {
    citation: citationOf(scene, indicator, series, found.observations, { ...reading, vintage }),
    name: `${indicator.id}-${series.id}-${vintage}`,
    title: `${indicator.name[asked.lang]}, ${vintage}`,
  }
}
