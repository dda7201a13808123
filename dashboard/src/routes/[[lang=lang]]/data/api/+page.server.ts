/** The API's reference, made of its own description. */
import type { PageEvent } from '../../../../views/event.ts'
import { apiPageOf } from '../../../../views/api-page.ts'

export const load = async ({ fetch, parent }: PageEvent) => {
  const { site, origin } = await parent()
  return { shown: await apiPageOf(fetch, site.lang, origin) }
}
