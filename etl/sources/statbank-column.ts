/** Finds which column of an exported file is which variable, when headings are missing or are texts. */
import type { SourceError } from '../source.ts'
import {
  type Choice,
  codeOfConstant,
  codeOfLabel,
  isTotal,
  type Presentation,
} from './statbank-label.ts'
import type { Sheet, SheetFigure } from './statbank-sheet.ts'

/** The code of a variable that a figure belongs to. */
export type ColumnCodes = (variable: string, figure: SheetFigure) => string

type Columns = {
  sheet: Sheet
  /** The columns that are neither area nor time. */
  columns: number[]
  choices: Choice[]
  presentation: Presentation
  fail: (what: string) => SourceError
}

/** A way of reading one column as one variable: the code of every label in it. */
type Fit = { choice: Choice; codes: Map<string, string> }

/**
 * Gives every column a variable of its own and every variable left over its total.
 * @throws {SourceError} unexpected-shape when a label has no code, or a variable is not said and is no total
 */
export function matchColumns(work: Columns): ColumnCodes {
  const fits = work.columns.map((column) => ({ column, fits: fitsOf(work, column) }))
  const none = fits.find((entry) => entry.fits.length === 0)
  if (none) throw work.fail(unresolved(work, none.column))
  const found = assign(fits, new Set())
  if (!found) throw work.fail(unmatched(work))
  const left = work.choices.filter((choice) => !found.some(([, fit]) => fit.choice === choice))
  const unsaid = left.find(({ codes }) => codes.length > 1 || !isTotal(codes[0] ?? ''))
  if (unsaid) {
    throw work.fail(
      ` does not say which ${unsaid.variable} its figures are of, where the catalogue has ${unsaid.codes.join(', ')}; export it with that variable among the rows.`,
    )
  }
  return (variable, figure) => {
    const match = found.find(([, fit]) => fit.choice.variable === variable)
    if (match) return match[1].codes.get(figure.labels[match[0]] ?? '') ?? ''
    return left.find((choice) => choice.variable === variable)?.codes[0] ?? ''
  }
}

const labelsOf = (sheet: Sheet, column: number): string[] => [
  ...new Set(sheet.figures.map(({ labels }) => labels[column] ?? '')),
]

/** The variables that a column can be, those whose codes it names before those that only are not contradicted. */
function fitsOf({ sheet, choices, presentation }: Columns, column: number): Fit[] {
  const heading = sheet.columns[column]?.heading?.toLowerCase()
  const named = choices.filter(({ variable }) => variable.toLowerCase() === heading)
  const labels = labelsOf(sheet, column)
  const read = (choice: Choice, code: (label: string) => string | null): Fit[] => {
    const pairs = labels.flatMap((label): [string, string][] => {
      const found = code(label)
      return found === null ? [] : [[label, found]]
    })
    return pairs.length === labels.length ? [{ choice, codes: new Map(pairs) }] : []
  }
  const candidates = named.length > 0 ? named : choices
  const certain = candidates.flatMap((choice) =>
    read(choice, (label) => codeOfLabel(label, choice)),
  )
  if (labels.length > 1) return certain
  const possible = candidates.flatMap((choice) =>
    read(choice, (label) => codeOfConstant(label, choice, presentation)),
  )
  return [...certain, ...possible]
}

/** One variable for each column, none twice; null when there is no such way. */
function assign(
  [entry, ...rest]: { column: number; fits: Fit[] }[],
  taken: Set<Choice>,
): [number, Fit][] | null {
  if (!entry) return []
  for (const fit of entry.fits) {
    if (taken.has(fit.choice)) continue
    const others = assign(rest, new Set([...taken, fit.choice]))
    if (others) return [[entry.column, fit], ...others]
  }
  return null
}

const written = (choices: Choice[]): string =>
  choices.map(({ variable, codes }) => `${variable} (${codes.join(', ')})`).join(', ')

function unresolved({ sheet, choices }: Columns, column: number): string {
  const heading = sheet.columns[column]?.heading?.toLowerCase()
  const named = choices.filter(({ variable }) => variable.toLowerCase() === heading)
  const wanted = named.length > 0 ? named : choices
  const figure =
    sheet.figures.find(({ labels }) =>
      wanted.every((choice) => codeOfLabel(labels[column] ?? '', choice) === null),
    ) ?? sheet.figures[0]
  return `, row ${String(figure?.row ?? 0)}, column ${sheet.columns[column]?.name ?? ''}: "${figure?.labels[column] ?? ''}" is not a known code or text of ${written(wanted)}; export the table with codes, or with that choice only.`
}

function unmatched({ sheet, columns, choices }: Columns): string {
  const figure = sheet.figures[0]
  const names = columns.map((column) => sheet.columns[column]?.name ?? '').join(', ')
  const labels = columns.map((column) => `"${figure?.labels[column] ?? ''}"`).join(', ')
  return `, row ${String(figure?.row ?? 0)}, columns ${names}: ${labels} cannot each be one of ${written(choices)}; export the table with codes, or with that choice only.`
}
