/** Charts with what figures can be besides ordinary: invented, each case once, so that its drawing can be reviewed. */
import type { CombSpec } from '../../../dashboard/src/charts/comb.ts'
import type { DotSpec } from '../../../dashboard/src/charts/dots.ts'
import type { LineSpec } from '../../../dashboard/src/charts/line.ts'
import type { ChartPoint } from '../../../dashboard/src/charts/shapes.ts'
import type { SparklineSpec } from '../../../dashboard/src/charts/sparkline.ts'
import { allMunicipalities, annualChart, oneYear, rowCurve } from './specs.ts'

/** A gap, a suppressed figure, a figure alone between two holes, zero, a provisional end; the break is at 2019. */
const uneven: [string, number | null, ChartPoint['status']][] = [
  ['2012', 2.1, 'normal'],
  ['2013', 1.4, 'normal'],
  ['2014', null, 'missing'],
  ['2015', 0.6, 'normal'],
  ['2016', null, 'suppressed'],
  ['2017', 0.8, 'normal'],
  ['2018', 0, 'normal'],
  ['2019', 1.9, 'normal'],
  ['2020', 1.1, 'normal'],
  ['2021', 0.7, 'provisional'],
]
const home: ChartPoint[] = uneven.map(([period, value, status]) => ({ period, value, status }))
const country = home.map((point, i) => ({
  ...point,
  value: 1.2 + i / 20,
  status: 'normal' as const,
}))
/** Below zero, through zero, and above. */
const signed = home.map((point, i) => ({
  ...point,
  value: point.value === null ? null : Math.round((i - 4.5) * 6) / 10,
}))

export const unevenChart: LineSpec = {
  ...annualChart,
  id: 'uneven',
  lines: [
    { role: 'home', label: 'Viborg', points: home },
    { role: 'country', label: 'Hele landet', points: country },
  ],
  breaks: ['2019'],
  zero: true,
  title: 'Andel med hul, databrud, diskretion og nul',
  description: 'Viborg 0,7 pct., hele landet 1,7 pct. i 2021.',
}

/** The limits of chance around each figure, none in 2012; 2015 stands alone. */
export const bandChart: LineSpec = {
  ...unevenChart,
  id: 'band',
  band: home
    .slice(1)
    .flatMap(({ period, value }) =>
      value === null
        ? []
        : [{ period, low: value / 2, high: value * 1.4 + 0.3, numerator: 10, denominator: 1000 }],
    ),
  title: 'Andel med tilfældig variation',
}

/** Three reforms, two of them close together, above an action that goes on. */
export const reformChart: LineSpec = {
  ...annualChart,
  id: 'reforms',
  reforms: [
    { name: 'Reform af beskæftigelsesindsatsen', at: 2023.5 },
    { name: 'Kontanthjælpsloft og 225-timersregel', at: 2016.25 },
    { name: 'Dagpengereform', at: 2017 },
  ],
  actions: [{ name: 'Jobcafé, i gang', from: 2019, to: null, overdue: null }],
  title: 'Andel med reformer og en indsats',
}

export const negativeChart: LineSpec = {
  ...unevenChart,
  id: 'negative',
  lines: [{ role: 'home', label: 'Viborg', points: signed }],
  breaks: [],
  title: 'Afstand til hele landet',
  description: 'Viborg 2,7 pct.point over hele landet i 2021.',
}

export const singlePoint: LineSpec = {
  ...unevenChart,
  id: 'single',
  lines: [{ role: 'home', label: 'Viborg', points: home.slice(3, 4) }],
  breaks: [],
  title: 'Et år alene',
  description: 'Viborg 0,6 pct. i 2015.',
}

export const unevenCurve: SparklineSpec = {
  ...rowCurve,
  id: 'uneven',
  home,
  country,
  breaks: ['2019'],
  frequency: 'annual',
  description: 'Viborg fra 2,1 til 0,7 pct.',
}
export const negativeCurve: SparklineSpec = {
  ...unevenCurve,
  id: 'negative',
  home: signed,
  country: [],
  breaks: [],
}
export const singleCurve: SparklineSpec = {
  ...negativeCurve,
  id: 'single',
  home: home.slice(3, 4),
}

const gaps = allMunicipalities.dots.map((dot) => ({
  ...dot,
  value: Math.round((dot.value - 2.5) * 10) / 10,
}))
/** The 98 on both sides of zero, with some at zero. */
export const signedDots: DotSpec = {
  ...allMunicipalities,
  id: 'signed',
  dots: gaps,
  country: { label: 'Hele landet', value: 0 },
}
export const signedComb: CombSpec = {
  ...oneYear,
  id: 'signed',
  home: -0.1,
  country: 0,
  values: gaps.map(({ value }) => value),
}
/** As a meeting draws it, to be blown up to a wall. */
export const wallChart: LineSpec = { ...unevenChart, id: 'wall', width: 400, height: 172 }
