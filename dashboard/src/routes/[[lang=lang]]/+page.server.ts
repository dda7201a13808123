/** The front page's figures, in the order and choice that the address names, as they are or were in a data version. */
import { askApi } from '../../ask.ts'
import type { PageEvent } from '../../views/event.ts'
import { pageVersion } from '../../views/page-version.ts'
import { choiceOf } from '../../views/scorecard-choice.ts'
import { followedOf, scorecardOf } from '../../views/scorecard.ts'
import { sinceIndicators } from '../../views/since-page.ts'

export const load = async ({ fetch, parent, url }: PageEvent) => {
  const frame = await parent()
  const { site } = frame
  const ask = askApi(fetch, site.place)
  const themes = site.strategy.themes.map(({ id }) => id)
  const { then, faults, ...asked } = await pageVersion(ask, url.searchParams, frame)
  const choice = { ...choiceOf(url.searchParams, themes), version: asked.version }
  const older =
    asked.version === null
      ? null
      : await sinceIndicators(ask, await followedOf(ask, site), asked, site)
  return { scorecard: await scorecardOf(then, choice, site), older, faults }
}
