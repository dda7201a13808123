import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { readStatbankExport } from '../../../etl/statbank-export.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'
import { sourceErrorOf } from '../../support/conversation.ts'
import {
  aup02Dataset,
  lbesk69Dataset,
  ras200Dataset,
  statusu6Dataset,
} from '../../support/statbank-datasets.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/statbank')
const fixture = (name: string) => readFileSync(join(fixtures, name))

const readBytes = (name: string, bytes: Uint8Array, dataset: Dataset) =>
  readStatbankExport(name, bytes, dataset, emulatedAreas)

const readFixture = (name: string, dataset: Dataset) => readBytes(name, fixture(name), dataset)

const readText = (lines: string[], dataset: Dataset) =>
  readBytes('eksport.csv', new TextEncoder().encode(`${lines.join('\r\n')}\r\n`), dataset)

const choosing = (dataset: Dataset, choose: Record<string, string[]>): Dataset =>
  dataset.statbank
    ? {
        ...dataset,
        statbank: { ...dataset.statbank, choose: { ...dataset.statbank.choose, ...choose } },
      }
    : dataset

describe('the Excel file of the web site', () => {
  test('is read with its English area names, labels only where they change, years above', async () => {
    const { observations, publisherUpdated } = await readFixture('RAS200.xlsx', ras200Dataset)
    expect(publisherUpdated).toBeNull()
    expect(observations).toHaveLength(6 * 14)
    expect(observations[0]).toEqual({
      measure: 'BFK',
      area: '000',
      period: '2008',
      value: 76,
      status: 'normal',
      flag: null,
      url: null,
    })
    expect(new Set(observations.map(({ area }) => area))).toEqual(
      new Set(['000', '082', '10', '101', '779', '791']),
    )
    expect(observations.at(-1)).toMatchObject({ area: '791', period: '2021', value: 78.3 })
  })

  test('is not read as the other measure when its label has no name in the catalogue', async () => {
    const measures = {
      BFK: { unit: 'percent', min: 0, max: 100 },
      EFK: { unit: 'percent', min: 0, max: 100 },
    }
    const error = await sourceErrorOf(() =>
      readFixture('RAS200.xlsx', { ...ras200Dataset, measures }),
    )
    expect(error.message).toMatch(/RAS200\.xlsx, row 4, columns? .*"Employment rate"/)
  })

  test('is not read as men when it says total', async () => {
    const error = await sourceErrorOf(() =>
      readFixture('RAS200.xlsx', choosing(ras200Dataset, { KØN: ['M'] })),
    )
    expect(error.message).toContain('row 4')
    expect(error.message).toContain('KØN (M)')
  })

  test('is refused when it is counted in another unit', async () => {
    const { statbank } = ras200Dataset
    const dataset = statbank
      ? { ...ras200Dataset, statbank: { ...statbank, unit: 'Antal' } }
      : ras200Dataset
    const error = await sourceErrorOf(() => readFixture('RAS200.xlsx', dataset))
    expect(error.message).toContain(
      'RAS200.xlsx is counted in "Per cent", the catalogue says "Antal"',
    )
  })

  test('is refused when it is no Excel file at all', async () => {
    const error = await sourceErrorOf(() =>
      readBytes('x.xlsx', fixture('RAS200.xlsx').subarray(0, 200), ras200Dataset),
    )
    expect(error.fault).toBe('unexpected-shape')
    expect(error.message).toContain('x.xlsx cannot be read as an Excel file')
  })
})

describe('the Latin-1 CSV without a header', () => {
  test('has its value columns in the table’s order of codes; Christiansø is not an area', async () => {
    const { observations } = await readFixture('STATUSU6.latin1.csv', statusu6Dataset)
    expect(observations).toHaveLength(5 * 5)
    const viborg = observations.filter(({ area }) => area === '791')
    expect(viborg.map(({ measure, period, value }) => [measure, period, value])).toEqual([
      ['TOT.AA_TOTAL', '2024', 11716],
      ['TOT.AFBRUDT', '2024', 763],
      ['TOT.FULDFOERT', '2024', 7735],
      ['TOT.IGANG', '2024', 2385],
      ['TOT.INGENREG', '2024', 833],
    ])
    expect(observations.find(({ area }) => area === '101')?.value).toBe(28681)
  })

  test('is refused when its columns are years, of which it does not say which', async () => {
    const error = await sourceErrorOf(() =>
      readFixture('STATUSU6.years.latin1.csv', statusu6Dataset),
    )
    expect(error.message).toContain(
      'STATUSU6.years.latin1.csv has no header row and 8 columns of figures',
    )
    expect(error.message).toContain('the catalogue has 5 (AA_TOTAL,')
    expect(error.message).toContain('export it with a header')
  })

  test('keeps a quoted mark as missing', async () => {
    const { observations } = await readText(
      ['"I alt","2024","Viborg",11716,"..",2385,763,833'],
      statusu6Dataset,
    )
    expect(observations.find(({ measure }) => measure === 'TOT.FULDFOERT')).toMatchObject({
      value: null,
      status: 'missing',
      flag: '..',
    })
  })
})

