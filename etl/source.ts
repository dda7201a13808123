/** What every publisher's adapter is: a pure conversation that asks, reads the answers and ends with figures. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Dataset } from '../data/catalogue/schema.ts'
import type { Area } from '../data/catalogue/schema.ts'
import type { Observation } from '../data/vocabulary.ts'

/** One question to a publisher's interface. The path is relative to the source's base address. */
export type Request = {
  method: 'GET' | 'POST'
  path: string
  /** JSON, already written out; null for GET. */
  body: string | null
  /** Milliseconds to wait before it is asked, where the publisher wants time. */
  wait?: number
  /** The answer may be too large for memory: it is handed over as a file. */
  bulk?: boolean
  /** How many figures the answer will hold, where the selection says so. */
  cells?: number
  /** What is asked for, in a few words, for progress lines and reports. */
  purpose: string
}

/** The publisher's answer as it came. */
export type Answer = {
  status: number
  /** Content-Type as sent; empty when none. */
  contentType: string
  /** The whole body; of a bulk answer only its beginning. */
  bytes: Uint8Array
  /** Where the whole body of a bulk answer lies. */
  file?: string
}

/** Which periods are asked for: the newest ones, and further back until this period is among them. */
export type Window = { newest: number; reach: string }

/** What an adapter has made of the answers. */
export type Reading = {
  /** Sorted by measure, area, period; each combination once. */
  observations: Observation[]
  /** The publisher's own moment of publication, as given; null where not said. */
  publisherUpdated: string | null
  /** Who entered figures that are kept by hand, as a role, and the day. */
  entered?: { role: string; date: string }
  /** The first period that was asked for, where not all were. */
  from?: string | null
  /** The ISO day that the publisher has named for its next update. */
  nextUpdate?: string | null
}

/** Figures that never pass through the program: the database reads them from the answer's file. */
export type BulkReading = {
  /**
   * Makes them the table of this name: measure, area, period, value, status, flag, url; each combination once.
   * @throws {SourceError} `unexpected-shape` when the file cannot be trusted
   */
  fill(connection: DuckDBConnection, table: string): Promise<void>
  publisherUpdated: string | null
  from?: string | null
  nextUpdate?: string | null
}

/**
 * Yields each request, is given its answer, and returns the reading.
 * It does no I/O of its own: the same conversation is held with the network at a pull and with the raw store at a rebuild.
 * @throws {SourceError} when an answer cannot be trusted
 */
export type Conversation<Read extends Reading | BulkReading = Reading> = Generator<
  Request,
  Read,
  Answer
>

/** A publisher's adapter. */
export type Adapter<Read extends Reading | BulkReading = Reading | BulkReading> = {
  /** Id of the source in the catalogue. */
  source: string
  /** @param window everything is asked for where it is null, and by adapters whose publishers give little */
  converse(dataset: Dataset, areas: Map<string, Area>, window?: Window | null): Conversation<Read>
  /** Where the publisher says of all its tables at once when they come again. */
  announcement?: Announcement
}

/** One question, and the ISO days that its answer has, by table in small letters. */
export type Announcement = {
  request: Request
  /** @throws {SourceError} when the answer is no such list */
  read(answer: Answer): Map<string, string>
}

export type SourceFault = 'unreachable' | 'refused' | 'unexpected-shape' | 'failed-check'

/** A source cannot be trusted now: its dataset keeps the figures that it has. The message is one sentence. */
export class SourceError extends Error {
  readonly fault: SourceFault
  readonly dataset: string
  /** The publisher's own names for the requests that were answered until then, the last one at fault. */
  requestIds: string[] = []
  constructor(fault: SourceFault, dataset: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SourceError'
    this.fault = fault
    this.dataset = dataset
  }
}
