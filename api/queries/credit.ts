/** How figures are credited: the publisher's own by name, what is calculated from them as calculations, and whose. */
import type { Series } from '../../data/catalogue/schema.ts'
import type { Language, Text } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'
import { attribution, overOf } from './origin.ts'

/** What a credit must know of a row. */
export type Credited = { dataset: string; area: string }

const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/**
 * `Danmarks Statistik, AUP02`; for a ratio of ours, `Egne beregninger baseret på tal fra Danmarks Statistik, HFUDD11`,
 * and both tables where it is divided by another: `DEMO19 og FOLK1A`.
 */
function creditOf(scene: Scene, series: Series, id: string): Text[] {
  const dataset = scene.catalogue.datasets.get(id)
  if (!dataset) return []
  if (!isOwn(series, id)) return [attribution(scene, dataset)]
  const { da, en } = attribution(
    scene,
    { ...dataset, finality: 'derived' },
    overOf(scene, series, id),
  )
  return [{ da: `Egne ${small(da)}`, en: `Own ${small(en)}` }]
}

/** Whether we added up or divided the publisher's numbers to get the figures that a series takes from a dataset. */
const isOwn = (series: Series, dataset: string): boolean =>
  series.parts.some((part) => part.dataset === dataset && !('measure' in part))

/** Whether any of the rows is calculated: by us, or by somebody else on the publisher's figures. */
export const isCalculated = (
  { catalogue }: Scene,
  series: Series,
  rows: readonly Credited[],
): boolean =>
  rows.some(
    ({ dataset, area }) =>
      isOwn(series, dataset) ||
      catalogue.datasets.get(dataset)?.finality === 'derived' ||
      catalogue.areas.get(area)?.kind === 'group',
  )

/** Everyone to be credited for these rows, each once, in the order of the alphabet. */
export function credits(
  scene: Scene,
  series: Series,
  rows: readonly Credited[],
  language: Language,
): string[] {
  const datasets = [...new Set(rows.map(({ dataset }) => dataset))]
  const texts = datasets.flatMap((id) => creditOf(scene, series, id).map((text) => text[language]))
  return [...new Set(texts)].sort()
}

const groupNote = {
  da: ' Gennemsnit for kommunegrupper er egne beregninger.',
  en: ' Means of groups of municipalities are own calculations.',
}

/** The line under figures: everyone who is to be credited, and the data version. */
export function citation(
  scene: Scene,
  series: Series,
  rows: readonly Credited[],
  vintage: string,
  language: Language,
): string {
  const who = credits(scene, series, rows, language).join('; ')
  const grouped = rows.some(({ area }) => scene.catalogue.areas.get(area)?.kind === 'group')
  const note = grouped ? groupNote[language] : ''
  return language === 'da'
    ? `Kilde: ${who || 'ingen tal'}.${note} Dataversion ${vintage}.`
    : `Source: ${who || 'no figures'}.${note} Data version ${vintage}.`
}
