/** An indicator's figures. */
import { askApi } from '../../../../ask.ts'
import type { PageEvent } from '../../../../views/event.ts'
import { indicatorPageOf } from '../../../../views/indicator-page.ts'

export const load = async ({ fetch, parent, params }: PageEvent) => {
  const { site } = await parent()
  return { shown: await indicatorPageOf(askApi(fetch, site.place), params.id ?? '', site) }
}
