/** More StatBank tables for the emulator: employees, employed by education, new enterprises, entrants, long-term unemployed. */
import { isMunicipality } from './statbank-areas.ts'
import { count, rate, type Parts } from './statbank-figures.ts'
import type { EmulatedTable, EmulatedVariable } from './statbank-table.ts'
import {
  areas,
  areaVariable,
  isArea,
  named,
  overTime,
  paired,
  variable,
  years,
} from './statbank-variables.ts'

export const quarters = (first: number, last: number): string[] =>
  years(first, last).flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}K${quarter}`))

/** A table of counts; every variable but area and time is a part with its weights. */
export function counts(
  table: { id: string; text: string; updated: string },
  area: EmulatedVariable,
  others: EmulatedVariable[],
  periods: string[],
  parts: Parts[],
): EmulatedTable {
  return {
    ...table,
    unit: 'Antal',
    active: true,
    suppressedDataValue: '0',
    decimals: 0,
    variables: [area, ...others, overTime(periods)],
    value: (codes) =>
      count(codes[area.id] ?? '', Number((codes.Tid ?? '').slice(0, 4)), codes, parts),
  }
}

export const sexes = named({ TOT: 'I alt', M: 'Mænd', K: 'Kvinder' })
const bySex: Parts = { variable: 'KØN', whole: 'TOT', weights: { M: 3, K: 2 } }

export const lbesk69 = (last = 2025): EmulatedTable =>
  counts(
    { id: 'LBESK69', text: 'Lønmodtagere efter bopælskommune', updated: '2026-09-24T08:00:00' },
    areaVariable('BOPKOM', 'bopælskommune', areas(isArea)),
    [
      variable('TAL', 'enhed', paired(['1020', 'Lønmodtagere'], ['1010', 'Fuldtidsbeskæftigede'])),
      variable('KØN', 'køn', sexes),
    ],
    quarters(2008, last),
    [{ variable: 'TAL', whole: '1020', weights: { '1010': 900, part: 200 } }, bySex],
  )

export const demo19 = (last = 2024): EmulatedTable =>
  counts(
    { id: 'DEMO19', text: 'Erhvervsdemografi efter kommune', updated: '2026-04-15T08:00:00' },
    areaVariable('REGI07A', 'kommune', areas(isMunicipality)),
    [
      variable(
        'MAENGDE4',
        'enhed',
        named({ AFU: 'Fuldtidsansatte (antal)', NYE: 'Nye firmaer (antal)' }),
      ),
    ],
    years(2019, last),
    [{ variable: 'MAENGDE4', whole: 'all', weights: { AFU: 90, NYE: 120 } }],
  )

export const uddakt10 = (last = 2025): EmulatedTable =>
  counts(
    { id: 'UDDAKT10', text: 'Uddannelsesaktivitet efter bopæl', updated: '2026-04-20T08:00:00' },
    areaVariable('BOPOMR', 'bopælsområde', areas(isMunicipality)),
    [
      variable(
        'UDDANNELSE',
        'uddannelse',
        named({
          TOT: 'I alt',
          H29: 'H29 Erhvervsfaglige grundforløb',
          H30: 'H30 Erhvervsfaglige uddannelser',
        }),
      ),
      variable('ALDER', 'alder', named({ TOT: 'Alder i alt', '-5': '-5 år', '40-': '40 år-' })),
      variable('KØN', 'køn', paired(['10', 'Køn i alt'], ['M', 'Mænd'], ['K', 'Kvinder'])),
      variable(
        'FSTATUS',
        'status',
        named({ B: 'Elever pr. 1. oktober', F: 'Fuldført', T: 'Tilgang' }),
      ),
    ],
    years(2005, last),
    [
      { variable: 'UDDANNELSE', whole: 'TOT', weights: { H29: 40, H30: 30 } },
      { variable: 'FSTATUS', whole: 'all', weights: { B: 6, F: 2, T: 3 } },
    ],
  )

export const ras310 = (last = 2024): EmulatedTable =>
  counts(
    {
      id: 'RAS310',
      text: 'Beskæftigede (ultimo november) efter uddannelse og branche',
      updated: '2026-10-27T08:00:00',
    },
    areaVariable('OMRÅDE', 'område', areas(isArea)),
    [
      variable(
        'UDDANNELSE',
        'uddannelse',
        named({ TOT: 'I alt', H10: 'H10 Grundskole', H30: 'H30 Erhvervsfaglige uddannelser' }),
      ),
      variable('BRANCHE07', 'branche (DB07)', named({ TOT: 'I alt', A: 'Landbrug og fiskeri' })),
      variable('ALDER', 'alder', named({ TOT: 'I alt', '-16': 'Under 16 år', '67-': '67 år-' })),
      variable('KØN', 'køn', sexes),
    ],
    years(2008, last),
    [{ variable: 'UDDANNELSE', whole: 'TOT', weights: { H10: 700, H30: 900 } }, bySex],
  )

export function aulk04(last = 2026): EmulatedTable {
  const persons: Parts[] = [bySex]
  return {
    id: 'AULK04',
    text: 'Langtidsledige',
    unit: '-',
    active: true,
    updated: '2026-09-10T08:00:00',
    suppressedDataValue: '0',
    decimals: 1,
    variables: [
      areaVariable('OMRÅDE', 'område', areas(isArea)),
      variable(
        'ENHED',
        'enhed',
        paired(['1', 'Langtidsledige (antal)'], ['2', 'Langtidsledige i procent']),
      ),
      variable('ALDER', 'alder', named({ TOT: 'Alder i alt', '16-24': '16-24 år' })),
      variable('KØN', 'køn', sexes),
      overTime(quarters(2009, last - 1)),
    ],
    value: (codes) => {
      const year = Number((codes.Tid ?? '').slice(0, 4))
      if (codes.ENHED === '2') return rate(codes['OMRÅDE'] ?? '', year / 4, 0.6, 0.4)
      return count(codes['OMRÅDE'] ?? '', year, codes, persons)
    },
  }
}

export const labourTables = (): EmulatedTable[] => [
  lbesk69(),
  demo19(),
  uddakt10(),
  ras310(),
  aulk04(),
]
