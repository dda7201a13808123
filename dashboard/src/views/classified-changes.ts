/** What the data versions after one say of figures that no two values tell: corrected, withdrawn, back again. */
import type { Change, VintageSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'

export type TellingKind = 'reinstated' | 'definition-changed' | 'correction' | 'withdrawn'

const telling: readonly TellingKind[] = [
  'reinstated',
  'definition-changed',
  'correction',
  'withdrawn',
]

/** The kind of the last change to a figure; null where two values tell it all. */
export type Classified = (indicator: string, area: string, period: string) => TellingKind | null

const page = 1000

async function all(ask: Ask, vintage: string, kind: TellingKind, areas: string): Promise<Change[]> {
  const found: Change[] = []
  for (let total = 1; found.length < total;) {
    const asked = { kind, area: areas, limit: String(page), offset: String(found.length) }
    const { changes, total: whole } = await ask.changes(vintage, asked)
    if (changes.length === 0) return found
    found.push(...changes)
    total = whole
  }
  return found
}

/** @param vintages newest first; those after `base` are asked, the newest last, and only for kinds that they have */
export async function classifiedSince(
  ask: Ask,
  { vintages, base }: { vintages: readonly VintageSummary[]; base: string },
  areas: readonly string[],
): Promise<Classified> {
  const from = vintages.findIndex(({ id }) => id === base)
  const kinds = new Map<string, TellingKind>()
  for (const { id, changes } of vintages.slice(0, Math.max(from, 0)).toReversed()) {
    for (const kind of telling.filter((one) => changes.kinds[one] > 0)) {
      for (const { indicators, area, period } of await all(ask, id, kind, areas.join(','))) {
        for (const indicator of indicators) kinds.set(`${indicator} ${area} ${period}`, kind)
      }
    }
  }
  return (indicator, area, period) => kinds.get(`${indicator} ${area} ${period}`) ?? null
}
