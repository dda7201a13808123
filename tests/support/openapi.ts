/** openapi.json as tests read it: every route with its parameters and the answers that it declares. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { z } from 'zod'

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  examples: z.array(z.unknown()).optional(),
})

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean().optional(),
  schema: Schema,
})
export type Parameter = z.infer<typeof Parameter>

const Answer = z.object({
  description: z.string().min(1),
  content: z.record(z.string(), z.object({ schema: z.unknown() })).optional(),
})

const Document = z.object({
  openapi: z.literal('3.1.0'),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        summary: z.string().min(1),
        parameters: z.array(Parameter).default([]),
        responses: z.record(z.string(), Answer),
      }),
    }),
  ),
})
export type Document = z.infer<typeof Document>

export type Operation = Document['paths'][string]['get'] & { path: string }

export type Description = {
  operations: Operation[]
  /** What is wrong with a body of this status and media type; null when nothing is. */
  fault(path: string, status: number, media: string, body: string): string | null
}

const pointer = (...keys: string[]): string =>
  keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

/** @param given the answer of /openapi.json */
export function readDescription(given: unknown): Description {
  const document = Document.parse(given)
  const ajv = new Ajv2020({ strict: false, formats: fullFormats })
  ajv.addSchema(z.record(z.string(), z.unknown()).parse(given), 'openapi')
  return {
    operations: Object.entries(document.paths).map(([path, { get }]) => ({ ...get, path })),
    fault(path, status, media, body) {
      const declared = document.paths[path]?.get.responses[String(status)]
      if (!declared) return `the status ${String(status)} is not declared`
      const [essence] = media.split(';')
      const name = Object.keys(declared.content ?? {}).find((one) => one.split(';')[0] === essence)
      if (name === undefined) return `"${media}" is not declared for ${String(status)}`
      if (!/[/+]json$/.test(essence ?? '')) return null
      const where = pointer('paths', path, 'get', 'responses', String(status), 'content', name)
      const check = ajv.getSchema(`openapi#/${where}/schema`)
      if (!check) return `there is no schema at ${where}`
      return check(JSON.parse(body)) ? null : ajv.errorsText(check.errors)
    },
  }
}
