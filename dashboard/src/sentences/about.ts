/** What an indicator is good for, in words. */
import type { IndicatorSummary } from '../../../api/contract.ts'
import type { Words } from '../text/words.ts'

/** `Måler målet direkte. Lavere er bedre.` */
export function wordsFor(
  { fitness, direction }: Pick<IndicatorSummary, 'fitness' | 'direction'>,
  words: Words,
): string {
  const fit = { direct: words.fitDirect, proxy: words.fitProxy, context: words.fitContext }
  const way = { up: words.wayUp, down: words.wayDown, none: words.wayNone }
  return `${fit[fitness]} ${way[direction]}`
}
