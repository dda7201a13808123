/** The tables of the emulated Eurostat: dimensions as the publisher has them, figures made up but steady. */
import type { EmulatedCell, EurostatTable } from './eurostat-table.ts'
import { rate } from './statbank-figures.ts'

const years = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index))

/** The country and its five NUTS 2 regions, and the European Union. */
const geo = ['EU27_2020', 'DK', 'DK01', 'DK02', 'DK03', 'DK04', 'DK05']

const dimension = (id: string, label: string, ...codes: string[]) => ({ id, label, codes })

/** Danish regions begin in 2007, and the survey was changed in 2016 and 2017. */
function flagged(area: string, year: number, value: number): EmulatedCell {
  const isRegion = /^DK\d/.test(area)
  if (isRegion && year < 2007) return { value: null, flag: null }
  const isBreak = year === 2016 || year === 2017 || (isRegion && year === 2007)
  // One region has too few answers when the survey changes.
  if (isBreak && area === 'DK05') return { value, flag: 'bu' }
  return { value, flag: isBreak ? 'b' : null }
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Young people neither in employment nor in education or training, per cent. */
export const edatLfse22 = (last = 2025): EurostatTable => ({
  code: 'EDAT_LFSE_22',
  label:
    'Young people neither in employment nor in education and training by sex and NUTS 2 region',
  updated: '2026-09-10T23:00:00+0200',
  dimensions: [
    dimension('freq', 'Time frequency', 'A'),
    dimension('sex', 'Sex', 'T', 'M', 'F'),
    dimension('age', 'Age class', 'Y15-24', 'Y15-29', 'Y18-24', 'Y18-29'),
    dimension('training', 'Participation in education and training', 'NO_FE_NO_NFE'),
    dimension('wstatus', 'Activity and employment status', 'NEMP', 'UNE'),
    dimension('unit', 'Unit of measure', 'PC'),
    dimension('geo', 'Geopolitical entity (reporting)', ...geo),
    dimension('time', 'Time', ...years(2000, last)),
  ],
  cell: ({ sex = '', age = '', wstatus = '', geo: area = '', time = '' }) => {
    const level = wstatus === 'NEMP' ? 9 : 4
    const value = rate(`${area} ${age} ${sex}`, Number(time) - 2000, level, 3)
    return flagged(area, Number(time), tenths(value))
  },
})

/** Unemployment rate of the labour force, per cent. */
export const lfstRLfu3rt = (last = 2025): EurostatTable => ({
  code: 'LFST_R_LFU3RT',
  label: 'Unemployment rates by sex, age, educational attainment level and NUTS 2 region',
  updated: '2026-09-10T23:00:00+0200',
  dimensions: [
    dimension('freq', 'Time frequency', 'A'),
    dimension('isced11', 'International Standard Classification of Education', 'TOTAL', 'ED0-2'),
    dimension('sex', 'Sex', 'T', 'M', 'F'),
    dimension('age', 'Age class', 'Y15-74', 'Y15-24'),
    dimension('unit', 'Unit of measure', 'PC'),
    dimension('geo', 'Geopolitical entity (reporting)', ...geo),
    dimension('time', 'Time', ...years(1999, last)),
  ],
  cell: ({ isced11 = '', sex = '', age = '', geo: area = '', time = '' }) => {
    const value = rate(`${area} ${isced11} ${age} ${sex}`, Number(time) - 1999, 5, 2)
    // The newest year comes out before it is final.
    const isNewest = Number(time) === last
    const cell = flagged(area, Number(time), tenths(value))
    return isNewest && cell.flag === null ? { ...cell, flag: 'p' } : cell
  },
})
