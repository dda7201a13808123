/** The emulated cubes of Uddannelsesstatistik.dk: levels with members, figures that are worked out for any choice of them. */
import { emulatedAreas } from './statbank-areas.ts'
import { portion } from './statbank-figures.ts'

/** One member of each level that a cell is of; a level that is not there is taken as a whole. */
export type Cell = Record<string, string>

export type EmulatedFigure = {
  nøgletal: string
  /** How many persons stand behind the cell: under 3 it is hidden, at 0 it is empty; neither has a row. */
  persons: (cell: Cell) => number
  /** What is written for the cell. */
  write: (cell: Cell) => string
}

export type EmulatedCube = {
  område: string
  emne: string
  underemne: string
  name: string
  /** Level, e.g. `[År].[År]` → its members in the publisher's order. */
  details: Map<string, string[]>
  figures: EmulatedFigure[]
}

export const kommune = '[Bopælskommune].[Kommune]'
export const år = '[År].[År]'
export const køn = '[Køn].[Køn]'

/** The 98 municipalities by name and two that are no municipality, as the cubes have them. */
export const areaMembers: string[] = [
  ...[...emulatedAreas.values()]
    .filter(({ kind }) => kind === 'municipality')
    .map(({ name }) => name.da),
  'Christiansø',
  'Uoplyst',
]

/** A number as the publisher writes it: points between thousands, a comma before decimals. */
export function danish(value: number, decimals = 0): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`
}

const years = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index))

/** How many of an area there are: 150 to 1,350 in a municipality, few on Christiansø, all together without an area. */
function size(cell: Cell, level: number): number {
  const area = cell[kommune]
  if (area === undefined) {
    return areaMembers.reduce((sum, name) => sum + size({ ...cell, [kommune]: name }, level), 0)
  }
  if (area === 'Christiansø') return 2
  return Math.round(
    level * (150 + 1200 * portion(`size ${area}`)) * portion(`${area} ${cell[år] ?? ''}`),
  )
}

/** GS/PROFMOD/PROFMOD, the profile model: a share of a cohort by municipality and year. */
export const profmod = (): EmulatedCube => ({
  område: 'GS',
  emne: 'PROFMOD',
  underemne: 'PROFMOD',
  name: 'Profilmodel',
  details: new Map([
    [kommune, areaMembers],
    [år, years(2010, 2023)],
  ]),
  figures: [
    {
      // Spelled as a running client of the publisher spells it.
      nøgletal: 'Komp: Med mindst en ungdomsuddannelsekompetence',
      persons: (cell) => size(cell, 1) + 20 * (cell[kommune] === 'Christiansø' ? 0 : 1),
      write: (cell) =>
        `${danish(76 + 12 * portion(`share ${cell[kommune] ?? ''} ${cell[år] ?? ''}`), 1)} %`,
    },
  ],
})

/** A made-up cube of apprentices in the same shape: counts by municipality, year and sex, many of them small. */
export const apprentices = (): EmulatedCube => ({
  område: 'EUD',
  emne: 'LÆRE',
  underemne: 'AFTALE',
  name: 'Uddannelsesaftaler (opdigtet)',
  details: new Map([
    [kommune, areaMembers],
    [år, years(2018, 2025)],
    [køn, ['Kvinder', 'Mænd']],
  ]),
  figures: [count('Indgåede uddannelsesaftaler', 0.02), count('Elever med uddannelsesaftale', 4)],
})

/** A share by municipality and year, between two numbers. */
const share = (nøgletal: string, low: number, high: number): EmulatedFigure => ({
  nøgletal,
  persons: (cell) => size(cell, 1) + (cell[kommune] === 'Christiansø' ? 0 : 20),
  write: (cell) => {
    const at = portion(`${nøgletal} ${cell[kommune] ?? ''} ${cell[år] ?? ''}`)
    return `${danish(low + (high - low) * at, 1)} %`
  },
})

/** A made-up cube of applications for youth education. */
export const applications = (): EmulatedCube => ({
  område: 'GS',
  emne: 'SØGNING',
  underemne: 'FTU',
  name: 'Søgning til ungdomsuddannelser (opdigtet)',
  details: new Map([
    [kommune, areaMembers],
    [år, years(2018, 2026)],
  ]),
  figures: [
    share('Andel der søger en erhvervsuddannelse', 15, 30),
    share('Andel der søger en gymnasial uddannelse', 60, 75),
  ],
})

/** A made-up cube of dropout from vocational education. */
export const dropout = (): EmulatedCube => ({
  område: 'EUD',
  emne: 'FORLØB',
  underemne: 'FRAFALD',
  name: 'Gennemførelse på erhvervsuddannelser (opdigtet)',
  details: new Map([
    [kommune, areaMembers],
    [år, years(2016, 2024)],
  ]),
  figures: [share('Frafald på hovedforløbet', 10, 25), count('Antal elever i forløb', 3)],
})

/** All of the above. */
export const allCubes = (): EmulatedCube[] => [profmod(), apprentices(), applications(), dropout()]

function count(nøgletal: string, level: number): EmulatedFigure {
  const persons = (cell: Cell): number => {
    const sex = cell[køn]
    const all = size(cell, level)
    const women = Math.floor(all * 0.4)
    return sex === undefined ? all : sex === 'Kvinder' ? women : all - women
  }
  return { nøgletal, persons, write: (cell) => danish(persons(cell)) }
}
