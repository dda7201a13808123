/** What the method page shows of the figures: whom the home area resembles, and by what. */
import { askApi } from '../../../ask.ts'
import type { PageEvent } from '../../../views/event.ts'
import { neighbourBlocks } from '../../../views/neighbours.ts'

export const load = async ({ fetch, parent }: PageEvent) => {
  const { site } = await parent()
  return { neighbours: await neighbourBlocks(askApi(fetch, site.place), site) }
}
