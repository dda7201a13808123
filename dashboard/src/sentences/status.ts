/** An adopted status in words: who judged, on which figures, and what has changed since. */
import type { RuleSays, SinceStatus, Status } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate } from '../format.ts'
import { movingWords } from './moving.ts'
import { inPeriod } from './period.ts'
import { stopped } from './source.ts'
import { dayText, type WriteValue } from './target.ts'

/** `Vedtaget 12. marts 2026 af Beskæftigelsesudvalget. Hviler på tallene af 22. august 2026 og regel 1.` */
export function adoptedText(
  { adopted, adoptedBy, vintage, rule }: Pick<Status, 'adopted' | 'adoptedBy' | 'vintage' | 'rule'>,
  lang: Language,
): string {
  const figures = /^\d{4}-\d{2}-\d{2}/.test(vintage) ? formatDate(vintage, lang) : vintage
  return lang === 'da'
    ? `Vedtaget ${dayText(adopted, lang)} af ${adoptedBy.da}. Hviler på tallene af ${figures} og på regel ${rule}.`
    : `Adopted ${dayText(adopted, lang)} by ${adoptedBy.en}. Rests on the figures of ${figures} and on rule ${rule}.`
}

/** What the rule said, with the way that is wanted: `Ja, det går tilbage`. */
export function ruleWords(
  { moving, direction }: Pick<RuleSays, 'moving' | 'direction'>,
  better: 'up' | 'down' | 'none',
  lang: Language,
): string {
  const good = direction === null || better === 'none' ? null : direction === better
  return movingWords({ result: moving, direction, good }, lang)
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

type Since = {
  since: SinceStatus
  name: string
  better: 'up' | 'down' | 'none'
  write: WriteValue
  lang: Language
}

/** `Reglen siger noget andet om ledigheden på de samme tal: ja, det går tilbage.` */
export function disagreement({ since, name, better, lang }: Omit<Since, 'write'>): string {
  if (since.disagrees !== true || since.ruleThen === null) return ''
  const rule = lower(ruleWords(since.ruleThen, better, lang))
  return lang === 'da'
    ? `Reglen siger noget andet på de samme tal. ${name}: ${rule}.`
    : `The rule says something else on the same figures. ${name}: ${rule}.`
}

function revised({ since, write, lang }: Since): string {
  const { then, thenNow, revised: count } = since
  if (count === 0) return ''
  if (then?.value != null && thenNow?.value != null && write(then.value) !== write(thenNow.value)) {
    const when = inPeriod(then.period, lang)
    return stopped(
      lang === 'da'
        ? `Tallet ${when} er ændret fra ${write(then.value)} til ${write(thenNow.value)}`
        : `The figure ${when} has been revised from ${write(then.value)} to ${write(thenNow.value)}`,
    )
  }
  return lang === 'da'
    ? `${count} ældre tal er ændret.`
    : `${count} earlier ${count === 1 ? 'figure has' : 'figures have'} been revised.`
}

function added({ since, write, lang }: Since): string {
  const { then, now, added: count } = since
  if (count === 0 || now?.value == null || now.period === then?.period) return ''
  const when = inPeriod(now.period, lang)
  return lang === 'da'
    ? `Nyeste tal er nu ${write(now.value)} ${when}.`
    : `The newest figure is now ${write(now.value)} ${when}.`
}

function ruleMoved({ since, better, lang }: Since): string {
  const { ruleThen, ruleNow } = since
  if (ruleThen === null || ruleNow === null) return ''
  const [then, now] = [ruleThen, ruleNow].map((says) => ruleWords(says, better, lang))
  if (then === undefined || now === undefined || then === now) return ''
  return lang === 'da'
    ? `Reglen sagde »${lower(then)}« og siger nu »${lower(now)}«.`
    : `The rule said “${lower(then)}” and now says “${lower(now)}”.`
}

/** What has happened to an indicator since the status was adopted; empty where nothing has. */
export function sinceText(given: Since): string {
  const told = [revised(given), added(given), ruleMoved(given)].filter(Boolean)
  return told.length === 0 ? '' : `${given.name}: ${told.join(' ')}`
}
