/** What the columns of a CSV are, after W3C's CSV on the Web. */
import type { Dialect } from './csv.ts'
import type { Download } from './download.ts'
import type { Column, Table } from './table.ts'

/**
 * @param table the columns that the CSV has
 * @param url where the CSV lies, relative to this description
 */
export function csvw(download: Download, table: Table, url: string, dialect: Dialect): string {
  const { lang, indicator, citation, origins, vintage, unit } = download
  const danish = dialect === 'da'
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': lang }],
    url,
    'dc:title': `${indicator.name[lang]}: ${download.series.name[lang]}`,
    'dc:description': indicator.definition[lang],
    'dc:bibliographicCitation': citation,
    'dc:hasVersion': vintage,
    'dc:publisher': [...new Set(origins.map(({ publisher }) => publisher[lang]))],
    'dc:source': [...new Set(origins.map(({ page }) => page))],
    'dc:license': [...new Set(origins.map(({ licence }) => licence.url))],
    dialect: {
      delimiter: danish ? ';' : ',',
      encoding: 'utf-8',
      header: true,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: table.columns.map((column) => columnOf(column, unit.suffix[lang], danish)),
      ...(table.columns.some(({ name }) => name === 'period')
        ? { primaryKey: ['area', 'period'] }
        : { primaryKey: 'area' }),
    },
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

const columnOf = ({ name, title, type, description }: Column, unit: string, danish: boolean) => ({
  name,
  titles: danish ? title : name,
  'dc:description': name === 'value' ? [description, unit].filter(Boolean).join(', ') : description,
  datatype:
    type === 'number'
      ? { base: 'decimal', ...(danish ? { format: { decimalChar: ',' } } : {}) }
      : 'string',
  required: type === 'text' && name !== 'flag',
})
