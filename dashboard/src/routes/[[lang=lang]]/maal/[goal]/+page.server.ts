/** A goal's figures, as they are or as they were in the data version that the address names. */
import { askApi } from '../../../../ask.ts'
import type { PageEvent } from '../../../../views/event.ts'
import { goalPageOf } from '../../../../views/goal-page.ts'
import { pageVersion } from '../../../../views/page-version.ts'
import { sinceIndicators } from '../../../../views/since-page.ts'

export const load = async ({ fetch, parent, params, url }: PageEvent) => {
  const frame = await parent()
  const { site } = frame
  const [ask, id] = [askApi(fetch, site.place), params.goal ?? '']
  const { then, faults, ...asked } = await pageVersion(ask, url.searchParams, frame)
  const older =
    asked.version === null
      ? null
      : await sinceIndicators(ask, (await ask.goal(id)).indicators, asked, site)
  return { goal: await goalPageOf(then, id, site), older, faults }
}
