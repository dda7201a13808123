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

export type Revision = {
  period: string
  from: string
  to: string
  /** Why it is more than a revision; null where it is not. */
  kind: 'correction' | 'definition-changed' | null
}

const because = {
  da: {
    correction: 'Det er rettelsen af en fejl, der var kendt',
    'definition-changed': 'Tallet er gjort op på en anden måde end før',
  },
  en: {
    correction: 'It corrects an error that was known',
    'definition-changed': 'The figure is defined in another way than before',
  },
}

/** `2024: 9,4 pct. blev til 9,9 pct.`; of a correction, `Det er rettelsen af en fejl, der var kendt.` after it. */
export function revisionLine({ period, from, to, kind }: Revision, lang: Language): string {
  const became = lang === 'da' ? 'blev til' : 'became'
  const line = stopped(`${formatPeriod(period, lang)}: ${from} ${became} ${to}`)
  return kind === null ? line : `${line} ${stopped(because[lang][kind])}`
}

/** `2023: udgiveren har trukket tallet tilbage. Det var 77,5 pct.` */
export const withdrawnLine = (period: string, was: string, lang: Language): string =>
  stopped(
    lang === 'da'
      ? `${formatPeriod(period, lang)}: udgiveren har trukket tallet tilbage. Det var ${was}`
      : `${formatPeriod(period, lang)}: the publisher has withdrawn the figure. It was ${was}`,
  )

/** `2023: udgiveren havde trukket tallet tilbage og har udgivet det igen. Det er 77,5 pct.` */
export const reinstatedLine = (period: string, is: string, lang: Language): string =>
  stopped(
    lang === 'da'
      ? `${formatPeriod(period, lang)}: udgiveren havde trukket tallet tilbage og har udgivet det igen. Det er ${is}`
      : `${formatPeriod(period, lang)}: the publisher had withdrawn the figure and has published it again. It is ${is}`,
  )

/** `Bevæger tallet sig? Før: tegn på fremgang. Nu: ja, det går frem.` */
export function answerMoved(question: string, from: string, to: string, lang: Language): string {
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  return lang === 'da'
    ? `${question} Før: ${lower(from)}. Nu: ${lower(to)}.`
    : `${question} Before: ${lower(from)}. Now: ${lower(to)}.`
}
