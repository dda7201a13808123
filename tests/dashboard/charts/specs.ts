/** The charts of the golden pictures: real figures, see the fixtures for their origin. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Unit } from '../../../api/contract.ts'
import { ObservationStatus } from '../../../data/vocabulary.ts'
import type { CombSpec } from '../../../dashboard/src/charts/comb.ts'
import type { DotSpec } from '../../../dashboard/src/charts/dots.ts'
import type { LineSpec } from '../../../dashboard/src/charts/line.ts'
import type { MapSpec } from '../../../dashboard/src/charts/map.ts'
import type { MultipleScale } from '../../../dashboard/src/charts/multiple.ts'
import { gaps, indexedAt } from '../../../dashboard/src/views/compare-lines.ts'
import type { ChartPoint } from '../../../dashboard/src/charts/shapes.ts'
import { boundariesOf } from '../../../dashboard/src/charts/topology.ts'
import type { SparklineSpec } from '../../../dashboard/src/charts/sparkline.ts'

const Points = z.array(
  z.object({ period: z.string(), value: z.number().nullable(), status: ObservationStatus }),
)
const Dots = z.array(
  z.object({ name: z.string(), value: z.number(), role: z.enum(['home', 'group', 'other']) }),
)

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/charts/${name}.json`, import.meta.url), 'utf8'))

const Pair = z.object({ home: Points, country: Points })

export const unemployment = Pair.extend({ field: z.array(Points) }).parse(read('unemployment'))
export const employment = Pair.extend({ region: Points }).parse(read('employment'))
export const youthEducation = Pair.parse(read('youth-education'))
export const municipalities = z
  .object({ country: z.number(), dots: Dots })
  .parse(read('municipalities'))

export const percent: Unit = {
  id: 'percent',
  kind: 'share',
  suffix: { da: 'pct.', en: 'per cent' },
  difference: { da: 'pct.point', en: 'percentage points' },
}

/** Monthly shares with a field behind, at the width of a page. */
export const fieldChart: LineSpec = {
  id: 'unemployment',
  lang: 'da',
  width: 1240,
  height: 470,
  unit: percent,
  decimals: 1,
  frequency: 'monthly',
  lines: [
    { role: 'home', label: 'Viborg', points: unemployment.home },
    { role: 'country', label: 'Hele landet', points: unemployment.country },
  ],
  field: unemployment.field,
  clip: 6,
  zero: true,
  title: 'Bruttoledige i pct. af arbejdsstyrken, august 2024–juli 2026',
  description: 'Viborg 2,4 pct., hele landet 3,0 pct. i juli 2026.',
}

/** Annual shares from 70 per cent; the region's line ends three years before the others. */
export const annualChart: LineSpec = {
  id: 'employment',
  lang: 'da',
  width: 600,
  height: 300,
  unit: percent,
  decimals: 1,
  frequency: 'annual',
  lines: [
    { role: 'home', label: 'Viborg', points: employment.home },
    { role: 'country', label: 'Hele landet', points: employment.country },
    { role: 'region', label: 'Region Midtjylland', points: employment.region },
  ],
  zero: false,
  title: 'Beskæftigede i pct. af befolkningen 16–64 år',
  description: 'Viborg 77,8 pct., hele landet 77,4 pct. i 2024.',
}

/** A target that was moved, with steps on the way, and an action that is past its end. */
export const targetChart: LineSpec = {
  ...annualChart,
  id: 'target',
  targets: [
    {
      at: { x: 2028, y: 82 },
      name: 'Mål 2028',
      value: '82 pct.',
      path: [{ x: 2026, y: 80 }],
      was: [{ x: 2026, y: 80.5, name: 'Før 2026', value: '80,5 pct.' }],
    },
  ],
  actions: [
    { name: 'Mentor til unge, i gang', from: 2020, to: 2023, overdue: 2026 },
    { name: 'Åben erhvervsskole, planlagt', from: 2027, to: null, overdue: null },
  ],
}

export const rowCurve: SparklineSpec = {
  id: 'row',
  lang: 'da',
  home: unemployment.home,
  country: unemployment.country,
  unit: percent,
  decimals: 1,
  frequency: 'monthly',
  description: 'Viborg fra 2,6 til 2,4 pct.',
}

export const brokenCurve: SparklineSpec = {
  ...rowCurve,
  id: 'broken',
  home: youthEducation.home,
  country: youthEducation.country,
  breaks: ['2015', '2016'],
  frequency: 'annual',
  description: 'Viborg fra 85,8 til 83,3 pct.',
}

