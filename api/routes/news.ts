import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Indicator } from '../../data/catalogue/schema.ts'
import type { Language } from '../../data/vocabulary.ts'
import { News } from '../contract-news.ts'
import { atom, atomMedia, type FeedAbout } from '../formats/atom.ts'
import { type Env, type House, originFor } from '../house.ts'
import { news } from '../queries/news.ts'
import { indicatorOf } from '../queries/observations.ts'
import { IndicatorParam, LanguageQuery } from './parameters.ts'
import { fileRoute, jsonRoute } from './route.ts'

const limit = z.coerce.number().int().min(1).max(200).default(50).meta({
  description: 'Entries at most; one is an indicator in a data version',
})
const NewsQuery = z.strictObject({ limit })
const FeedQuery = LanguageQuery.extend({ limit })

const example = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'

/** What the feed is called, and where it and its page stand. */
function aboutOf(
  house: House,
  indicator: Indicator | null,
  lang: Language,
  url: string,
): FeedAbout {
  const { municipality, title, home } = house.strategy
  const origin = originFor(house, url)
  const prefix = lang === 'da' ? '' : '/en'
  const { pathname, search } = new URL(url)
  const name = indicator?.name ?? { da: 'nye og rettede tal', en: 'new and revised figures' }
  return {
    id: `urn:pejling:${home}:${indicator?.id ?? 'changes'}:${lang}`,
    title: {
      da: `${municipality.da}: ${name.da}`,
      en: `${municipality.en}: ${name.en}`,
    },
    subtitle: title,
    author: municipality,
    page: `${origin}${prefix}${indicator ? `/indikator/${indicator.id}` : '/aendringer'}`,
    self: `${origin}${pathname}${search}`,
  }
}

/** What data versions have changed, to be followed. */
export function newsRoutes(app: OpenAPIHono<Env>, house: House): void {
  const found = (c: Context<Env>, indicator: Indicator | null, most: number) => {
    const scene = { ...house, lease: c.var.lease }
    return news(scene, { indicator, limit: most, origin: originFor(house, c.req.url) })
  }
  const feed = async (
    c: Context<Env>,
    indicator: Indicator | null,
    query: z.infer<typeof FeedQuery>,
  ) => {
    const about = aboutOf(house, indicator, query.lang, c.req.url)
    const body = atom(await found(c, indicator, query.limit), about, query.lang)
    return new Response(body, { headers: { 'content-type': atomMedia } })
  }
  const named = (c: Context<Env>, id: string) => indicatorOf({ ...house, lease: c.var.lease }, id)

  const all = { query: FeedQuery }
  app.openapi(
    fileRoute(
      '/changes.atom',
      'New, revised and withdrawn figures as a feed',
      atomMedia,
      all,
      example,
    ),
    (c) => feed(c, null, c.req.valid('query')),
  )
  app.openapi(
    jsonRoute('/changes.json', 'New, revised and withdrawn figures as news', News, {
      query: NewsQuery,
    }),
    async (c) => c.json(await found(c, null, c.req.valid('query').limit), 200),
  )
  const base = '/indicators/{id}/changes'
  const one = { params: IndicatorParam, query: FeedQuery }
  app.openapi(
    fileRoute(`${base}.atom`, 'An indicator’s changes as a feed', atomMedia, one, example),
    (c) => feed(c, named(c, c.req.valid('param').id), c.req.valid('query')),
  )
  app.openapi(
    jsonRoute(`${base}.json`, 'An indicator’s changes as news', News, {
      params: IndicatorParam,
      query: NewsQuery,
    }),
    async (c) => {
      const indicator = named(c, c.req.valid('param').id)
      return c.json(await found(c, indicator, c.req.valid('query').limit), 200)
    },
  )
}
