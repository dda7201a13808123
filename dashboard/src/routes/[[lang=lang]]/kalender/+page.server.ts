/** When the next figures are expected. */
import { askApi } from '../../../ask.ts'
import { calendarPageOf } from '../../../views/calendar-page.ts'
import type { PageEvent } from '../../../views/event.ts'

export const load = async ({ fetch, parent }: PageEvent) => {
  const { site } = await parent()
  return { shown: await calendarPageOf(askApi(fetch, site.place), site) }
}
