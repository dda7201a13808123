/** The StatBank tables that the emulator can serve, with the publisher's codes and made-up figures. */
import { areaValues, isMunicipality, isRegion } from './statbank-areas.ts'
import { count, rate, type Parts } from './statbank-figures.ts'
import { labourTables } from './statbank-labour-tables.ts'
import { populationTables } from './statbank-population-tables.ts'
import { rateTables } from './statbank-rate-tables.ts'
import { recordedRates } from './statbank-recorded-rates.ts'
import type { EmulatedTable } from './statbank-table.ts'
import {
  areas,
  areaVariable,
  isArea,
  months,
  named,
  overTime,
  paired,
  sexes,
  variable,
  years,
} from './statbank-variables.ts'

const unemploymentAges = paired(
  ['TOT', 'Alder i alt'],
  ['16-24', '16-24 år'],
  ['25-29', '25-29 år'],
  ['30-39', '30-39 år'],
  ['40-49', '40-49 år'],
  ['50-59', '50-59 år'],
  ['6099', '60 år og derover'],
)

function unemployment(id: string, text: string, updated: string, periods: string[]): EmulatedTable {
  const recorded = recordedRates()
  return {
    id,
    text,
    unit: 'Pct.',
    active: true,
    updated,
    suppressedDataValue: '0',
    decimals: 1,
    variables: [
      areaVariable('OMRÅDE', 'område', areaValues),
      variable('ALDER', 'alder', unemploymentAges),
      variable('KØN', 'køn', sexes),
      overTime(periods),
    ],
    value: ({ OMRÅDE: area = '', ALDER: age = '', KØN: sex = '', Tid: period = '' }) => {
      if (!isArea(area) && area !== '000') return null
      const asPublished = age === 'TOT' && sex === 'TOT' && recorded.get(`${area} ${period}`)
      if (typeof asPublished === 'number') return asPublished
      const month = Number(period.slice(0, 4)) * 12 + Number(period.slice(5))
      const younger = age === '16-24' ? 1.3 : 1
      return rate(area, month / 24, 2.8 * younger, 2) + (sex === 'K' ? 0.1 : 0)
    },
  }
}

/** Final unemployment rates, monthly; the figures of the recorded excerpt where it has them. */
export const aup02 = (last = '2026M03'): EmulatedTable =>
  unemployment(
    'AUP02',
    'Fuldtidsledige i pct. af arbejdsstyrken',
    '2026-06-11T08:00:00',
    months('2007M01', last),
  )

/** Preliminary unemployment rates, monthly, equal to AUP02 where both have a month. */
export const aup01 = (last = '2026M09'): EmulatedTable =>
  unemployment(
    'AUP01',
    'Fuldtidsledige i pct. af arbejdsstyrken (foreløbig opgørelse)',
    '2026-10-29T08:00:00',
    months('2017M07', last),
  )

/** Employment and activity rates at the end of November, annual. */
export function ras200(last = 2024): EmulatedTable {
  return {
    id: 'RAS200',
    text: 'Erhvervs- og beskæftigelsesfrekvenser (ultimo november)',
    unit: 'Pct.',
    active: true,
    updated: '2026-10-27T08:00:00',
    suppressedDataValue: '0',
    decimals: 1,
    variables: [
      areaVariable('OMRÅDE', 'område', areas(isArea)),
      variable('HERKOMST', 'herkomst', rasOrigins),
      variable('ALDER', 'alder', rasAges),
      variable('KØN', 'køn', sexes),
      variable(
        'BEREGNING',
        'frekvens',
        named({ BFK: 'Beskæftigelsesfrekvens', EFK: 'Erhvervsfrekvens' }),
      ),
      overTime(years(2008, last)),
    ],
    value: ({ OMRÅDE: area = '', ALDER: age = '', BEREGNING: kind, Tid: year = '' }) => {
      // A range of ages that came later has no figures before; the publisher writes two dots.
      const since = age === '16-65' ? 2020 : age === '1666' ? 2022 : 2008
      if (Number(year) < since) return '..'
      return rate(area, Number(year) / 4, kind === 'EFK' ? 79 : 76, 8)
    },
  }
}

const rasOrigins = paired(
  ['00', 'I alt'],
  ['10', 'Personer med dansk oprindelse'],
  ['20', 'Indvandrere'],
  ['24', 'Indvandrere fra vestlige lande'],
  ['25', 'Indvandrere fra ikke-vestlige lande'],
  ['30', 'Efterkommere'],
  ['34', 'Efterkommere fra vestlige lande'],
  ['35', 'Efterkommere fra ikke-vestlige lande'],
)

const rasAges = paired(
  ['16-64', '16-64 år'],
  ['16-65', '16-65 år (2020 -)'],
  ['1666', '16-66 år (2022 -)'],
  ['16-17', '16-17 år'],
  ['18-19', '18-19 år'],
  ['20-24', '20-24 år'],
  ['25-29', '25-29 år'],
  ['60-64', '60-64 år'],
)

