/** The Jobindsats tables that the emulator can serve, with the publisher's ids and names and made-up figures. */
import { emulatedAreas } from './statbank-areas.ts'
import { portion } from './statbank-figures.ts'
import type {
  EmulatedHierarchy,
  EmulatedJobindsatsTable,
  EmulatedMeasure,
  Place,
} from './jobindsats-table.ts'

const municipalities = [...emulatedAreas.values()].filter(({ kind }) => kind === 'municipality')

/** The member of the area hierarchy that a municipality is; the total is `/`. */
const member = (code: string): string => `/${code}/`

/** The country, the 98 municipalities and two names that are no municipality. */
const areaHierarchy: EmulatedHierarchy = {
  dimension: '_omrade',
  id: '_nykom',
  heading: 'Område',
  levels: [
    { id: 'land', values: [{ id: '/', name: 'Hele landet' }] },
    {
      id: 'nykom',
      values: [
        ...municipalities.map(({ code, name }) => ({ id: member(code), name: name.da })),
        { id: '/411/', name: 'Christiansø' },
        { id: '/999/', name: 'Uoplyst område' },
      ],
    },
  ],
}

const hierarchy = (
  dimension: string,
  id: string,
  heading: string,
  total: string,
  parts: [string, string][],
): EmulatedHierarchy => ({
  dimension,
  id,
  heading,
  levels: [
    { id: 'ialt', values: [{ id: '/', name: total }] },
    { id: id.slice(1), values: parts.map(([path, name]) => ({ id: path, name })) },
  ],
})

const benefits = hierarchy('_ygrp', '_ygrpi09', 'Ydelsesgrupper', 'Ydelsesgrupper i alt', [
  ['/2/', 'A-dagpenge mv.'],
  ['/3/', 'Kontanthjælp mv.'],
])
const visitation = hierarchy(
  '_viskat',
  '_viskat_1int',
  'Visitationskategori',
  'Visitationskategori i alt',
  [
    ['/2/', 'Jobparat'],
    ['/3/', 'Aktivitetsparat'],
  ],
)
const occupations = hierarchy(
  '_esco_uri',
  '_esco_uri',
  'Stillingsbetegnelse (ESCO/STAR)',
  'Stillingsbetegnelse i alt',
  [
    ['/2/', 'Smed'],
    ['/3/', 'Sygeplejerske'],
  ],
)

/** Month ids up to July 2026, oldest first. */
export const months = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const month = 2026 * 12 + 6 - (count - 1 - index)
    return `${String(Math.floor(month / 12))}M${String((month % 12) + 1).padStart(2, '0')}`
  })

const labourForce = (area: string): number => 2000 + Math.floor(portion(`size ${area}`) * 60_000)

const areasIn = (area: string): string[] =>
  area === '/' ? municipalities.map(({ code }) => member(code)) : [area]

/** Parts of a hundred that a member's path stands for, the same in every hierarchy; the total is all of them. */
const weights: Record<string, number> = { '/2/': 70, '/3/': 30 }

/** Whole persons that add up, over members and from municipality to country; now and then a small number is hidden. */
function persons(table: string, share: number) {
  return ({ area, period, members }: Place): number | null => {
    const swing =
      1 + 0.2 * Math.sin(Number(period.slice(0, 4)) + Number(/\d+$/.exec(period)?.[0]) / 2)
    const path = Object.values(members).find((text) => text !== '/')
    const paths = path === undefined ? Object.keys(weights) : [path]
    const one = (place: string, part: string) =>
      Math.floor((labourForce(place) * share * swing * (weights[part] ?? 0)) / 100)
    const small = area !== '/' && path !== undefined
    if (small && portion(`${table} ${area} ${period} ${path}`) < 0.02) return null
    return areasIn(area).reduce(
      (sum, place) => sum + paths.reduce((total, part) => total + one(place, part), 0),
      0,
    )
  }
}

/** The same in per cent of the labour force, with one decimal. */
const share = (counted: (place: Place) => number | null) => (place: Place) => {
  const value = counted(place)
  const whole = areasIn(place.area).reduce((sum, area) => sum + labourForce(area), 0)
  return value === null ? null : Math.round((value / whole) * 1000) / 10
}

const measure = (
  group: string,
  heading: string,
  value: EmulatedMeasure['value'],
): EmulatedMeasure => ({ group, id: group.replace('mgrp', 'memb'), heading, value })

const table = (
  id: string,
  name: string,
  hierarchies: EmulatedHierarchy[],
  measures: EmulatedMeasure[],
  rest: Partial<EmulatedJobindsatsTable> = {},
): EmulatedJobindsatsTable => ({
  id,
  name,
  frequency: 'm',
  updated: '2026-08-20',
  periods: { M: months(24) },
  area: areaHierarchy,
  countryInAll: true,
  hierarchies,
  measures,
  ...rest,
})

type Rest = Partial<EmulatedJobindsatsTable>

export const y25i01 = (rest: Rest = {}): EmulatedJobindsatsTable => {
  const counted = persons('y25i01', 0.03)
  const measures = [
    measure('mgrpi01_1', 'Antal ledige personer', counted),
    measure('mgrpi01_2', 'Antal ledige fuldtidspersoner', counted),
    measure(
      'mgrpi01_3',
      'Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år',
      share(counted),
    ),
  ]
  return table('y25i01', 'Faktiske antal ledige og fuldtidspersoner', [benefits], measures, rest)
}

