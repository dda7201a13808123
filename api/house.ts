/** What every route is given: the data of the project, the run reports, and a hold on the figures. */
import type { Catalogue } from '../data/catalogue/catalogue.ts'
import type { RunReport } from '../data/layout.ts'
import type { AdoptedStrategy } from '../data/strategy/strategy.ts'
import type { Lease } from './warehouse.ts'

export type House = {
  catalogue: Catalogue
  strategy: AdoptedStrategy
  /** The newest reports of runs, newest first. */
  reports: () => Promise<RunReport[]>
  /** Stands for the runs so far: another text when one has ended since. */
  ran: () => string
  /** Today's date in Denmark as an ISO day. */
  today: () => string
  /** The address that readers see, without a slash at the end; null for the one that they asked at. */
  publicUrl: string | null
}

/** The address that a reader can follow back to us. */
export const originFor = ({ publicUrl }: House, url: string): string =>
  publicUrl ?? new URL(url).origin

/** What a query works on: the house, and the figures as they are for this request. */
export type Scene = House & { lease: Lease }

export type Env = { Variables: { lease: Lease } }
