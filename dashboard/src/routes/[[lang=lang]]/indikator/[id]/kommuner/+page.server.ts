/** All municipalities of an indicator. */
import { askApi } from '../../../../../ask.ts'
import { everyonePageOf } from '../../../../../views/everyone-page.ts'
import type { PageEvent } from '../../../../../views/event.ts'

export const load = async ({ fetch, parent, params, url }: PageEvent) => {
  const { site } = await parent()
  const ask = askApi(fetch, site.place)
  return { shown: await everyonePageOf(ask, params.id ?? '', url.searchParams.get('sort'), site) }
}
