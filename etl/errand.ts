/** Fetches one dataset: from the files that ship with the project, from its publisher, or from a file of the user's. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Dataset } from '../data/catalogue/schema.ts'
import type { DeliveryKind } from '../data/layout.ts'
import type { House } from './house.ts'
import { rawStore, type RawAnswer } from './raw.ts'
import { pullLive, readAgain, type Fetched } from './replay.ts'
import type { Window } from './source.ts'
import { readProvenance, shippedFiles } from './sources/shipped.ts'

/** One dataset to bring up to date, and how. */
export type Errand = {
  dataset: Dataset
  kind: DeliveryKind
  file?: string
  /** Only periods from here on are taken over, for a live dataset. */
  since?: string | null
  /** Everything is asked for, of a live dataset; otherwise what its window has, where it has one. */
  full?: boolean
}

/**
 * @param window the periods that a publisher is asked for; null: all
 * @throws {SourceError} when what came cannot be trusted
 */
export function readErrand(house: House, errand: Errand, window: Window | null): Promise<Fetched> {
  switch (errand.kind) {
    case 'shipped':
      return takeShipped(house, errand.dataset)
    case 'live':
      return pullLive(house, errand.dataset, errand.since ?? null, window)
    case 'import':
      return takeFile(house, errand.dataset, errand.file ?? '')
  }
}

async function takeShipped(house: House, dataset: Dataset): Promise<Fetched> {
  const store = rawStore(house.layout.raw)
  const [figures, provenanceFile] = await shippedFiles(house.published, dataset.id)
  if (!figures || !provenanceFile) throw new Error(`${dataset.id} does not ship.`)
  const provenance = readProvenance(provenanceFile.bytes)
  const answers = await Promise.all(
    [figures, provenanceFile].map(({ name, bytes }) =>
      store.keep({ status: 200, contentType: '', asked: name, bytes }),
    ),
  )
  const origins = provenance.origin.map(({ what, repository, commit }) =>
    repository === null ? what : `${what} (${repository}${commit ? `, ${commit}` : ''})`,
  )
  return readAgain(house, {
    dataset: dataset.id,
    kind: 'shipped',
    retrieved: provenance.retrieved,
    since: null,
    note: [...origins, provenance.steps].join('. ').replaceAll('..', '.'),
    answers,
  })
}

async function takeFile(house: House, dataset: Dataset, file: string): Promise<Fetched> {
  const bytes = await readFile(file)
  const asked = basename(file)
  const answer = await rawStore(house.layout.raw).keep({
    status: 200,
    contentType: '',
    asked,
    bytes,
  })
  const fetched = await readAgain(house, {
    dataset: dataset.id,
    kind: 'import',
    retrieved: house.now().toISOString(),
    note: `Imported from the file ${asked}.`,
    since: null,
    answers: [answer],
  })
  const { reading, delivery } = fetched
  if (!('entered' in reading)) return fetched
  return { reading, delivery: { ...delivery, entered: reading.entered } }
}

/** The single published figures that ship with the project. */
export async function keepSingleFigures(house: House): Promise<RawAnswer> {
  const name = 'single-figures.csv'
  const bytes = await readFile(join(house.published, name))
  return rawStore(house.layout.raw).keep({ status: 200, contentType: '', asked: name, bytes })
}
