/** Areas beside each other; a form's address becomes the one that is shared. */
import { redirect } from '@sveltejs/kit'
import { pageAddress } from '../../../address.ts'
import { askApi } from '../../../ask.ts'
import { betterAddress, choiceOf, comparePageOf } from '../../../views/compare-page.ts'
import type { PageEvent } from '../../../views/event.ts'

export const load = async ({ fetch, parent, url }: PageEvent) => {
  const frame = await parent()
  const { place } = frame.site
  const parsed = choiceOf(url.searchParams, frame)
  const better = betterAddress(url.search, parsed)
  if (better !== null) redirect(303, pageAddress(place, better))
  return { compared: await comparePageOf(askApi(fetch, place), parsed, frame) }
}
