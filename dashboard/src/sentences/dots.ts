/** The words round the dot plot. */
import type { Language } from '../../../data/vocabulary.ts'
import { capital } from './period.ts'

/** `Lavest: Billund 1,2. Højest: Brøndby 4,6.` */
export const extremes = (lowest: string, highest: string, lang: Language): string =>
  lang === 'da'
    ? `Lavest: ${lowest}. Højest: ${highest}.`
    : `Lowest: ${lowest}. Highest: ${highest}.`

/** `Pct., juli 2026. En prik er en kommune; mørke prikker er provinsbykommuner.` */
export function dotSubtitle(
  unit: string,
  period: string,
  group: string | null,
  lang: Language,
): string {
  const start = unit === '' ? capital(period) : `${capital(unit)}, ${period}`
  if (lang === 'da') {
    return `${start}. En prik er en kommune${group === null ? '' : `; mørke prikker er ${group}`}.`
  }
  return `${start}. A dot is a municipality${group === null ? '' : `; dark dots are ${group}`}.`
}
