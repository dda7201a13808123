/** Downloads, licences and the API. */
import { askApi } from '../../../ask.ts'
import { dataPageOf } from '../../../views/data-page.ts'
import type { PageEvent } from '../../../views/event.ts'

export const load = async ({ fetch, parent }: PageEvent) => {
  const { site } = await parent()
  return { shown: await dataPageOf(askApi(fetch, site.place), site) }
}
