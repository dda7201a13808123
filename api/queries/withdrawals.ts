/** Figures that a publisher had published and no longer has: what they were, and in which data version they stood last. */
import { z } from 'zod'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import type { Text } from '../../data/vocabulary.ts'
import type { Withdrawn } from '../contract.ts'
import type { Scene } from '../house.ts'
import { perFile } from './per-file.ts'

const EndedRow = z.object({
  indicator: z.string(),
  series: z.string(),
  area: z.string(),
  vintage: z.int(),
})

/** The areas and vintages in which figures of a series ended that have no value in the vintage asked for; most have none. */
const ended = perFile(async ({ lease }, number: number) => {
  const rows = await lease.select(
    EndedRow,
    `SELECT DISTINCT m.indicator, m.series, o.area, o.until_vintage AS vintage
     FROM observation o JOIN series_measure m ON o.dataset = m.dataset AND o.measure = m.measure
     WHERE o.value IS NOT NULL AND o.until_vintage <= $1
       AND NOT EXISTS (
         FROM observation n
         WHERE n.dataset = o.dataset AND n.measure = o.measure AND n.area = o.area
           AND n.period = o.period AND n.value IS NOT NULL
           AND n.first_vintage <= $1 AND (n.until_vintage IS NULL OR n.until_vintage > $1))
     ORDER BY vintage`,
    [number],
  )
  return Map.groupBy(rows, ({ indicator, series }) => `${indicator} ${series}`)
})

const LostRow = z.object({
  area: z.string(),
  period: z.string(),
  dataset: z.string(),
  value: z.number(),
  vintage: z.string(),
})

/** A figure of a series that was withdrawn, by the dataset that it was of. */
export type Lost = { area: string; period: string; dataset: string; withdrawn: Withdrawn }

/**
 * What has been withdrawn of a series, seen from a vintage; figures that another dataset of the series still gives are
 * not among them.
 * @param known gives the areas and periods that have a value, each as `area period`
 */
export async function withdrawals(
  scene: Scene,
  indicator: Indicator,
  series: Series,
  areas: string[],
  number: number,
  known: () => Set<string>,
): Promise<Lost[]> {
  const all = (await ended(scene, number)).get(`${indicator.id} ${series.id}`) ?? []
  const vintages = new Set(
    all.filter(({ area }) => areas.includes(area)).map(({ vintage }) => vintage),
  )
  if (vintages.size === 0) return []
  const { lease } = scene
  const present = known()
  const values = [indicator.id, series.id, areas.join(',')]
  const found = new Map<string, Lost>()
  for (const vintage of vintages) {
    const before = String(vintage - 1)
    const rows = await lease.select(
      LostRow,
      `SELECT area, period, dataset, value,
         (SELECT max_by(id, number) FROM vintage WHERE number <= ${before}) AS vintage
       FROM figure_as_of(${before})
       WHERE indicator = $1 AND series = $2 AND value IS NOT NULL
         AND area NOT LIKE 'group-%' AND list_contains(string_split($3, ','), area)
       ORDER BY area, period`,
      values,
    )
    for (const { value, vintage: last, ...row } of rows) {
      const key = `${row.area} ${row.period}`
      if (!present.has(key)) found.set(key, { ...row, withdrawn: { value, vintage: last } })
    }
  }
  return [...found.values()]
}

/** What is said where a figure stood. */
export function withdrawnText({ value, vintage }: Withdrawn, decimals: number): Text {
  const written = (locale: string) =>
    value.toLocaleString(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  return {
    da: `Udgiveren har trukket tallet tilbage. Det var ${written('da-DK')} i dataversion ${vintage}.`,
    en: `The publisher has withdrawn the figure. It was ${written('en-GB')} in data version ${vintage}.`,
  }
}

/** Figures of an area that were withdrawn, as notes of their series. */
export async function withdrawnNotes(
  scene: Scene,
  indicator: Indicator,
  series: Series,
  area: string,
): Promise<Series['notes']> {
  const { number } = scene.lease
  const lost = await withdrawals(scene, indicator, series, [area], number, () => new Set())
  if (lost.length === 0) return []
  const now = await scene.lease.select(
    z.object({ period: z.string() }),
    `SELECT period FROM figure
     WHERE indicator = $1 AND series = $2 AND area = $3 AND value IS NOT NULL`,
    [indicator.id, series.id, area],
  )
  const known = new Set(now.map(({ period }) => period))
  return lost
    .filter(({ period }) => !known.has(period))
    .map(({ period, withdrawn }) => ({ period, text: withdrawnText(withdrawn, series.decimals) }))
}
