/** The map of all municipalities in classes: an equal-area projection, what is missing hatched, the home area marked. */
import * as Plot from '@observablehq/plot'
import { drawPlot } from './draw.ts'
import { type Shape, shapesMark } from './svg-mark.ts'
import type { Boundary } from './topology.ts'

export type MapSpec = {
  /** Unique on the page; the width is added to it. */
  id: string
  width: number
  boundaries: Boundary[]
  /** Class of an area from 1, or null where its figure is missing. */
  classOf: (area: string) => number | null
  /** Name and figure of an area. */
  textOf: (area: string) => string
  home: { area: string; name: string }
  title: string
  description: string
}

const pattern = (id: string): Shape => ({
  tag: 'pattern',
  attributes: { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
  children: [
    { tag: 'rect', attributes: { width: 6, height: 6, fill: 'var(--paper)' } },
    { tag: 'path', attributes: { d: 'M-1,7L7,-1', stroke: 'var(--ink3)', 'stroke-width': 1 } },
  ],
})

/** The parallel on which the scale is true: the middle of Denmark. */
const middle = (56.1 * Math.PI) / 180

/** Lambert's cylindrical projection: no municipality looks larger than it is, and between 54.5° and 57.8° shapes hardly change. */
export const equalArea = ([east, north]: [number, number]): [number, number] => [
  ((east * Math.PI) / 180) * Math.cos(middle),
  Math.sin((north * Math.PI) / 180) / Math.cos(middle),
]

const flat = (one: Boundary): Boundary => ({
  ...one,
  geometry: {
    ...one.geometry,
    coordinates: one.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(equalArea))),
  },
})

const projection = (features: Boundary[]): Plot.ProjectionOptions => ({
  type: 'reflect-y',
  domain: { type: 'FeatureCollection', features },
  inset: 4,
})

/** The map as one `<svg>`; the classes take their colours from `--k1` to `--k5` of the page. */
export function municipalityMap(spec: MapSpec): string {
  const id = `${spec.id}-${String(spec.width)}`
  const hatch = `${id}-skravering`
  const boundaries = spec.boundaries.map(flat)
  const others = boundaries.filter(({ properties }) => properties.area !== spec.home.area)
  const own = boundaries.filter(({ properties }) => properties.area === spec.home.area)
  const fill = ({ properties }: Boundary): string => {
    const number = spec.classOf(properties.area)
    return number === null ? `url(#${hatch})` : `var(--k${String(number)})`
  }
  const title = ({ properties }: Boundary) => spec.textOf(properties.area)
  return drawPlot(
    {
      width: spec.width,
      height: Math.round(spec.width * 0.82),
      margin: 0,
      projection: projection(boundaries),
      color: { type: 'identity' },
      marks: [
        shapesMark([{ tag: 'defs', attributes: {}, children: [pattern(hatch)] }]),
        Plot.geo(others, { fill, title, stroke: 'var(--paper)', strokeWidth: 0.6 }),
        Plot.geo(own, {
          className: 'own',
          fill,
          title,
          stroke: 'var(--v)',
          strokeWidth: 2.5,
          strokeLinejoin: 'round',
        }),
        Plot.text(
          own,
          Plot.centroid({
            text: () => spec.home.name,
            fill: 'var(--v)',
            stroke: 'var(--paper)',
            strokeWidth: 4,
            fontSize: 14,
            fontWeight: 700,
          }),
        ),
      ],
    },
    { id, title: spec.title, description: spec.description },
  )
}
