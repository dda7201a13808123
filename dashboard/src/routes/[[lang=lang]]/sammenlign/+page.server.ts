/** Areas beside each other, as they are or were in a data version; a form's address becomes the one that is shared. */
import { redirect } from '@sveltejs/kit'
import { pageAddress } from '../../../address.ts'
import { askApi } from '../../../ask.ts'
import { betterAddress, choiceOf, comparePageOf } from '../../../views/compare-page.ts'
import type { PageEvent } from '../../../views/event.ts'
import { firstSeries } from '../../../views/figures.ts'
import { pageVersion } from '../../../views/page-version.ts'
import { sinceAreas } from '../../../views/since-page.ts'

export const load = async ({ fetch, parent, url }: PageEvent) => {
  const frame = await parent()
  const { site } = frame
  const ask = askApi(fetch, site.place)
  const { then, faults, ...asked } = await pageVersion(ask, url.searchParams, frame)
  const read = choiceOf(url.searchParams, frame)
  const { version } = asked
  const parsed = { choice: { ...read.choice, version }, faults: [...read.faults, ...faults] }
  const better = betterAddress(url.search, parsed)
  if (better !== null) redirect(303, pageAddress(site.place, better))
  const compared = await comparePageOf(then, parsed, frame)
  const series = firstSeries(compared.indicator)
  const [id, areas] = [compared.indicator.id, compared.choice.areas]
  const older = series ? await sinceAreas(ask, { id, series }, areas, asked, site) : null
  return { compared, older }
}
