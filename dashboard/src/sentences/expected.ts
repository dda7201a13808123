/** Where figures will come from that are not there yet. */
import type { Origin } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'

/** `ventes fra RAS310`. */
export const expected = ({ table }: Pick<Origin, 'table'>, lang: Language): string =>
  lang === 'da' ? `ventes fra ${table}` : `expected from ${table}`

/** `Ventes fra Danmarks Statistik, RAS310`. */
export const expectedFrom = (
  { publisher, table }: Pick<Origin, 'publisher' | 'table'>,
  lang: Language,
): string =>
  lang === 'da' ? `Ventes fra ${publisher.da}, ${table}` : `Expected from ${publisher.en}, ${table}`
