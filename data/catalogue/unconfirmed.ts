/** What the catalogue asks for that no recorded answer of the publisher's has shown, and how a run tells. */
import { z } from 'zod'
import { Codes, writeCodes } from './code-range.ts'

export const Unconfirmed = z.strictObject({
  /** A variable, a hierarchy, a column or a dimension; `table` where the table's own id is meant. */
  what: z.string().min(1),
  codes: Codes,
  /** Where they were taken from, or why they are supposed. */
  from: z.string().min(1),
})
export type Unconfirmed = z.infer<typeof Unconfirmed>

/** How a run finds out, by publisher. */
const tells: Record<string, string> = {
  statbank:
    'tableinfo is read before every pull: what is not there stops the table, and the nearest is named',
  jobindsats:
    '/table is read before every pull: what is not there stops the table, and the nearest is named',
  uddannelsesstatistik:
    '/skema is walked before every pull: no cube or several stop it, and what there is is named',
  eurostat: 'the answer must have exactly what was asked for: what is not there stops the dataset',
}

/** How a run of this source finds out whether a code is right. */
export const howARunTells = (source: string): string =>
  tells[source] ?? 'nothing is asked for by this version'

/** `FUDDOMR H39 (documentation of LIGEUI2)` */
export const writeUnconfirmed = ({ what, codes, from }: Unconfirmed): string =>
  `${what} ${writeCodes(codes)} (${from})`

type Chosen = {
  unconfirmed: Unconfirmed[]
  statbank?: { area: string | null; choose: Record<string, string[]> } | undefined
}

/** Marks that are about nothing that is asked for, so that none outlives the code that it was about. */
export function staleMarks({ unconfirmed, statbank }: Chosen): string[] {
  if (!statbank) return []
  return unconfirmed.flatMap(({ what, codes }) => {
    if (what === 'table' || what === statbank.area) return []
    const chosen = statbank.choose[what]
    if (!chosen) return [`"${what}" is not asked for`]
    return codes
      .filter((code) => !chosen.includes(code))
      .map((code) => `${code} of ${what} is not asked for`)
  })
}
