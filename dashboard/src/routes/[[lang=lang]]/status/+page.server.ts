/** The sources and what waits for figures. */
import { askApi } from '../../../ask.ts'
import type { PageEvent } from '../../../views/event.ts'
import { statusPageOf } from '../../../views/status-page.ts'

export const load = async ({ fetch, parent }: PageEvent) => {
  const { site } = await parent()
  return { status: await statusPageOf(askApi(fetch, site.place), site) }
}
