/** Who published a dataset's figures, how they came here, and how they are credited. */
import { z } from 'zod'
import type { Dataset, Series } from '../../data/catalogue/schema.ts'
import { DeliveryKind } from '../../data/layout.ts'
import type { Origin } from '../contract.ts'
import type { Scene } from '../house.ts'
import { selectionOf } from './selection.ts'

const ProvenanceRow = z.object({
  dataset: z.string(),
  delivery: DeliveryKind,
  retrieved: z.string().nullable(),
  note: z.string().nullable(),
  entered_by: z.string().nullable(),
  entered_on: z.string().nullable(),
  observations: z.int(),
  latest: z.string().nullable(),
})
export type Provenance = z.infer<typeof ProvenanceRow>

/**
 * What is in force of each dataset.
 * @param number the vintage; null for the newest
 */
export async function provenances(
  { lease }: Scene,
  number: number | null,
): Promise<Map<string, Provenance>> {
  const rows = await lease.select(
    ProvenanceRow,
    `WITH newest AS (
       SELECT * FROM provenance WHERE vintage <= $1
       QUALIFY row_number() OVER (PARTITION BY dataset ORDER BY vintage DESC) = 1),
     held AS (
       SELECT dataset, count(*)::INTEGER AS observations, max(period) AS latest FROM observation
       WHERE first_vintage <= $1 AND (until_vintage IS NULL OR until_vintage > $1)
       GROUP BY dataset)
     SELECT p.dataset, p.delivery, p.retrieved, p.note, p.entered_by, p.entered_on,
       coalesce(h.observations, 0) AS observations, h.latest
     FROM newest p LEFT JOIN held h USING (dataset)`,
    [number ?? lease.number],
  )
  return new Map(rows.map((row) => [row.dataset, row]))
}

/**
 * How a figure of the dataset is credited, table included.
 * @param over the dataset that it is divided by in a ratio over two tables: then the ratio is ours, and both are named
 */
export function attribution(
  { catalogue }: Pick<Scene, 'catalogue'>,
  dataset: Dataset,
  over: Dataset | null = null,
): { da: string; en: string } {
  const source = catalogue.sources.get(dataset.source)
  if (!source) throw new Error(`The catalogue has no source ${dataset.source}.`)
  const isDerived = dataset.finality === 'derived' || over !== null
  const { da, en } = isDerived ? source.derivedAttribution : source.attribution
  const copy =
    dataset.finality === 'copy'
      ? { da: ' (kopi hos tredjepart)', en: ' (third-party copy)' }
      : { da: '', en: '' }
  const own = { da: `${da}, ${dataset.table}${copy.da}`, en: `${en}, ${dataset.table}${copy.en}` }
  if (over === null) return own
  if (over.source === dataset.source) {
    return { da: `${own.da} og ${over.table}`, en: `${own.en} and ${over.table}` }
  }
  const other = attribution({ catalogue }, { ...over, finality: 'derived' })
  return { da: `${own.da}; ${other.da}`, en: `${own.en}; ${other.en}` }
}

/** The dataset that figures of this one are divided by in the series; null where they are not, or by itself. */
export function overOf({ catalogue }: Pick<Scene, 'catalogue'>, series: Series, dataset: string) {
  const part = series.parts.find((one) => one.dataset === dataset)
  const over = part && 'over' in part ? part.over?.dataset : undefined
  return over === undefined ? null : (catalogue.datasets.get(over) ?? null)
}

/** @param over the dataset that its figures are divided by, for a ratio over two tables */
export function originOf(
  scene: Scene,
  dataset: Dataset,
  provenance: Map<string, Provenance>,
  over: Dataset | null = null,
): Origin {
  const source = scene.catalogue.sources.get(dataset.source)
  if (!source) throw new Error(`The catalogue has no source ${dataset.source}.`)
  const known = provenance.get(dataset.id)
  const { id, table, title, page, finality, adjustment } = dataset
  return {
    dataset: id,
    source: source.id,
    publisher: source.name,
    attribution: attribution(scene, dataset, over),
    table,
    title,
    page,
    licence: source.licence,
    finality,
    adjustment,
    retrieved: known?.retrieved ?? null,
    note: known?.note ?? null,
    selection: selectionOf(dataset),
    observations: known?.observations ?? 0,
    entered:
      known?.entered_by && known.entered_on
        ? { role: known.entered_by, date: known.entered_on }
        : null,
    denominator: over && {
      dataset: over.id,
      table: over.table,
      title: over.title,
      page: over.page,
      selection: selectionOf(over),
      retrieved: provenance.get(over.id)?.retrieved ?? null,
    },
  }
}
