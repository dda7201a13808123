import type { OpenAPIHono } from '@hono/zod-openapi'
import { Calendar } from '../contract-calendar.ts'
import { ical, icalMedia } from '../formats/ical.ts'
import { jsonld, turtle } from '../formats/rdf.ts'
import { type Env, type House, originFor } from '../house.ts'
import { releases } from '../queries/calendar.ts'
import { catalogueRecord } from '../queries/catalogue-record.ts'
import { vintageOf } from '../queries/vintages.ts'
import { LanguageQuery, NoQuery } from './parameters.ts'
import { fileRoute, jsonRoute } from './route.ts'

const turtleMedia = 'text/turtle; charset=utf-8'
const jsonldMedia = 'application/ld+json'

/** What catalogues of data and calendars read. */
export function foundRoutes(app: OpenAPIHono<Env>, house: House): void {
  const files = [
    { ending: 'ttl', media: turtleMedia, write: turtle, example: '@prefix dcat: <…> .' },
    { ending: 'jsonld', media: jsonldMedia, write: jsonld, example: '{"@context":{}}' },
  ]
  for (const { ending, media, write, example } of files) {
    const summary = `The catalogue of the data after DCAT-AP-DK, as ${ending}`
    app.openapi(
      fileRoute(`/catalogue.${ending}`, summary, media, { query: NoQuery }, example),
      async (c) => {
        const scene = { ...house, lease: c.var.lease }
        const nodes = await catalogueRecord(scene, originFor(house, c.req.url))
        return new Response(write(nodes), { headers: { 'content-type': media } })
      },
    )
  }
  app.openapi(
    jsonRoute('/calendar.json', 'When the next figures are expected', Calendar, { query: NoQuery }),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      return c.json({ vintage: scene.lease.vintage, releases: await releases(scene) }, 200)
    },
  )
  app.openapi(
    fileRoute(
      '/calendar.ics',
      'When the next figures are expected, as a calendar',
      icalMedia,
      { query: LanguageQuery },
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    ),
    async (c) => {
      const scene = { ...house, lease: c.var.lease }
      const { lang } = c.req.valid('query')
      const { municipality, home } = house.strategy
      const name = { da: 'ventede tal', en: 'expected figures' }[lang]
      const { published: stamp } = await vintageOf(scene, scene.lease.vintage)
      const about = { name: `${municipality[lang]}: ${name}`, home, stamp }
      return new Response(ical(await releases(scene), about, lang), {
        headers: { 'content-type': icalMedia },
      })
    },
  )
}
