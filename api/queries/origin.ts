/** Who published a dataset's figures, how they came here, and how they are credited. */
import { z } from 'zod'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { DeliveryKind } from '../../data/layout.ts'
import type { Origin } from '../contract.ts'
import type { Scene } from '../house.ts'
import { selectionOf } from './selection.ts'

const ProvenanceRow = z.object({
  dataset: z.string(),
  delivery: DeliveryKind,
  retrieved: z.string().nullable(),
  note: z.string().nullable(),
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
     SELECT p.dataset, p.delivery, p.retrieved, p.note,
       coalesce(h.observations, 0) AS observations, h.latest
     FROM newest p LEFT JOIN held h USING (dataset)`,
    [number ?? lease.number],
  )
  return new Map(rows.map((row) => [row.dataset, row]))
}

/** How a figure of the dataset is credited, table included. */
export function attribution({ catalogue }: Scene, dataset: Dataset): { da: string; en: string } {
  const source = catalogue.sources.get(dataset.source)
  if (!source) throw new Error(`The catalogue has no source ${dataset.source}.`)
  const { da, en } = dataset.finality === 'derived' ? source.derivedAttribution : source.attribution
  const copy =
    dataset.finality === 'copy'
      ? { da: ' (kopi hos tredjepart)', en: ' (third-party copy)' }
      : { da: '', en: '' }
  return { da: `${da}, ${dataset.table}${copy.da}`, en: `${en}, ${dataset.table}${copy.en}` }
}

export function originOf(
  scene: Scene,
  dataset: Dataset,
  provenance: Map<string, Provenance>,
): Origin {
  const source = scene.catalogue.sources.get(dataset.source)
  if (!source) throw new Error(`The catalogue has no source ${dataset.source}.`)
  const known = provenance.get(dataset.id)
  const { id, table, title, page, finality, adjustment } = dataset
  return {
    dataset: id,
    source: source.id,
    publisher: source.name,
    attribution: attribution(scene, dataset),
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
  }
}