export const oneYear: CombSpec = {
  id: 'one-year',
  lang: 'da',
  home: 2.4,
  country: municipalities.country,
  values: municipalities.dots.map(({ value }) => value),
  unit: percent,
  decimals: 1,
  description: 'Viborg 2,4 pct., mellem 1,2 og 4,6 pct.',
}

export const allMunicipalities: DotSpec = {
  id: 'all',
  lang: 'da',
  width: 600,
  unit: percent,
  decimals: 1,
  dots: municipalities.dots,
  country: { label: 'Hele landet', value: municipalities.country },
  title: 'De 98 kommuner, juli 2026',
  description: '38 kommuner har lavere ledighed end Viborg, 51 højere.',
}

/** The scale of small charts, with a break and room below zero. */
export const smallScale: MultipleScale = {
  id: 'bag',
  lang: 'da',
  unit: percent,
  decimals: 1,
  frequency: 'annual',
  breaks: ['2020'],
  axis: { from: -2, to: 6, step: 2, marks: [-2, 0, 2, 4, 6] },
  x: [2014, 2024],
}

const suppressed = { value: null, status: 'suppressed' } as const
const year = (period: number, value: number) =>
  ({ period: String(period), value, status: 'normal' }) as const

/** Figures with a gap on either side of a lone one, a break, zero and a negative one. */
const smallPoints: ChartPoint[] = [
  year(2014, 3.1),
  year(2015, 2.2),
  { period: '2016', ...suppressed },
  year(2017, 1.4),
  { period: '2018', ...suppressed },
  year(2019, 0),
  year(2020, -0.8),
  year(2021, -1.6),
  year(2022, 0.4),
  year(2023, 2.5),
  year(2024, 4.2),
]

export const smallArea = {
  points: smallPoints,
  home: true,
  label: 'Viborg: 3,1 pct. i 2014, 4,2 pct. i 2024',
  none: 'intet tal',
}

/** All municipalities in five classes by their code, one of them without a figure. */
export const mapOfAll: MapSpec = {
  id: 'kort',
  width: 320,
  boundaries: boundariesOf(
    readFileSync(new URL('../../../data/geo/kommuner.topojson', import.meta.url), 'utf8'),
  ),
  classOf: (area) => (area === '741' ? null : (Number(area) % 5) + 1),
  textOf: (area) => `Kommune ${area}`,
  home: { area: '791', name: 'Viborg' },
  title: 'Kort over kommunerne',
  description: 'Viborg 2,4 pct.',
}

/** Every kind of figure: gaps with a lone one between, a break, zero, below zero, and two that are provisional. */
export const signsChart: LineSpec = {
  ...annualChart,
  id: 'signs',
  lines: [
    {
      role: 'home',
      label: 'Viborg',
      points: smallPoints.map((point) =>
        Number(point.period) > 2022 ? { ...point, status: 'provisional' } : point,
      ),
    },
    { role: 'country', label: 'Hele landet', points: smallPoints.slice(5, 6) },
  ],
  breaks: ['2020'],
  zero: true,
  title: 'Alle slags tal',
  description: 'Viborg 4,2 pct. i 2024.',
}

const chosen = [
  { area: '791', points: unemployment.home },
  { area: '000', points: unemployment.country },
]
const field = unemployment.field.map((points, i) => ({ area: String(i), points }))
const base = chosen[0]?.points[0]?.period ?? ''
const point: Unit = { ...percent, suffix: { da: '', en: '' } }
const [ownIndex, countryIndex] = indexedAt(base, chosen)

/** The same in per cent of the first period. */
export const indexChart: LineSpec = {
  ...fieldChart,
  id: 'index',
  width: 620,
  height: 330,
  unit: point,
  lines: [
    { role: 'home', label: 'Viborg', points: ownIndex?.points ?? [] },
    { role: 'country', label: 'Hele landet', points: countryIndex?.points ?? [] },
  ],
  field: indexedAt(base, field).map(({ points }) => points),
  clip: 140,
  clipLow: 60,
  zero: false,
  title: 'Indeks',
}

/** The same less the country, on both sides of zero. */
export const gapChart: LineSpec = {
  ...fieldChart,
  id: 'gap',
  width: 620,
  height: 330,
  unit: { ...percent, suffix: percent.difference },
  lines: gaps(chosen.slice(0, 1), unemployment.country, 1).map(({ points }) => ({
    role: 'home',
    label: 'Viborg',
    points,
  })),
  field: gaps(field, unemployment.country, 1).map(({ points }) => points),
  clip: 2,
  clipLow: -1,
  title: 'Afstand til hele landet',
}
