/** Figures as one ZIP: the CSV with its description, what the figures are, how to cite them, and a word to the reader. */
import { strToU8, zipSync } from 'fflate'
import { csv } from './csv.ts'
import { csvw } from './csvw.ts'
import type { Download } from './download.ts'
import { select } from './table.ts'
import { wordsOf } from './words.ts'

/** ZIP has no time zone: fflate writes the parts of a local date, so this is the same everywhere. */
const epoch = new Date(1980, 0, 1)

/** The columns of a CSV of figures. */
export const csvColumns = ['area', 'period', 'value', 'status']

/** The same bytes whenever and wherever it is made. */
export function zip(download: Download): Uint8Array<ArrayBuffer> {
  const table = select(download.table, csvColumns)
  const name = `${download.name}.csv`
  const files = {
    [name]: csv(table),
    [`${name}-metadata.json`]: csvw(download, table, name, 'rfc4180'),
    'metadata.json': metadata(download),
    'README.txt': readme(download, name),
  }
  const bytes = Object.entries(files).map(([file, text]): [string, Uint8Array] => [
    file,
    strToU8(text),
  ])
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: epoch, level: 6 }))
}

function metadata(download: Download): string {
  const { indicator, series, unit, vintage, published, citation, origins, areas, address } =
    download
  const { id, name, definition, caveats } = indicator
  return `${JSON.stringify(
    {
      indicator: { id, name, definition, caveats },
      series: { id: series.id, name: series.name, decimals: series.decimals },
      unit,
      vintage,
      published,
      citation,
      address,
      areas: Object.fromEntries(areas),
      origins,
    },
    null,
    2,
  )}\n`
}

const readmes = {
  da: {
    files: (name: string) => [
      `${name}: tallene, ét pr. linje (UTF-8, komma mellem felterne, punktum som decimaltegn).`,
      `${name}-metadata.json: hvad felterne er (W3C CSVW).`,
      'metadata.json: hvad der er talt, enhed, kilder og vilkår.',
    ],
    empty: 'Et tomt tal er ikke nul: feltet status siger, hvorfor det mangler.',
    vintage: 'Dataversion',
    licence: 'Vilkår',
  },
  en: {
    files: (name: string) => [
      `${name}: the figures, one a line (UTF-8, comma between fields, point as decimal mark).`,
      `${name}-metadata.json: what the fields are (W3C CSVW).`,
      'metadata.json: what is counted, unit, sources and licences.',
    ],
    empty: 'An empty value is not zero: the field status says why it is missing.',
    vintage: 'Data version',
    licence: 'Licence',
  },
}

function readme(download: Download, name: string): string {
  const { lang, indicator, origins, vintage, citation, unit, series } = download
  const words = readmes[lang]
  const lines = [
    indicator.name[lang],
    series.name[lang],
    '',
    indicator.definition[lang],
    '',
    `${wordsOf(lang).unit}: ${unit.suffix[lang]}`,
    `${words.vintage}: ${vintage}`,
    citation,
    ...origins.map(
      ({ attribution, page, licence }) =>
        `${attribution[lang]}: ${page} (${words.licence}: ${licence.name}, ${licence.url})`,
    ),
    '',
    ...words.files(name),
    words.empty,
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}
