/** The publishers that are asked: where, and with which key. */
import type { Dataset } from '../data/catalogue/schema.ts'
import type { Settings } from '../data/settings.ts'
import type { Adapter } from './source.ts'
import { eurostat } from './sources/eurostat.ts'
import { jobindsats } from './sources/jobindsats.ts'
import { statbank } from './sources/statbank.ts'
import { uddannelsesstatistik } from './sources/uddannelsesstatistik.ts'

/** A setting that holds a publisher's key. */
export type TokenSetting = 'JOBINDSATS_TOKEN' | 'UDDANNELSESSTATISTIK_TOKEN'

export type Publisher = {
  adapter: Adapter
  base: (settings: Settings) => string
  /** null where anyone may ask. */
  token: TokenSetting | null
}

const publishers: Publisher[] = [
  { adapter: statbank, base: (settings) => settings.STATBANK_URL, token: null },
  { adapter: eurostat, base: (settings) => settings.EUROSTAT_URL, token: null },
  {
    adapter: jobindsats,
    base: (settings) => settings.JOBINDSATS_URL,
    token: 'JOBINDSATS_TOKEN',
  },
  {
    adapter: uddannelsesstatistik,
    base: (settings) => settings.UDDANNELSESSTATISTIK_URL,
    token: 'UDDANNELSESSTATISTIK_TOKEN',
  },
]

/** The publisher of a source, or null when this version asks none. */
export const publisherOf = (source: string): Publisher | null =>
  publishers.find(({ adapter }) => adapter.source === source) ?? null

/** The setting that must be given before a source can be asked; null when it can be asked now. */
export function missingToken(source: string, settings: Settings): TokenSetting | null {
  const token = publisherOf(source)?.token ?? null
  return token !== null && settings[token] === undefined ? token : null
}

/** @throws {Error} when the catalogue marks a dataset live whose source has no adapter: a bug */
export function adapterOf(dataset: Dataset): Publisher {
  const found = publisherOf(dataset.source)
  if (!found) throw new Error(`No adapter asks ${dataset.source} for ${dataset.id}.`)
  return found
}