export const y25i09 = (rest: Rest = {}): EmulatedJobindsatsTable => {
  const counted = persons('y25i09', 0.006)
  const measures = [measure('mgrpi09_1', 'Antal langtidsledige fuldtidspersoner', counted)]
  return table('y25i09', 'Antal langtidsledige', [benefits], measures, rest)
}

const benefitMeasures = (id: string, level: number) => {
  const counted = persons(id, level)
  const suffix = (text: string) => `Fuldtidspersoner i pct. af ${text} 16-66 år`
  return [
    measure('mgrpa02_1', 'Antal personer', counted),
    measure('mgrpa02_3', 'Antal fuldtidspersoner', counted),
    measure('mgrpa02_4b', suffix('arbejdsstyrken'), share(counted)),
    measure('mgrpa02_5b', suffix('befolkningen'), share(counted)),
  ]
}

export const y60a02 = (rest: Rest = {}): EmulatedJobindsatsTable =>
  table(
    'y60a02',
    'Antal personer og fuldtidspersoner på kontanthjælp',
    [visitation],
    benefitMeasures('y60a02', 0.03),
    rest,
  )

export const y08a02 = (rest: Rest = {}): EmulatedJobindsatsTable =>
  table('y08a02', 'Antal personer i fleksjob', [], benefitMeasures('y08a02', 0.03), rest)

const percent = (name: string, level: number) => (place: Place) =>
  Math.round((level + 10 * portion(`${name} ${place.area} ${place.period}`)) * 10) / 10

export const y60c07 = (rest: Rest = {}): EmulatedJobindsatsTable => {
  const measures = [
    measure('mgrpc07_1', 'Aktiveringsgrad', percent('degree', 12)),
    measure('mgrpc07_2', 'Andel aktiveringsberørte', percent('affected', 40)),
  ]
  return table('y60c07', 'Aktiveringsgrad for kontanthjælp', [visitation], measures, rest)
}

export const y60j01 = (rest: Rest = {}): EmulatedJobindsatsTable => {
  const measures = [
    measure('mgrpj01_1', 'Antal personer med ordinære timer', persons('y60j01', 0.004)),
    measure('mgrpj01_2', 'Andel personer med ordinære timer', percent('hours', 6)),
  ]
  return table('y60j01', 'Kontanthjælpsmodtagere med ordinære timer', [], measures, rest)
}

export const y25i07 = (rest: Rest = {}): EmulatedJobindsatsTable => {
  const posted = persons('y25i07', 0.008)
  const measures = [
    measure('mgrpi07_1', 'Antal ledige stillinger', persons('y25i07 open', 0.012)),
    measure('mgrpi07_3', 'Antal nyopslåede stillinger', posted),
  ]
  return table('y25i07', 'Antal ledige stillinger på Jobnet', [occupations], measures, rest)
}

const benefitsOfModel = hierarchy(
  '_ygrp',
  '_ygrp_y30r21',
  'Ydelsesgrupper',
  'Ydelsesgrupper i alt',
  [
    ['/2/', 'A-dagpenge mv.'],
    ['/3/', 'Kontanthjælp mv.'],
  ],
)

/** Years that end with the second and the fourth quarter, the newest last. */
export const movingYears = ['2024QMAT02', '2024QMAT04', '2025QMAT02', '2025QMAT04']

/** @param prefixed whether the headings have the name of their measure group before them */
export const y30r21 = (rest: Rest = {}, prefixed = false): EmulatedJobindsatsTable => {
  const heading = (what: string, name: string) =>
    prefixed
      ? `Forventet og faktisk ${what} fuldtidspersoner på offentlig forsørgelse: ${name}`
      : name
  const measures = [
    measure('mgrpr21_1', heading('antal', 'Forventet antal'), persons('y30r21 expected', 0.18)),
    measure('mgrpr21_2', heading('antal', 'Faktisk antal'), persons('y30r21', 0.17)),
    measure('mgrpr21_3', heading('andel', 'Forventet andel (pct.)'), percent('expected', 12)),
    measure('mgrpr21_4', heading('andel', 'Faktisk andel (pct.)'), percent('actual', 11)),
    measure('mgrpr21_5', 'Placering på benchmarkranglisten', percent('place', 1)),
  ]
  return table(
    'y30r21',
    'Forventet og faktisk antal og andel fuldtidspersoner på offentlig forsørgelse',
    [benefitsOfModel],
    measures,
    { frequency: 'q', periods: { QMAT: movingYears }, ...rest },
  )
}

/** @param rest what all of them shall have in another way, e.g. more periods; moving years have their own */
export const allTables = (rest: Rest = {}): EmulatedJobindsatsTable[] => [
  y25i01(rest),
  y25i09(rest),
  y60a02(rest),
  y60c07(rest),
  y60j01(rest),
  y08a02(rest),
  y25i07(rest),
  y30r21({ ...rest, periods: { QMAT: movingYears } }),
]
