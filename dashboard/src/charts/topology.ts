/** Municipality boundaries from a quantized TopoJSON, as areas that Plot can draw. */
import { z } from 'zod'

const Ring = z.array(z.int())
const Geometry = z.discriminatedUnion('type', [
  z.object({ id: z.string(), type: z.literal('Polygon'), arcs: z.array(Ring) }),
  z.object({ id: z.string(), type: z.literal('MultiPolygon'), arcs: z.array(z.array(Ring)) }),
])
const Pair = z.tuple([z.number(), z.number()])
const Topology = z.object({
  transform: z.object({ scale: Pair, translate: Pair }),
  arcs: z.array(z.array(Pair)),
  objects: z.object({ kommuner: z.object({ geometries: z.array(Geometry) }) }),
})
type Topology = z.infer<typeof Topology>

type Position = [number, number]

/** A municipality as GeoJSON; the coordinates are degrees, east and north. */
export type Boundary = {
  type: 'Feature'
  properties: { area: string }
  geometry: { type: 'MultiPolygon'; coordinates: Position[][][] }
}

/** The points of every arc in degrees: each is told as the step from the one before. */
function arcsOf({ arcs, transform }: Topology): Position[][] {
  const { scale, translate } = transform
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): Position => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** A ring of arcs end to end; a number below zero is the arc ~number from its end to its beginning. */
function ringOf(ring: readonly number[], arcs: readonly Position[][]): Position[] {
  return ring.flatMap((number, i) => {
    const points = number < 0 ? [...(arcs[~number] ?? [])].reverse() : (arcs[number] ?? [])
    return i === 0 ? points : points.slice(1)
  })
}

/** Above zero where a ring runs with the clock, north being up. */
export const clockwise = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + (nextX - x) * (nextY + y)
  }, 0)

/** Land with the clock and holes against it, which is what keeps a hole empty. */
const wound = (ring: Position[], i: number): Position[] =>
  clockwise(ring) > 0 === (i === 0) ? ring : ring.toReversed()

/** @throws {ZodError} when the text is no such topology */
export function boundariesOf(text: string): Boundary[] {
  const topology = Topology.parse(JSON.parse(text))
  const arcs = arcsOf(topology)
  return topology.objects.kommuner.geometries.map((one) => {
    const polygons = one.type === 'Polygon' ? [one.arcs] : one.arcs
    const coordinates = polygons.map((rings) =>
      rings.map((ring, i) => wound(ringOf(ring, arcs), i)),
    )
    return {
      type: 'Feature',
      properties: { area: one.id },
      geometry: { type: 'MultiPolygon', coordinates },
    }
  })
}
