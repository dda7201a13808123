/** Reads the dimensions of a JSON-stat cube: which codes they have and in which order. */
import { z } from 'zod'
import { JsonStatError, parse, type JsonStatShape } from './jsonstat-shape.ts'

/** A dimension with its codes in the order of the cube, each once, at least one. */
export type JsonStatDimension = { id: string; codes: string[] }

const Category = z.looseObject({
  category: z.looseObject({
    index: z.union([z.array(z.string()), z.record(z.string(), z.int())]).optional(),
    label: z.record(z.string(), z.string()).optional(),
  }),
})

/** @throws {JsonStatError} when ids, sizes and codes do not fit each other */
export function readDimensions({ id, size, dimension }: JsonStatShape): JsonStatDimension[] {
  if (size.length !== id.length) {
    throw new JsonStatError(`has ${size.length} sizes for ${id.length} dimensions`)
  }
  if (new Set(id).size < id.length) throw new JsonStatError('has a dimension twice')
  return id.map((name, place) => {
    if (!Object.hasOwn(dimension, name)) {
      throw new JsonStatError(`does not describe its dimension ${name}`)
    }
    const { category } = parse(Category, dimension[name], ['dimension', name])
    const codes = readCodes(category, name)
    if (codes.length !== size[place]) {
      throw new JsonStatError(
        `has ${codes.length} codes in ${name}, where its size is ${size[place] ?? 0}`,
      )
    }
    if (codes.length === 0) throw new JsonStatError(`has no codes in ${name}`)
    return { id: name, codes }
  })
}

function readCodes(
  { index, label }: z.infer<typeof Category>['category'],
  dimension: string,
): string[] {
  // A dimension of one code may name it by its label alone.
  const given = index ?? Object.keys(label ?? {})
  if (index === undefined && given.length !== 1) {
    throw new JsonStatError(`does not say in which order the codes of ${dimension} come`)
  }
  if (Array.isArray(given)) {
    if (new Set(given).size < given.length) {
      throw new JsonStatError(`has a code twice in ${dimension}`)
    }
    return given
  }
  const entries = Object.entries(given).toSorted(([, a], [, b]) => a - b)
  if (entries.some(([, place], expected) => place !== expected)) {
    throw new JsonStatError(`does not number the codes of ${dimension} from 0 without gaps`)
  }
  return entries.map(([code]) => code)
}
