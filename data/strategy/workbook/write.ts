/** Writes the workbook: the plan as it stands, with lists to choose from and help for every column. */
import { writeXlsx, type Cell } from 'hucre/xlsx'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { AdoptedStrategy } from '../strategy.ts'
import { choicesOf, wordFor, type Choices } from './choices.ts'
import { guideRows } from './guide.ts'
import type { Plan } from '../plan-schema.ts'
import { editionOf, rowsOf } from './rows.ts'
import {
  guideName,
  letter,
  listsName,
  sheetNames,
  sheets,
  type ChoiceName,
  type Column,
} from './sheets.ts'

type Value = string | number | null

/** Rows that the lists and checks of Excel cover. */
const lastRow = 500

/** @param today ISO day, told in the workbook's properties */
export async function workbook(
  plan: Plan,
  strategy: AdoptedStrategy,
  catalogue: Catalogue,
  today: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const choices = choicesOf(strategy, catalogue)
  const rows = rowsOf(plan)
  const bytes = await writeXlsx({
    sheets: [
      guide(strategy.municipality.da, editionOf(plan)),
      ...sheetNames.map((name) => sheet(name, sheets[name], rows[name], choices)),
      lists(choices),
    ],
    properties: {
      title: `${strategy.municipality.da}: plan`,
      creator: 'Pejling',
      created: new Date(today),
      modified: new Date(today),
    },
  })
  return new Uint8Array(bytes)
}

const bold = { style: { font: { bold: true } } }

const guide = (municipality: string, edition: string) => ({
  name: guideName,
  columns: [{ width: 12 }, { width: 110 }],
  rows: guideRows(municipality, edition),
  cells: new Map([['0,0', bold]]),
})

const heading = {
  style: {
    font: { bold: true },
    fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E8EEF2' } },
    alignment: { wrapText: true, vertical: 'top' as const },
  },
}

function sheet(name: string, columns: Column[], records: object[], choices: Choices) {
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      columns.map((column) => column.heading),
      ...records.map((record) => columns.map((column) => cellOf(column, record, choices))),
    ],
    cells: stylesOf(columns),
    freezePane: { rows: 1, columns: 1 },
    dataValidations: columns.map((column, i) => validation(column, letter(i), choices)),
  }
}

const asText = { style: { numFmt: '@' } }

/** Cells for dates take text, the empty ones too: Excel would make the first of December of 2018-12. */
function stylesOf(columns: Column[]): Map<string, Pick<Cell, 'style'>> {
  const styles = new Map<string, Pick<Cell, 'style'>>()
  columns.forEach(({ kind }, column) => {
    styles.set(`0,${column}`, heading)
    if (kind !== 'date') return
    for (let row = 1; row < lastRow; row++) styles.set(`${row},${column}`, asText)
  })
  return styles
}

/** A hidden sheet with a column for each list. */
const lists = (choices: Choices) => {
  const columns = Object.values(choices)
  const length = Math.max(...columns.map((list) => list.length))
  return {
    name: listsName,
    hidden: true,
    rows: Array.from({ length }, (_, row) => columns.map((list) => list[row]?.word ?? null)),
  }
}

function cellOf({ path, kind, choices: name }: Column, record: object, choices: Choices): Value {
  const value = valueAt(record, path.split('.'))
  if (Array.isArray(value)) return value.length > 0 ? value.join('; ') : null
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  return kind === 'choice' && name ? wordFor(choices, name, value) : value
}

function valueAt(record: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return record
  if (typeof record !== 'object' || record === null) return null
  return valueAt(new Map<string, unknown>(Object.entries(record)).get(key), rest)
}

function validation(
  { heading: title, help, kind, choices: name }: Column,
  at: string,
  choices: Choices,
) {
  const shown = {
    range: `${at}2:${at}${String(lastRow)}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title,
    inputMessage: help,
  }
  const refusal = (sentence: string) => ({
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    errorTitle: title,
    errorMessage: sentence,
  })
  if (kind === 'choice' && name) {
    const list = { type: 'list' as const, formula1: listRange(choices, name) }
    return { ...shown, ...list, ...refusal('Vælg en fra listen.') }
  }
  if (kind === 'whole') {
    const whole = {
      type: 'whole' as const,
      operator: 'between' as const,
      formula1: '1',
      formula2: '2100',
    }
    return { ...shown, ...whole, ...refusal('Skriv et helt tal.') }
  }
  if (kind === 'number') {
    const decimal = { type: 'decimal' as const, operator: 'between' as const }
    const range = { formula1: '-1000000000', formula2: '1000000000' }
    return { ...shown, ...decimal, ...range, ...refusal('Skriv et tal.') }
  }
  const length = { type: 'textLength' as const, operator: 'between' as const }
  return { ...shown, ...length, formula1: '0', formula2: '30000' }
}

function listRange(choices: Choices, name: ChoiceName): string {
  const at = letter(Object.keys(choices).indexOf(name))
  return `${listsName}!$${at}$1:$${at}$${String(choices[name].length)}`
}
