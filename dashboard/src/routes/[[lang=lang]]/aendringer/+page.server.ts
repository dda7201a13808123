/** What has changed since the data version or the day that the address names. */
import { askApi } from '../../../ask.ts'
import { changesPageOf } from '../../../views/changes-page.ts'
import type { PageEvent } from '../../../views/event.ts'

export const load = async ({ fetch, parent, url }: PageEvent) => {
  const { site } = await parent()
  const asked = url.searchParams.get('since')
  return { shown: await changesPageOf(askApi(fetch, site.place), asked, site) }
}
