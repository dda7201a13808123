/** The data version that the address of a page names, and the API as it answered then. */
import type { VintageSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { compareFault } from '../sentences/compare-fault.ts'
import { askAsOf } from './as-of.ts'
import type { Frame } from './frame.ts'

export type PageVersion = {
  /** Null is the version in force. */
  version: string | null
  then: Ask
  /** Newest first; none where the address names no version. */
  vintages: VintageSummary[]
  /** A sentence where there is no such version. */
  faults: string[]
}

export async function pageVersion(
  ask: Ask,
  query: { get: (name: string) => string | null },
  { site, newest }: Pick<Frame, 'site' | 'newest'>,
): Promise<PageVersion> {
  const asked = query.get('version') ?? ''
  if (asked === '') return { version: null, then: ask, vintages: [], faults: [] }
  const { vintages } = await ask.vintages()
  const versions = vintages.map(({ id }) => id)
  if (!versions.includes(asked)) {
    const faults = [compareFault.version(asked, versions, site.lang)]
    return { version: null, then: ask, vintages, faults }
  }
  const then = asked === newest ? ask : askAsOf(ask, asked, site)
  return { version: asked, then, vintages, faults: [] }
}
