import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { DrawPicture } from '../contract-picture.ts'
import { png } from '../formats/png.ts'
import { type Env, type House, originFor } from '../house.ts'
import { indicatorOf } from '../queries/observations.ts'
import { pictureGiven } from '../queries/picture.ts'
import { fileAnswer } from './file-answer.ts'
import { IndicatorParam, PictureQuery } from './parameters.ts'
import { fileRoute } from './route.ts'

const request = { params: IndicatorParam, query: PictureQuery }
const base = '/indicators/{id}/chart'

export type Pictures = {
  /** How the pages draw a chart. */
  draw: () => Promise<DrawPicture>
  /** Where fonts are unpacked. */
  fonts: string
}

/** Charts with title, source and data version in the picture. */
export function pictureRoutes(
  app: OpenAPIHono<Env>,
  house: House,
  { draw, fonts }: Pictures,
): void {
  const drawn = async (
    c: Context<Env>,
    id: string,
    query: ReturnType<typeof PictureQuery.parse>,
    medium: 'svg' | 'png',
  ) => {
    const scene = { ...house, lease: c.var.lease }
    const origin = originFor(house, c.req.url)
    const { given, ...named } = await pictureGiven(
      scene,
      indicatorOf(scene, id),
      query,
      medium,
      origin,
    )
    return { svg: (await draw())(given), named }
  }
  app.openapi(
    fileRoute(`${base}.svg`, 'The chart of a series as SVG', 'image/svg+xml', request),
    async (c) => {
      const { svg, named } = await drawn(c, c.req.valid('param').id, c.req.valid('query'), 'svg')
      return inPage(fileAnswer(svg, 'image/svg+xml; charset=utf-8', named, 'svg'))
    },
  )
  app.openapi(
    fileRoute(`${base}.png`, 'The chart of a series as PNG', 'image/png', request),
    async (c) => {
      const { svg, named } = await drawn(c, c.req.valid('param').id, c.req.valid('query'), 'png')
      return inPage(fileAnswer(await png(svg, fonts), 'image/png', named, 'png'))
    },
  )
}

/** A picture is shown where it is linked from, and has its name when it is saved. No script runs in it. */
function inPage(answer: Response): Response {
  const disposition = answer.headers.get('content-disposition') ?? ''
  answer.headers.set('content-disposition', disposition.replace(/^attachment/, 'inline'))
  answer.headers.set(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'",
  )
  return answer
}
