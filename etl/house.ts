/** What every verb of the program is given. */
import { readCatalogue, type Catalogue } from '../data/catalogue/catalogue.ts'
import { layoutOf, type Layout } from '../data/layout.ts'
import type { Settings } from '../data/settings.ts'
import { withOwnAreas } from '../data/strategy/own-areas.ts'
import { readStrategy, type AdoptedStrategy } from '../data/strategy/strategy.ts'
import { ordinaryPatience, type Patience } from './patience.ts'
import type { Progress } from './progress.ts'
import { digestOfProject, publishedFolder } from './project-digest.ts'

/** A run that ended without giving its lock back: it was killed, or its machine was. */
export type Gone = { verb: string; since: string }

export type House = {
  settings: Settings
  layout: Layout
  catalogue: Catalogue
  strategy: AdoptedStrategy
  /** SHA-256 of catalogue, strategy and schema as they stand in the project. */
  catalogueDigest: string
  /** Where the shipped figures lie. */
  published: string
  /** SHA-256 of the shipped figures. */
  shippedDigest: string
  now: () => Date
  /** One line about what is being done now. */
  progress: (line: string) => void
  /** How far the run is. */
  meter: Progress
  /** Aborted when the run is to end early. */
  stop: AbortSignal
  /** How publishers are waited for. */
  patience: Patience
  /** The run before, where it was killed. */
  gone?: Gone | null
  /** Sources that a pull passes over, since their key is not set. */
  notConfigured?: string[]
}

/** @throws {DataError} when catalogue or strategy do not hold together */
export function openHouse(
  settings: Settings,
  effects: Pick<House, 'now' | 'meter' | 'stop'> & Partial<Pick<House, 'patience'>>,
  published = publishedFolder,
): House {
  const catalogue = withOwnAreas(readCatalogue(), settings.STRATEGY_DIR)
  const digests = digestOfProject(settings.STRATEGY_DIR, published)
  return {
    settings,
    layout: layoutOf(settings.DATA_DIR),
    catalogue,
    strategy: readStrategy(catalogue, settings.STRATEGY_DIR),
    catalogueDigest: digests.catalogue,
    published,
    shippedDigest: digests.shipped,
    progress: (line) => {
      effects.meter.step(line)
    },
    patience: ordinaryPatience,
    ...effects,
  }
}
