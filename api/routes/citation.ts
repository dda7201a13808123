import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Language } from '../../data/vocabulary.ts'
import { Citation } from '../contract-citation.ts'
import { type Env, type House, originFor } from '../house.ts'
import { citationOfFigures } from '../queries/citation.ts'
import { indicatorOf } from '../queries/observations.ts'
import { fileAnswer } from './file-answer.ts'
import { CitationQuery, IndicatorParam } from './parameters.ts'
import { fileRoute, jsonRoute } from './route.ts'

const base = '/indicators/{id}'
const request = { params: IndicatorParam, query: CitationQuery }

const files = {
  txt: { media: 'text/plain', of: (cite: Citation, lang: Language) => `${cite.text[lang]}\n` },
  bib: { media: 'application/x-bibtex', of: ({ bibtex }: Citation) => bibtex },
  ris: { media: 'application/x-research-info-systems', of: ({ ris }: Citation) => ris },
}

const examples: Record<string, string> = {
  txt: 'Kilde: Danmarks Statistik, AUP02. Bruttoledige i pct. af arbejdsstyrken. Dataversion 2026-08-22, læst 25. november 2026 på https://example.org/indikator/ledighed?version=2026-08-22\n',
  bib: '@misc{pejling-ledighed-2026-08-22,\n  author = {{Danmarks Statistik}},\n}\n',
  ris: 'TY  - DATA\r\nAU  - Danmarks Statistik\r\nER  - \r\n',
}

/** How the figures are cited. */
export function citationRoutes(app: OpenAPIHono<Env>, house: House): void {
  const cite = async (
    c: Context<Env>,
    id: string,
    query: ReturnType<typeof CitationQuery.parse>,
  ) => {
    const scene = { ...house, lease: c.var.lease }
    const { accessed = house.today(), ...asked } = query
    const reading = { origin: originFor(house, c.req.url), accessed, lang: asked.lang }
    return citationOfFigures(scene, indicatorOf(scene, id), asked, reading)
  }
  app.openapi(
    jsonRoute(`${base}/citation.json`, 'How the figures are cited', Citation, request),
    async (c) => {
      const { citation } = await cite(c, c.req.valid('param').id, c.req.valid('query'))
      return c.json(citation, 200)
    },
  )
  for (const [ending, { media, of }] of Object.entries(files)) {
    const summary = `How the figures are cited, as ${ending}`
    app.openapi(
      fileRoute(`${base}/citation.${ending}`, summary, media, request, examples[ending]),
      async (c) => {
        const query = c.req.valid('query')
        const { citation, name, title } = await cite(c, c.req.valid('param').id, query)
        const named = { name, title }
        return fileAnswer(of(citation, query.lang), `${media}; charset=utf-8`, named, ending)
      },
    )
  }
}
