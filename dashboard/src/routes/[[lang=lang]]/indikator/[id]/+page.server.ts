/** An indicator's figures, as the address asks to see them; a form's address becomes the one that is shared. */
import { redirect } from '@sveltejs/kit'
import { pageAddress } from '../../../../address.ts'
import { type Ask, askApi } from '../../../../ask.ts'
import { askAsOf } from '../../../../views/as-of.ts'
import type { PageEvent } from '../../../../views/event.ts'
import { firstSeries } from '../../../../views/figures.ts'
import {
  betterPath,
  readIndicatorChoice,
  seriesWithFigures,
} from '../../../../views/indicator-choice.ts'
import { indicatorPageOf } from '../../../../views/indicator-page.ts'
import { sinceVersion } from '../../../../views/since-version.ts'
import type { Site } from '../../../../views/site.ts'

async function readAddress(ask: Ask, id: string, url: URL, { strategy, areas, lang }: Site) {
  const query = url.searchParams
  const indicator = await ask.indicator(id)
  const { vintages } = query.get('version') ? await ask.vintages() : { vintages: [] }
  const asked = readIndicatorChoice(query, {
    series: seriesWithFigures(indicator),
    first: firstSeries(indicator)?.id,
    areas,
    always: [strategy.home, strategy.country],
    versions: vintages.map((one) => one.id),
    lang,
  })
  return { indicator, vintages, asked }
}

export const load = async ({ fetch, parent, params, url }: PageEvent) => {
  const { site, newest } = await parent()
  const [ask, id] = [askApi(fetch, site.place), params.id ?? '']
  const { indicator, vintages, asked } = await readAddress(ask, id, url, site)
  const better = betterPath(id, url.searchParams, url.search, asked)
  if (better !== null) redirect(303, pageAddress(site.place, better))
  const { version } = asked.choice
  const then = version === null || version === newest ? ask : askAsOf(ask, version, site)
  return {
    shown: await indicatorPageOf(then, id, site, asked),
    since: version === null ? null : await sinceVersion(ask, indicator, version, vintages, site),
  }
}
