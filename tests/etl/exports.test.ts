/** Files that people have exported from Jobindsats, Uddannelsesstatistik.dk and Eurostat. */
import { describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { readExport } from '../../etl/exports.ts'
import { sourceErrorOf } from '../support/conversation.ts'

const catalogue = readCatalogue()

const read = (id: string, content: string | Uint8Array) => {
  const dataset = catalogue.datasets.get(id)
  if (!dataset) throw new Error(`The catalogue has no ${id}.`)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readExport('file', bytes, dataset, catalogue.areas)
}

const figures = async (id: string, content: string | Uint8Array) =>
  (await read(id, content)).observations.map(({ measure, area, period, value, status, flag }) =>
    [measure, area, period, value, status, flag].join(' ').trim(),
  )

const refusal = async (id: string, content: string | Uint8Array) =>
  (await sourceErrorOf(() => read(id, content))).message

describe('an export of Jobindsats', () => {
  const headings =
    'Periode;Område;Ydelsesgrupper;Antal ledige fuldtidspersoner;Ledige fuldtidspersoner i pct. af arbejdsstyrken'
  const csv = (...lines: string[]) => `\uFEFF${[headings, ...lines].join('\r\n')}\r\n`

  test('in CSV has a byte order mark, semicolons and decimal commas; only totals are taken', async () => {
    const file = csv(
      '2026M07;Hele landet;Bruttoledige i alt;87000;2,9',
      '2026M07;Viborg;Bruttoledige i alt;1147;2,4',
      '2026M07;Viborg Kommune;A-dagpenge;926;1,9',
      '2026M07;Læsø;Bruttoledige i alt;;',
      '2026M07;Uoplyst område;Bruttoledige i alt;3;',
    )
    expect(await figures('jobindsats-y25i01', file)).toEqual([
      'pct 000 2026-07 2.9 normal',
      'pct 791 2026-07 2.4 normal',
      'pct 825 2026-07  suppressed',
      'persons 000 2026-07 87000 normal',
      'persons 791 2026-07 1147 normal',
      'persons 825 2026-07  suppressed',
    ])
  })

  test('in the JSON of version 3 has columns and rows', async () => {
    const columns = ['Periode', 'Område', 'Antal personer', 'Antal fuldtidspersoner']
    const rows = [['2026M06', 'Viborg', 512, 401.5]]
    expect(await figures('jobindsats-y60a02', JSON.stringify({ columns, rows }))).toEqual([
      'full-time 791 2026-06 401.5 normal',
      'persons 791 2026-06 512 normal',
    ])
  })

  test.each([
    ['2026M07;Vborg;I alt;1;2,4', 'file, row 2, column "Område": "Vborg" is no area'],
    ['2026Q02;Viborg;I alt;1;2,4', 'file, row 2, column "Periode": "2026Q02" is not a period'],
    ['2026M07;Viborg;I alt;1;2.4x', 'row 2, column "Ledige fuldtidspersoner i pct. af'],
    ['2026M07;Viborg;A-dagpenge;1;2,4', 'column "Ydelsesgrupper": none of A-dagpenge is the total'],
  ])('is refused for %s', async (line, sentence) => {
    expect(await refusal('jobindsats-y25i01', csv(line))).toContain(sentence)
  })

  test('is refused when a row stands twice', async () => {
    const line = '2026M07;Viborg;I alt;1;2,4'
    expect(await refusal('jobindsats-y25i01', csv(line, line))).toContain(
      'row 3: persons of Viborg in 2026M07 stands twice',
    )
  })

  test('is refused when it is of another table', async () => {
    expect(await refusal('jobindsats-y60c07', csv('2026M07;Viborg;I alt;1;2'))).toContain(
      'no column that the catalogue knows (Aktiveringsgrad, Andel aktiveringsberørte)',
    )
  })
})

describe('a file of Uddannelsesstatistik.dk', () => {
  const figure = 'Komp: Med mindst en ungdomsuddannelsekompetence'
  const row = (area: string, year: string, text: string) => ({
    '[Bopælskommune].[Kommune].[Kommune]': area,
    '[År].[År].[År]': year,
    [figure]: text,
  })

  test('in JSON is the list of rows that the API gives', async () => {
    const file = JSON.stringify([row('Viborg', '2023', '83,4 %'), row('Læsø', '2023', '70,0 %')])
    expect(await figures('uddannelsesstatistik-profmod', file)).toEqual([
      'pct 791 2023 83.4 normal',
      'pct 825 2023 70 normal',
    ])
  })

  test('in CSV has the same headings; names that the catalogue only has words for are found', async () => {
    const file = [
      '[Bopælskommune].[Kommune].[Kommune];[År].[År].[År];Indgåede uddannelsesaftaler',
      'Viborg;2024;1.203',
    ].join('\n')
    expect(await figures('uvm-laerepladser', file)).toEqual(['number 791 2024 1203 normal'])
  })

  test('is refused with the row of the first fault', async () => {
    const rows = [row('Viborg', '2023', '83,4 %'), row('Viborg', '2022', '83.4')]
    const message = await refusal('uddannelsesstatistik-profmod', JSON.stringify(rows))
    expect(message).toContain('file, row 2: ')
    expect(message).toContain('"83.4" for pct, which is no Danish number')
  })

  test('is refused when no heading fits the words', async () => {
    const file = '[Kommune].[Kommune].[Kommune];[År].[År].[År];Elever\nViborg;2024;3'
    expect(await refusal('uvm-laerepladser', file)).toContain(
      'nøgletal with the words indgåede, aftaler, not andel: it has Elever',
    )
  })
})

describe('an export of Eurostat', () => {
  const head = 'freq,sex,age,training,wstatus,unit,geo\\TIME_PERIOD\t2018 \t2019 '
  const key = (age: string, geo: string) => `A,T,${age},NO_FE_NO_NFE,NEMP,PC,${geo}`

  test('in TSV has flags beside the numbers; other regions are passed over', async () => {
    const file = [
      head,
      `${key('Y15-29', 'DK04')}\t8.1 b\t: u`,
      `${key('Y15-29', 'SE11')}\t6.1 \t6.0 `,
    ].join('\n')
    expect(await figures('eurostat-edat-lfse-22', file)).toEqual([
      'Y15-29 082 2018 8.1 normal b',
      'Y15-29 082 2019  suppressed u',
    ])
    const capitals = file.replace(': u', ': C')
    expect((await figures('eurostat-edat-lfse-22', capitals))[1]).toBe(
      'Y15-29 082 2019  suppressed C',
    )
  })

  test('in JSON-stat is the answer of the API, of which it may be a part', async () => {
    const ids = ['freq', 'sex', 'age', 'training', 'wstatus', 'unit', 'geo', 'time']
    const codes = ['A', 'T', 'Y15-29', 'NO_FE_NO_NFE', 'NEMP', 'PC', 'DK04', '2019']
    const dimension = Object.fromEntries(
      ids.map((id, at) => [id, { category: { index: { [codes[at] ?? '']: 0 } } }]),
    )
    const file = { version: '2.0', class: 'dataset', id: ids, size: ids.map(() => 1) }
    const content = JSON.stringify({ ...file, dimension, value: { 0: 7.7 }, status: { 0: 'p' } })
    expect(await figures('eurostat-edat-lfse-22', content)).toEqual([
      'Y15-29 082 2019 7.7 provisional p',
    ])
  })

  const sheet = (flags: boolean) => [
    ['Data extracted on 22/06/2024 12:37:11 from [ESTAT]'],
    ['Time frequency', null, 'Annual'],
    ['Sex', null, 'Total'],
    ['Age class', null, 'From 18 to 29 years'],
    ['Training', null, 'Neither formal nor non-formal education or training'],
    ['Activity and employment status', null, 'Not employed persons'],
    ['Unit of measure', null, 'Percentage'],
    [null],
    ['TIME', '2018', ...(flags ? [null] : []), '2019'],
    ['GEO (Labels)'],
    ['Midtjylland', 9.1, ...(flags ? ['b'] : []), ':', ...(flags ? ['u'] : [])],
    ['Hovedstaden', 8.2, ...(flags ? [null] : []), 8.4],
  ]

  const workbook = (rows: (string | number | null)[][]) =>
    writeXlsx({ sheets: [{ name: 'Sheet 1', rows }] })

  test('as a workbook of the Data Browser is told by the words above the figures', async () => {
    expect(await figures('eurostat-edat-lfse-22', await workbook(sheet(true)))).toEqual([
      'Y18-29 082 2018 9.1 normal b',
      'Y18-29 082 2019  suppressed u',
    ])
  })

  test('is refused without columns of flags, without a heading, and with a cell that is no figure', async () => {
    expect(await refusal('eurostat-edat-lfse-22', await workbook(sheet(false)))).toContain(
      'sheet "Sheet 1": there is no column of flags after 2018',
    )
    expect(await refusal('eurostat-edat-lfse-22', await workbook(sheet(true).slice(8)))).toContain(
      'has no sheet with flags whose heading is in the words that the catalogue knows',
    )
    const file = [head, `${key('Y15-29', 'DK04')}\t8,1\t7.7 `].join('\n')
    expect(await refusal('eurostat-edat-lfse-22', file)).toContain(
      'file, row 2, column 2018: "8,1" is no figure',
    )
    expect(
      await refusal('eurostat-edat-lfse-22', `${head}\n${key('Y15-29', 'SE11')}\t1 \t1 `),
    ).toContain('has none of DK04, DK in geo; it has SE11')
  })
})
