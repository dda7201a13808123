/** The front page's figures. */
import { askApi } from '../../ask.ts'
import type { PageEvent } from '../../views/event.ts'
import { scorecardOf } from '../../views/scorecard.ts'

export const load = async ({ fetch, parent }: PageEvent) => {
  const { site } = await parent()
  return { scorecard: await scorecardOf(askApi(fetch, site.place), site) }
}
