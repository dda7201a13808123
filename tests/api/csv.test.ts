import { describe, expect, it } from 'vitest'
import { csv } from '../../api/formats/csv.ts'
import { xlsx } from '../../api/formats/xlsx.ts'
import type { Table } from '../../api/formats/table.ts'
import { sheetsOf } from '../support/read-back.ts'

const column = (name: string, type: 'text' | 'number') => ({
  name,
  title: name,
  type,
  description: '',
})
const nasty = ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', 'a,b;"c"\r\nd', 'Ærø']
const table: Table = {
  columns: [column('text', 'text'), column('value', 'number')],
  rows: [...nasty.map((text, i) => [text, -i - 0.5]), ['', null]],
}

describe('a CSV', () => {
  it('runs no formula in a spreadsheet, and leaves negative numbers alone', () => {
    expect(csv(table)).toBe(
      [
        'text,value',
        "'=cmd|calc,-0.5",
        "'+1,-1.5",
        "'-1,-2.5",
        "'@SUM(A1),-3.5",
        "'\t=1,-4.5",
        '"a,b;""c""\r\nd",-5.5',
        'Ærø,-6.5',
        ',',
        '',
      ].join('\r\n'),
    )
  })

  it('opens in a Danish Excel: byte order mark, semicolons, decimal commas', () => {
    expect(csv(table, 'da')).toMatch(/^\uFEFFtext;value\r\n'=cmd\|calc;-0,5\r\n/)
  })
})

describe('a workbook', () => {
  it('keeps a text that looks like a formula as that text', async () => {
    const bytes = await xlsx({
      name: 'a',
      title: 'a',
      lang: 'da',
      indicator: {
        id: 'a',
        name: { da: '=1+1', en: 'a' },
        definition: { da: 'a', en: 'a' },
        caveats: [],
      },
      series: { id: 'a', name: { da: 'a', en: 'a' }, decimals: 1 },
      unit: { id: 'a', kind: 'count', suffix: { da: '', en: '' }, difference: { da: '', en: '' } },
      vintage: '2026-01-01',
      published: '2026-01-01T10:00:00Z',
      citation: '',
      origins: [],
      areas: new Map(),
      table,
      address: '',
    })
    const [figures, about] = await sheetsOf(bytes)
    // The reader trims its texts, so the one that begins with a tab is left out.
    expect(figures?.data.slice(1, 5)).toEqual(nasty.slice(0, 4).map((text, i) => [text, -i - 0.5]))
    expect(about?.data[1]?.[1]).toBe('=1+1')
  })
})
