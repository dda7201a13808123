/** Reads JSON-stat (https://json-stat.org/full/): a cube of figures in a flat list, the last dimension running fastest. */
import { readDimensions, type JsonStatDimension } from './jsonstat-dimension.ts'
import { JsonStatError, readShape } from './jsonstat-shape.ts'

/** Above this a size is taken for a mistake; the largest sensible answer has far fewer. */
const mostCells = 50_000_000

/** One place in the cube: a code of each dimension in their order, and what stands there. */
export type JsonStatCell = {
  codes: string[]
  /** Null where there is no number. */
  value: number | null
  /** The publisher's mark, verbatim; null where there is none. */
  status: string | null
}

export type JsonStat = {
  dimensions: JsonStatDimension[]
  /** Every cell of the cube in its order, those without a number too; can be run through again. */
  cells: Iterable<JsonStatCell>
  /** When the publisher last changed the figures, as written; null where not said. */
  updated: string | null
}

/**
 * @param value JSON that is already parsed, version 2.0 or the bundle of version 1
 * @throws {JsonStatError} when sizes, codes and cells do not fit each other
 */
export function readJsonStat(value: unknown): JsonStat {
  const shape = readShape(value)
  const dimensions = readDimensions(shape)
  const count = countCells(dimensions)
  const { status } = shape
  const valueAt = placed(shape.value, count, 'values')
  const statusAt =
    typeof status === 'string' ? () => status : placed(status ?? {}, count, 'statuses')
  return {
    dimensions,
    cells: { [Symbol.iterator]: () => walk(dimensions, count, valueAt, statusAt) },
    updated: shape.updated,
  }
}

function countCells(dimensions: JsonStatDimension[]): number {
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1)
  if (count > mostCells) {
    throw new JsonStatError(`has ${count} cells, more than the ${mostCells} that are taken`)
  }
  return count
}

/** What stands at a place, whichever way the list is written; null where nothing does. */
function placed<T>(
  list: T[] | Record<string, T>,
  count: number,
  what: string,
): (place: number) => T | null {
  if (Array.isArray(list)) {
    if (list.length !== count) {
      throw new JsonStatError(
        `has ${list.length} ${what}, where its dimensions make ${count} cells`,
      )
    }
    return (place) => list[place] ?? null
  }
  const stranger = Object.keys(list).find(
    (place) => !/^(0|[1-9]\d*)$/.test(place) || Number(place) >= count,
  )
  if (stranger !== undefined) {
    throw new JsonStatError(
      `has ${what} at "${stranger}", which is no place among its ${count} cells`,
    )
  }
  return (place) => list[String(place)] ?? null
}

function* walk(
  dimensions: JsonStatDimension[],
  count: number,
  valueAt: (place: number) => number | null,
  statusAt: (place: number) => string | null,
): Generator<JsonStatCell> {
  for (let place = 0; place < count; place++) {
    const value = valueAt(place)
    // Minus zero would be unequal to zero in a comparison of two vintages.
    yield {
      codes: codesAt(dimensions, place),
      value: value === null ? null : value + 0,
      status: statusAt(place),
    }
  }
}

/** The code of each dimension at a place of the flat list. */
function codesAt(dimensions: JsonStatDimension[], place: number): string[] {
  let rest = place
  return dimensions.reduceRight<string[]>((codes, dimension) => {
    const size = dimension.codes.length
    const code = dimension.codes[rest % size] ?? ''
    rest = Math.floor(rest / size)
    return [code, ...codes]
  }, [])
}