describe('the API’s CSV', () => {
  test('is read with English texts and quarters, without those outside Denmark', async () => {
    const { observations } = await readFixture('LBESK69.en.csv', lbesk69Dataset)
    expect(observations).toHaveLength(4 * 2)
    expect(observations.at(-1)).toMatchObject({
      measure: '1010',
      area: '791',
      period: '2025-Q3',
      value: 39432,
    })
    expect(new Set(observations.map(({ area }) => area))).toEqual(
      new Set(['000', '09', '101', '791']),
    )
  })

  test('is read with codes and texts together', async () => {
    const { observations } = await readFixture('AUP02.excerpt.en.csv', aup02Dataset)
    expect(observations).toHaveLength(234)
    expect(
      observations.filter(({ area }) => area === '791').map(({ period, value }) => [period, value]),
    ).toEqual([
      ['2013-02', 5.6],
      ['2015-10', 3.4],
      ['2023-05', 2.6],
    ])
  })

  test('is read with codes alone', async () => {
    const lines = ['OMRÅDE;ALDER;KØN;TID;INDHOLD', '791;TOT;TOT;2026M07;2,4']
    const { observations } = await readText(lines, aup02Dataset)
    expect(observations).toMatchObject([
      { measure: 'TOT', area: '791', period: '2026-07', value: 2.4 },
    ])
  })

  test('is read with time in the columns', async () => {
    const lines = [
      'OMRÅDE;ALDER;KØN;2026M06;2026M07',
      'Viborg;Alder i alt;I alt;2,3;2,4',
      'Landsdel Vestjylland;Alder i alt;I alt;2,1;..',
    ]
    const { observations } = await readText(lines, aup02Dataset)
    expect(
      observations.map(({ area, period, value, flag }) => [area, period, value, flag]),
    ).toEqual([
      ['10', '2026-06', 2.1, null],
      ['10', '2026-07', null, '..'],
      ['791', '2026-06', 2.3, null],
      ['791', '2026-07', 2.4, null],
    ])
  })
})

describe('what cannot be resolved is refused with file, row and column:', () => {
  const head = 'OMRÅDE;ALDER;KØN;TID;INDHOLD'
  const good = '000;TOT;TOT;2026M07;2,4'
  const text = 'Hele landet;Alder i alt;I alt;2026M07;2,4'
  const cases: [string, string[], string[]][] = [
    [
      'an unknown area',
      [head, text, 'Wiborg;Alder i alt;I alt;2026M07;2,4'],
      ['row 3, column 1', '"Wiborg" is no area'],
    ],
    [
      'a province’s bare name',
      [head, text, 'Østjylland;Alder i alt;I alt;2026M07;2,4'],
      ['row 3, column 1', '"Østjylland"'],
    ],
    [
      'code and name that disagree',
      [
        head,
        '791 Skive;TOT Alder;TOT I alt;2026M07;2,4',
        '000 Hele landet;TOT Alder;TOT I alt;2026M07;2',
      ],
      ['row 2, column 1', '"791 Skive"'],
    ],
    [
      'another code than the chosen one',
      [head, good, '791;16-24;TOT;2026M07;2,4'],
      ['row 3, column 2', '"16-24" is not a known code', 'ALDER (TOT)'],
    ],
    [
      'men where the total is chosen',
      [head, text.replace(';I alt', ';Mænd')],
      ['row 2, column 3', '"Mænd"', 'KØN (TOT)'],
    ],
    [
      'men by code, though all rows agree',
      [head, good.replace('TOT;2026', 'M;2026')],
      ['row 2, column 3', '"M"'],
    ],
    [
      'texts that differ',
      [head, text, text.replace('Alder i alt', '16-24 år')],
      ['row 2, column 2', 'ALDER (TOT)'],
    ],
    [
      'a year in a monthly dataset',
      [head, '000;TOT;TOT;2026;2,4'],
      ['row 2, column 4', '"2026" is not a period'],
    ],
    ['thousands', [head, '000;TOT;TOT;2026M07;1.234,5'], ['row 2, column 5', '"1.234,5"']],
    [
      'what may be thousands',
      [head, '000;TOT;TOT;2026M07;1.234'],
      ['row 2, column 5', '"1.234"', 'thousands'],
    ],
    ['an empty cell', [head, '000;TOT;TOT;2026M07;'], ['row 2, column 5', '""']],
    ['a figure twice', [head, good, good], ['two figures of TOT for area 000 in 2026-07']],
    ['no areas', [head.replace('OMRÅDE', 'X'), 'A;TOT;TOT;2026M07;1'], ['no column of area names']],
    ['no figures', [head], ['has no figures']],
    [
      'no areas of ours',
      [head, text.replace('Hele landet', 'Christiansø')],
      ['has no figures of areas'],
    ],
    [
      'a period twice in the header',
      ['OMRÅDE;2026M07;2026M07', '000;1;2'],
      ['row 1', '2026M07 comes twice'],
    ],
    ['rows of different length', [head, '000;TOT'], ['cannot be read as CSV', 'line 2']],
  ]
  test.each(cases)('%s', async (_, lines, parts) => {
    const error = await sourceErrorOf(() => readText(lines, aup02Dataset))
    expect(error.fault).toBe('unexpected-shape')
    expect(error.dataset).toBe('statbank-aup02')
    for (const part of ['eksport.csv', ...parts]) expect(error.message).toContain(part)
  })

  test('a variable that is left out and whose choice is no total', async () => {
    const lines = ['OMRÅDE;KØN;TID;INDHOLD', '000;TOT;2026M07;2,4']
    const dataset = choosing(aup02Dataset, { ALDER: ['16-24'] })
    const error = await sourceErrorOf(() => readText(lines, dataset))
    expect(error.message).toContain('does not say which ALDER its figures are of')
    expect((await readText(lines, aup02Dataset)).observations).toHaveLength(1)
  })

  test('an empty file', async () => {
    const error = await sourceErrorOf(() => readBytes('tom.csv', new Uint8Array(), aup02Dataset))
    expect(error.message).toBe('tom.csv is empty.')
  })
})
