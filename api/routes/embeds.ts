import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Problem } from '../contract.ts'
import { OEmbed } from '../contract-embed.ts'
import { loadCard, loadEmbed } from '../drawing.ts'
import { frameHeight, iframe } from '../formats/iframe.ts'
import { png } from '../formats/png.ts'
import { type Env, type House, originFor } from '../house.ts'
import { problem } from '../problem.ts'
import { credits } from '../queries/credit.ts'
import { indicatorOf, observations, seriesOf } from '../queries/observations.ts'
import { pictureGiven } from '../queries/picture.ts'
import { fileAnswer } from './file-answer.ts'
import { IndicatorParam, ObservationsQuery } from './parameters.ts'
import { fileRoute, jsonRoute } from './route.ts'

const EmbedQuery = ObservationsQuery.extend({
  theme: z.enum(['auto', 'light', 'dark']).default('auto').meta({
    description: 'auto follows the reader’s machine',
  }),
})

const CardQuery = ObservationsQuery.omit({ area: true, from: true, to: true })

const OEmbedQuery = z.strictObject({
  url: z
    .url()
    .max(2000)
    .meta({
      description:
        'A page of an indicator, with what its embed is to show: area, series, vintage …',
      examples: ['https://example.org/indikator/ledighed'],
    }),
  maxwidth: z.coerce.number().int().min(200).max(5000).optional(),
  maxheight: z.coerce.number().int().min(380).max(5000).optional(),
  format: z.string().max(20).optional().meta({ description: 'json alone' }),
})

const route = jsonRoute('/oembed', 'How the chart of a page is put into another (oEmbed)', OEmbed, {
  query: OEmbedQuery,
})
const oembedRoute = {
  ...route,
  responses: {
    ...route.responses,
    501: {
      description: 'Another format than JSON was asked for',
      content: { 'application/problem+json': { schema: Problem } },
    },
  },
}

/** Nothing but what is in the document itself, and anyone may frame it. */
const embedPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *"

const base = '/indicators/{id}'
const plain = { theme: 'light' as const, width: 1000, bare: true }

/** The chart of an indicator on the pages of others, and beside links to ours. */
export function embedRoutes(app: OpenAPIHono<Env>, house: House, fonts: string): void {
  const sceneOf = (c: Context<Env>) => ({ ...house, lease: c.var.lease })
  app.openapi(
    fileRoute(`${base}/embed.html`, 'The chart as a document to frame', 'text/html', {
      params: IndicatorParam,
      query: EmbedQuery,
    }),
    async (c) => {
      const scene = sceneOf(c)
      const { theme, ...asked } = c.req.valid('query')
      const indicator = indicatorOf(scene, c.req.valid('param').id)
      const origin = originFor(house, c.req.url)
      const { given } = await pictureGiven(scene, indicator, { ...asked, ...plain }, 'svg', origin)
      const { width: _, medium: __, ...rest } = given
      return new Response((await loadEmbed())({ ...rest, theme }), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': embedPolicy,
        },
      })
    },
  )
  app.openapi(
    fileRoute(`${base}/card.png`, 'The chart as it stands beside a shared link', 'image/png', {
      params: IndicatorParam,
      query: CardQuery,
    }),
    async (c) => {
      const scene = sceneOf(c)
      const indicator = indicatorOf(scene, c.req.valid('param').id)
      const asked = { ...c.req.valid('query'), ...plain }
      const origin = originFor(house, c.req.url)
      const { given, ...named } = await pictureGiven(scene, indicator, asked, 'png', origin)
      const answer = fileAnswer(
        await png((await loadCard())(given), fonts, 1),
        'image/png',
        named,
        'png',
      )
      answer.headers.delete('content-disposition')
      return answer
    },
  )
  app.openapi(oembedRoute, async (c) => c.json(await oembed(c, house, c.req.valid('query')), 200))
}

const stateParameters = ['area', 'series', 'from', 'to', 'vintage', 'theme']

/** The indicator and the language of a page of ours, and what of its state an embed keeps. */
function pageOf(origin: string, address: string) {
  const url = new URL(address)
  const site = new URL(origin)
  // The site may have its address below a path.
  const below = site.pathname.replace(/\/$/, '')
  const path = url.pathname.startsWith(below) ? url.pathname.slice(below.length) : ''
  const found = /^(\/en)?\/indikator\/([\w-]+)(?:\/embed)?\/?$/.exec(path)
  if (url.host !== site.host || !found) {
    throw problem(404, `There is no embed of ${address}; ${origin}/indikator/… has one.`)
  }
  const state = new URLSearchParams(
    [...url.searchParams].filter(([name]) => stateParameters.includes(name)),
  )
  return { prefix: found[1] ?? '', id: found[2] ?? '', state }
}

/** @throws {ProblemError} 404 for an address that is no indicator's of ours, 501 for another format than JSON */
async function oembed(
  c: Context<Env>,
  house: House,
  { url, maxwidth, maxheight, format = 'json' }: z.infer<typeof OEmbedQuery>,
): Promise<OEmbed> {
  if (format !== 'json') throw problem(501, 'oEmbed is given as JSON alone.')
  const scene = { ...house, lease: c.var.lease }
  const origin = originFor(house, c.req.url)
  const { prefix, id, state } = pageOf(origin, url)
  const indicator = indicatorOf(scene, id)
  const lang = prefix === '' ? 'da' : 'en'
  const asked = EmbedQuery.safeParse({ ...Object.fromEntries(state), lang })
  if (!asked.success) throw problem(400, 'The address has a parameter that cannot be used.')
  const found = await observations(scene, indicator, asked.data)
  const series = seriesOf(indicator, found.series)
  const width = Math.min(maxwidth ?? 640, 1200)
  const height = Math.min(maxheight ?? frameHeight(width), frameHeight(width))
  const query = state.size > 0 ? `?${state.toString()}` : ''
  const title = `${indicator.name[lang]} · ${house.strategy.municipality[lang]}`
  const source = `${origin}${prefix}/indikator/${id}/embed${query}`
  const card = new URLSearchParams({ lang, ...cardState(state) }).toString()
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: credits(scene, series, found.observations, lang).join('; '),
    provider_name: house.strategy.municipality[lang],
    provider_url: `${origin}${prefix === '' ? '/' : prefix}`,
    cache_age: state.has('vintage') ? 31_536_000 : 3600,
    html: iframe(source, title, maxwidth === undefined ? null : width, height),
    width,
    height,
    thumbnail_url: `${origin}/api/v1/indicators/${id}/card.png?${card}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  }
}

const cardState = (state: URLSearchParams) =>
  Object.fromEntries([...state].filter(([name]) => name === 'vintage' || name === 'series'))
