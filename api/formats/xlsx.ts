/** Figures as an Excel workbook: one sheet of figures, one that says what they are, one of sources. */
import { writeXlsx } from 'hucre/xlsx'
import type { Download } from './download.ts'
import { periodStart } from './period-start.ts'
import { spoken } from './spoken.ts'
import type { Cell } from './table.ts'
import { wordsOf } from './words.ts'

type Value = string | number | Date | null
type Sheet = { name: string; widths: number[]; rows: Value[][]; formats?: (string | undefined)[] }

/**
 * Texts are written as text cells, which no spreadsheet runs as a formula, whatever they begin with; numbers are
 * numbers at full precision, shown with the series' decimals.
 */
export async function xlsx(download: Download): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [figures(download), about(download), sources(download)]
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, widths, rows, formats }) => ({
      name,
      rows,
      columns: widths.map((width, i) => {
        const numFmt = formats?.[i]
        return { width, ...(numFmt === undefined ? {} : { numFmt }) }
      }),
      cells: new Map(
        (rows[0] ?? []).map((_, i) => [`0,${String(i)}`, { style: { font: { bold: true } } }]),
      ),
      freezePane: { rows: 1 },
    })),
    properties: {
      title: download.title,
      creator: 'Pejling',
      created: new Date(download.published),
      modified: new Date(download.published),
    },
  })
  return new Uint8Array(bytes)
}

const shownAs = (decimals: number): string =>
  decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`

/** The columns of the table, and the first day of each period as a date that Excel can count with. */
function figures({ table, lang, series }: Download): Sheet {
  const words = wordsOf(lang)
  const { columns, rows } = spoken(table, lang)
  const period = columns.findIndex(({ name }) => name === 'period')
  const dated = period >= 0
  const start = (row: Cell[]): Value[] => {
    const text = row[period]
    return dated ? [typeof text === 'string' ? periodStart(text) : null] : []
  }
  return {
    name: words.figures,
    widths: [...columns.map(({ name }) => (name === 'name' ? 24 : 14)), ...(dated ? [14] : [])],
    formats: [
      ...columns.map(({ name }) => (name === 'value' ? shownAs(series.decimals) : undefined)),
      ...(dated ? ['yyyy-mm-dd'] : []),
    ],
    rows: [
      [...columns.map(({ title }) => title), ...(dated ? [words.firstDay] : [])],
      ...rows.map((row) => [...row, ...start(row)]),
    ],
  }
}

function about(download: Download): Sheet {
  const { lang, indicator, series, unit, vintage, citation, address } = download
  const words = wordsOf(lang)
  return {
    name: words.about,
    widths: [22, 110],
    rows: [
      [words.about, ''],
      [words.name, indicator.name[lang]],
      [words.series, series.name[lang]],
      [words.unit, unit.suffix[lang]],
      [words.definition, indicator.definition[lang]],
      ...indicator.caveats.map((caveat) => [words.caveat, caveat[lang]]),
      [words.vintage, vintage],
      [words.citation, citation],
      [words.address, address],
    ],
  }
}

function sources({ lang, origins }: Download): Sheet {
  const words = wordsOf(lang)
  return {
    name: words.sources,
    widths: [34, 14, 50, 40, 28, 44, 16, 20],
    rows: [
      [
        words.publisher,
        words.table,
        words.title,
        words.page,
        words.licence,
        words.licencePage,
        words.retrieved,
        words.finality,
      ],
      ...origins.map((origin) => [
        origin.publisher[lang],
        origin.table,
        origin.title[lang],
        origin.page,
        origin.licence.name,
        origin.licence.url,
        origin.retrieved === null ? null : new Date(origin.retrieved),
        words.finalities[origin.finality],
      ]),
    ],
    formats: [undefined, undefined, undefined, undefined, undefined, undefined, 'yyyy-mm-dd'],
  }
}
