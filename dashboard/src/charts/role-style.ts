/** How each role is drawn: strokes and radii in px, colours as the page's custom properties. */
import type { ChartRole } from './shapes.ts'

export type RoleStyle = {
  stroke: string
  width: number
  dash: string | null
  radius: number
  /** Colour of the label: never `--r`, which has too little contrast for text. */
  text: string
}

const accent = { stroke: 'var(--v)', text: 'var(--v)' }
const comparison = { stroke: 'var(--r)', width: 1.4, dash: '1 4', radius: 2.5, text: 'var(--c)' }
/** Areas that a reader has chosen: told apart by the stroke and by the name at its end, never by hue alone. */
const chosen = (dash: string | null) => ({
  stroke: 'var(--ink2)',
  text: 'var(--ink2)',
  width: 1.7,
  dash,
  radius: 3,
})

export const roleStyle: Record<ChartRole, RoleStyle> = {
  home: { ...accent, width: 2.75, dash: null, radius: 4.5 },
  part: { ...accent, width: 1.8, dash: '6 3', radius: 3 },
  country: { stroke: 'var(--c)', width: 1.6, dash: null, radius: 3, text: 'var(--c)' },
  region: comparison,
  group: comparison,
  first: chosen(null),
  second: chosen('7 3'),
  third: chosen('2 3'),
  fourth: chosen('9 3 2 3'),
  fifth: chosen('4 4'),
  sixth: chosen('12 4'),
}

/** Drawn from the back to the front, so that the municipality is never covered. */
export const drawingOrder: ChartRole[] = [
  'region',
  'group',
  'sixth',
  'fifth',
  'fourth',
  'third',
  'second',
  'first',
  'country',
  'part',
  'home',
]

export const fontFamily = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
