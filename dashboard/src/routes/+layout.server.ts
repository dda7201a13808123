/** What every page has around it. */
import type { ServerLoadEvent } from '@sveltejs/kit'
import { languageOf } from '../address.ts'
import { askApi } from '../ask.ts'
import type { Frame } from '../views/frame.ts'
import { siteOf } from '../views/site.ts'

export const load = async ({ fetch, url, locals }: ServerLoadEvent): Promise<Frame> => {
  const ask = askApi(fetch, { lang: languageOf(url) })
  const [strategy, { areas }, { sources }, { indicators, vintage }] = await Promise.all([
    ask.strategy(),
    ask.areas(),
    ask.sources(),
    ask.indicators(),
  ])
  const delivering = sources.filter(({ datasets }) => datasets.some((one) => one.observations > 0))
  return {
    site: siteOf(url, locals.today, strategy, areas),
    sources: delivering.map(({ name, page }) => ({ name, page })),
    indicators: indicators.map(({ id, name }) => ({ id, name })),
    newest: vintage,
    origin: locals.origin,
  }
}
