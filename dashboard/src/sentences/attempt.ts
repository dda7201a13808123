/** How the last attempt to ask a publisher ended. */
import type { Attempt } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate } from '../format.ts'
import type { Words } from '../text/words.ts'

/** `22. august 2026: Mislykkedes.`; why, the attempt's own message says, in English. */
export function attemptText(attempt: Attempt | null, words: Words, lang: Language): string {
  if (attempt === null) return words.neverTried
  const outcome = {
    'new-figures': words.attemptNew,
    'no-change': words.attemptSame,
    failed: words.attemptFailed,
  }
  return `${formatDate(attempt.at, lang)}: ${outcome[attempt.outcome]}.`
}
