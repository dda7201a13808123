/** Reads a file that somebody exported from a publisher, or filled in by hand; the dataset says which it is. */
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { readEurostatExport } from './eurostat-export.ts'
import { readHandKept } from './hand-kept.ts'
import { readJobindsatsExport } from './jobindsats-export.ts'
import { SourceError, type Reading } from './source.ts'
import { readStatbankExport } from './statbank-export.ts'
import { readUddannelsesstatistikExport } from './uddannelsesstatistik-export.ts'

/** Whether files of a dataset can be read: it says what its columns and codes are, or is kept by hand. */
export const isImportable = (dataset: Dataset): boolean =>
  dataset.byHand ||
  [dataset.statbank, dataset.jobindsats, dataset.uddannelsesstatistik, dataset.eurostat].some(
    (selection) => selection !== undefined,
  )

/**
 * @param file its name, for messages
 * @throws {SourceError} unexpected-shape with the place of the first thing that cannot be resolved
 */
export async function readExport(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  areas: Map<string, Area>,
): Promise<Reading> {
  if (dataset.byHand) return readHandKept(file, bytes, dataset, areas)
  if (dataset.jobindsats) return readJobindsatsExport(file, bytes, dataset, areas)
  if (dataset.uddannelsesstatistik) {
    return readUddannelsesstatistikExport(file, bytes, dataset, areas)
  }
  if (dataset.eurostat) return readEurostatExport(file, bytes, dataset, areas)
  if (dataset.statbank) return readStatbankExport(file, bytes, dataset, areas)
  const sentence = `${file}: the catalogue does not say how a file of ${dataset.id} is read.`
  throw new SourceError('unexpected-shape', dataset.id, sentence)
}
