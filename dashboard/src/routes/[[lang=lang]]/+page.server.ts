/** The front page's figures, in the order and choice that the address names. */
import { askApi } from '../../ask.ts'
import type { PageEvent } from '../../views/event.ts'
import { choiceOf } from '../../views/scorecard-choice.ts'
import { scorecardOf } from '../../views/scorecard.ts'

export const load = async ({ fetch, parent, url }: PageEvent) => {
  const { site } = await parent()
  const themes = site.strategy.themes.map(({ id }) => id)
  const choice = choiceOf(url.searchParams, themes)
  return { scorecard: await scorecardOf(askApi(fetch, site.place), choice, site) }
}
