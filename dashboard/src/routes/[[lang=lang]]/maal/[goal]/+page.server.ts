/** A goal's figures. */
import { askApi } from '../../../../ask.ts'
import type { PageEvent } from '../../../../views/event.ts'
import { goalPageOf } from '../../../../views/goal-page.ts'

export const load = async ({ fetch, parent, params }: PageEvent) => {
  const { site } = await parent()
  return { goal: await goalPageOf(askApi(fetch, site.place), params.goal ?? '', site) }
}
