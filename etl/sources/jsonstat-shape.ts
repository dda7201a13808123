/** The two ways of writing JSON-stat down, brought to one: version 2.0, and the version-1 bundle of StatBank. */
import { z } from 'zod'

/** A text is not the JSON-stat that it says it is; the message goes on after "the answer". */
export class JsonStatError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'JsonStatError'
  }
}

const flat = <T extends z.ZodType>(cell: T) => z.union([z.array(cell), z.record(z.string(), cell)])

const Content = {
  /** The whole flat list, or only the cells that have a number, by their place in it. */
  value: flat(z.number().nullable()),
  /** One mark for all cells, or marks by place. */
  status: z.union([z.string(), flat(z.string().nullable())]).optional(),
  updated: z.string().nullable().default(null),
}

const Places = { id: z.array(z.string().min(1)).min(1), size: z.array(z.int().min(0)) }

const Version2 = z.looseObject({
  version: z.string().regex(/^2\./),
  class: z.literal('dataset'),
  ...Places,
  dimension: z.record(z.string(), z.unknown()),
  ...Content,
})

// Version 1 has id and size among the dimensions.
const Version1 = z.looseObject({
  dataset: z.looseObject({ dimension: z.looseObject(Places), ...Content }),
})

/** A cube as it was written: one entry of size for each of id, dimensions by id, cells by their place. */
export type JsonStatShape = Pick<
  z.infer<typeof Version2>,
  'id' | 'size' | 'dimension' | 'value' | 'status' | 'updated'
>

/** @throws {JsonStatError} naming the field that is not as it should be */
export function readShape(value: unknown): JsonStatShape {
  if (typeof value !== 'object' || value === null || !('dataset' in value)) {
    return parse(Version2, value)
  }
  const { dimension, ...content } = parse(Version1, value).dataset
  const { id, size } = dimension
  return { id, size, dimension, ...content }
}

/** @throws {JsonStatError} naming the field that is not as it should be, below `place` */
export function parse<T>(schema: z.ZodType<T>, value: unknown, place: string[] = []): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = [...place, ...(issue?.path.map(String) ?? [])].join('.') || 'the body'
  throw new JsonStatError(`is not JSON-stat: ${field}: ${issue?.message ?? 'unknown'}`)
}