const counted = (
  table: Omit<EmulatedTable, 'unit' | 'active' | 'suppressedDataValue' | 'decimals' | 'value'>,
  area: string,
  parts: Parts[],
): EmulatedTable => ({
  ...table,
  unit: 'Antal',
  active: true,
  suppressedDataValue: '0',
  decimals: 0,
  value: (codes) => {
    const persons = count(codes[area] ?? '', Number(codes['Tid']), codes, parts)
    // A streaming answer has no row for a count of nobody.
    return persons === 0 ? null : persons
  },
})

/** 18–25-year-olds by status and programme, by municipality of the primary school; no regions, but Christiansø and unknown. */
export const statusu6 = (last = 2025): EmulatedTable =>
  counted(
    {
      id: 'STATUSU6',
      text: '18-25 årige',
      updated: '2026-05-28T08:00:00',
      variables: [
        variable('UDDSTAT', 'uddannelsesstatus', statuses),
        variable('UDDANNELSE', 'uddannelse', programmes),
        areaVariable('GRUNDBEL', 'grundskolens beliggenhed', [
          ...areas(isMunicipality),
          { id: '411', text: 'Christiansø' },
          { id: '980', text: 'Uoplyst' },
        ]),
        overTime(years(2008, last)),
      ],
    },
    'GRUNDBEL',
    [
      {
        variable: 'UDDSTAT',
        whole: 'AA_TOTAL',
        weights: { FULDFOERT: 13, IGANG: 4, AFBRUDT: 3, INGENREG: 2 },
      },
      {
        variable: 'UDDANNELSE',
        whole: 'TOT',
        weights: { H00: 0, H20: 18, H29: 2, H30: 8, H99: 3 },
      },
    ],
  )

const statuses = named({
  AA_TOTAL: 'Uddannelsesstatus i alt',
  FULDFOERT: 'Fuldført uddannelse',
  IGANG: 'Igangværende uddannelse',
  AFBRUDT: 'Afbrudt uddannelse',
  INGENREG: 'Ingen registreret uddannelse',
})

const programmes = named({
  TOT: 'I alt',
  H00: 'Ingen ungdomsuddannelse',
  H20: 'H20 Gymnasiale uddannelser',
  H29: 'H29 Erhvervsfaglige grundforløb',
  H30: 'H30 Erhvervsfaglige uddannelser',
  H99: 'Andre højere uddannelser',
})

const attainment: Record<string, number> = {
  H10: 11,
  H20: 6,
  H30: 16,
  H35: 1,
  H40: 3,
  H50: 9,
  H60: 2,
  H70: 6,
  H80: 1,
  H90: 2,
}

const attainmentAges = [
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
]

/** Highest completed education of 15–69-year-olds, annual; country, regions and municipalities, no provinces. */
export const hfudd11 = (last = 2025): EmulatedTable =>
  counted(
    {
      id: 'HFUDD11',
      text: 'Befolkningens højest fuldførte uddannelse (15-69 år)',
      updated: '2026-05-15T08:00:00',
      variables: [
        areaVariable(
          'BOPOMR',
          'bopælsområde',
          areas((code) => isRegion(code) || isMunicipality(code)),
        ),
        variable(
          'HERKOMST',
          'herkomst',
          paired(
            ['TOT', 'I alt'],
            ['5', 'Personer med dansk oprindelse'],
            ['4', 'Efterkommere'],
            ['3', 'Indvandrere'],
          ),
        ),
        variable(
          'HFUDD',
          'højest fuldførte uddannelse',
          paired(
            ['TOT', 'I alt'],
            ...Object.keys(attainment).map((code): [string, string] => [
              code,
              `${code} Uddannelse`,
            ]),
          ),
        ),
        variable(
          'ALDER',
          'alder',
          paired(
            ['TOT', 'Alder i alt'],
            ...attainmentAges.map((age): [string, string] => [age, `${age} år`]),
          ),
        ),
        variable('KØN', 'køn', sexes),
        overTime(years(2008, last)),
      ],
    },
    'BOPOMR',
    [
      { variable: 'HERKOMST', whole: 'TOT', weights: { '5': 3, '4': 1, '3': 1 } },
      { variable: 'HFUDD', whole: 'TOT', weights: attainment },
      {
        variable: 'ALDER',
        whole: 'TOT',
        weights: Object.fromEntries(attainmentAges.map((age) => [age, 1])),
      },
      { variable: 'KØN', whole: 'TOT', weights: { M: 1, K: 1 } },
    ],
  )

/** All of the above. */
export const allTables = (): EmulatedTable[] => [
  aup01(),
  aup02(),
  ras200(),
  statusu6(),
  hfudd11(),
  ...labourTables(),
  ...populationTables(),
  ...rateTables(),
]
