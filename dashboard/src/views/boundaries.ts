/** The municipality boundaries that ship with the project. */
import { type Boundary, boundariesOf } from '../charts/topology.ts'

const files = import.meta.glob<string>('../../../data/geo/kommuner.topojson', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const boundaries: Boundary[] = boundariesOf(Object.values(files)[0] ?? '')
