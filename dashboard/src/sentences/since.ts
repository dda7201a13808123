/** What has changed since an earlier data version, one indicator at a time. */
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate, formatPeriod } from '../format.ts'
import { stopped } from './source.ts'

/** A data version is named by the day on which its figures were fetched. */
export const vintageDay = (id: string, lang: Language): string =>
  /^\d{4}-\d{2}-\d{2}/.test(id) ? formatDate(id, lang) : id

export type NewFigures = { periods: string[]; newest: string }

/** `Nyt tal for juli 2026: 2,4 pct.`; of several, `3 nye tal, det nyeste for juli 2026: 2,4 pct.` */
export function newFiguresText({ periods, newest }: NewFigures, lang: Language): string {
  const period = formatPeriod(periods.at(-1) ?? '', lang)
  if (periods.length === 1) {
    return stopped(
      lang === 'da' ? `Nyt tal for ${period}: ${newest}` : `New figure for ${period}: ${newest}`,
    )
  }
  return stopped(
    lang === 'da'
      ? `${periods.length} nye tal, det nyeste for ${period}: ${newest}`
      : `${periods.length} new figures, the newest for ${period}: ${newest}`,
  )
}

export type Revision = { period: string; from: string; to: string }

/** `2024: 9,4 pct. blev til 9,9 pct.` */
export const revisionLine = ({ period, from, to }: Revision, lang: Language): string =>
  stopped(
    lang === 'da'
      ? `${formatPeriod(period, lang)}: ${from} blev til ${to}`
      : `${formatPeriod(period, lang)}: ${from} became ${to}`,
  )

/** `Bevæger tallet sig? Før: tegn på fremgang. Nu: ja, det går frem.` */
export function answerMoved(question: string, from: string, to: string, lang: Language): string {
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  return lang === 'da'
    ? `${question} Før: ${lower(from)}. Nu: ${lower(to)}.`
    : `${question} Before: ${lower(from)}. Now: ${lower(to)}.`
}
