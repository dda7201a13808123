/** Confirms a dataset's selection against what StatBank says of the table, before any figure is asked for. */
import type { Area, Dataset, StatbankSelection } from '../../data/catalogue/schema.ts'
import { frequencyOf } from '../../data/vocabulary.ts'
import { SourceError, type Request } from '../source.ts'
import { describeExisting } from './nearest.ts'
import { parsePeriod } from './statbank-period.ts'
import { renamed } from './statbank-renamed.ts'
import { checkMap, checkStrangers, checkTable } from './statbank-table.ts'
import type { Tableinfo, TableVariable } from './tableinfo.ts'

/** A selection of which every code is known to exist. Variables are spelled as tableinfo spells them. */
export type ConfirmedSelection = {
  table: string
  /** Null for a table of the whole country, which has no such variable. */
  area: string | null
  time: string
  /** The publisher's area codes with ours, each of both once. */
  areas: Map<string, string>
  /** The publisher's period codes with SDMX periods. */
  periods: Map<string, string>
  /** Every other variable with its codes; only measure variables have more than one. */
  chosen: Map<string, string[]>
  /** The variables whose codes name the measure, in the order that they are joined in. */
  measure: string[]
  /** The measure's name when no variable names it. */
  onlyMeasure: string
}

type Context = { dataset: Dataset; selection: StatbankSelection; info: Tableinfo }

/** @throws {SourceError} failed-check with the first code, unit or variable that is not as the catalogue says */
export function confirmSelection(
  dataset: Dataset,
  areas: Map<string, Area>,
  info: Tableinfo,
): ConfirmedSelection {
  const selection = dataset.statbank
  if (!selection) throw fault(dataset.id, `Dataset ${dataset.id} has no selection at StatBank.`)
  const context: Context = { dataset, selection, info }
  const time = findVariable(context, selection.time)
  checkTable(dataset, selection, info, time)
  const area = selection.area === null ? null : findVariable(context, selection.area)
  const chosen = confirmChosen(context)
  checkNoneLeft(context, [...(area ? [area.id] : []), time.id, ...chosen.keys()])
  const measure = selection.measure.map((code) => findVariable(context, code).id)
  checkMeasures(context, chosen, measure)
  return {
    table: info.id,
    area: area?.id ?? null,
    time: time.id,
    areas: area ? confirmAreas(context, area, areas) : new Map([['', country]]),
    periods: confirmPeriods(context, time),
    chosen,
    measure,
    onlyMeasure: Object.keys(dataset.measures)[0] ?? '',
  }
}

/** The area that a table without areas is of. */
const country = '000'

const fault = (dataset: string, message: string) =>
  new SourceError('failed-check', dataset, message)

// Variable codes differ in case between functions (Tid, TID), so case is not held against them; value codes are exact.
function findVariable({ dataset, selection, info }: Context, code: string): TableVariable {
  const found = info.variables.find(({ id }) => id.toLowerCase() === code.toLowerCase())
  if (found) return found
  const existing = describeExisting(
    code,
    info.variables.map(({ id }) => id),
  )
  throw fault(
    dataset.id,
    `StatBank's table ${info.id} has no variable ${code}${renamed(info, selection, code)}; ${existing}.`,
  )
}

function confirmChosen(context: Context): Map<string, string[]> {
  const { dataset, selection, info } = context
  const chosen = new Map<string, string[]>()
  for (const [code, wanted] of Object.entries(selection.choose)) {
    const variable = findVariable(context, code)
    const existing = variable.values.map(({ id }) => id)
    const unknown = wanted.find((value) => !existing.includes(value))
    if (unknown !== undefined) {
      throw fault(
        dataset.id,
        `StatBank's table ${info.id} has no code ${unknown} in ${variable.id}; ${describeExisting(unknown, existing)}.`,
      )
    }
    chosen.set(variable.id, [...new Set(wanted)])
  }
  return chosen
}

// A streaming answer eliminates nothing: a variable without values makes the whole call fail.
function checkNoneLeft({ dataset, info }: Context, named: string[]): void {
  const left = info.variables.find(({ id }) => !named.includes(id))
  if (!left) return
  const codes = left.values.slice(0, 12).map(({ id }) => id)
  throw fault(
    dataset.id,
    `StatBank's table ${info.id} has a variable ${left.id} (${left.text}) that the catalogue chooses nothing from; it has ${codes.join(', ')}.`,
  )
}

function checkMeasures(
  { dataset, info }: Context,
  chosen: Map<string, string[]>,
  measure: string[],
): void {
  for (const [variable, codes] of chosen) {
    if (codes.length > 1 && !measure.includes(variable)) {
      throw fault(
        dataset.id,
        `Several codes of ${variable} are chosen from StatBank's table ${info.id}, but ${variable} is not part of the measure.`,
      )
    }
  }
  const made = combine(measure.map((variable) => chosen.get(variable) ?? []))
  const names = measure.length > 0 ? made.map((codes) => codes.join('.')) : null
  const known = Object.keys(dataset.measures)
  if (names === null && known.length !== 1) {
    throw fault(
      dataset.id,
      `Dataset ${dataset.id} has ${String(known.length)} measures but no variable that tells them apart.`,
    )
  }
  const stranger = names?.find((name) => !known.includes(name))
  if (stranger !== undefined) {
    throw fault(
      dataset.id,
      `Dataset ${dataset.id} asks for ${stranger}, which is not among its measures.`,
    )
  }
}

/** Every way of taking one text of each list, the last list running fastest; one empty way when there are no lists. */
export function combine(lists: string[][]): string[][] {
  return lists.reduce<string[][]>(
    (ways, list) => ways.flatMap((way) => list.map((text) => [...way, text])),
    [[]],
  )
}

function confirmAreas(
  context: Context,
  variable: TableVariable,
  areas: Map<string, Area>,
): Map<string, string> {
  const { dataset, info } = context
  const fail = (what: string) => fault(dataset.id, `StatBank's table ${info.id} ${what}.`)
  checkMap(variable, fail)
  const found = new Map<string, string>()
  for (const area of areas.values()) {
    const code = findArea(context, variable, area)
    if (code === null) continue
    const other = found.get(code)
    if (other !== undefined) {
      throw fault(
        dataset.id,
        `The code ${code} of ${variable.id} in StatBank's table ${info.id} stands for both ${other} and ${area.code}.`,
      )
    }
    found.set(code, area.code)
  }
  checkStrangers(variable, new Set(found.keys()), fail)
  return found
}

/** The table's code for an area; null where the table does without that region or province. */
function findArea(
  { dataset, selection, info }: Context,
  variable: TableVariable,
  area: Area,
): string | null {
  // Figures of a municipality group are our own means.
  if (area.kind === 'group') return null
  const existing = variable.values.map(({ id }) => id)
  const candidates = selection.areaCodes[area.code] ?? [area.code]
  const code = candidates.find((candidate) => existing.includes(candidate))
  if (code !== undefined) return code
  if (area.kind === 'region' || area.kind === 'province') return null
  if (area.kind === 'municipality' && selection.covers === 'regions') return null
  throw fault(
    dataset.id,
    `StatBank's table ${info.id} has no code ${candidates.join(' or ')} (${area.name.da}) in ${variable.id}; ${describeExisting(candidates[0] ?? area.code, existing)}.`,
  )
}

function confirmPeriods({ dataset, info }: Context, time: TableVariable): Map<string, string> {
  return new Map(
    time.values.map(({ id }) => {
      const period = parsePeriod(id)
      if (period === null || frequencyOf(period) !== dataset.frequency) {
        throw fault(
          dataset.id,
          `StatBank's table ${info.id} has the period ${id}, which is not ${dataset.frequency}.`,
        )
      }
      return [id, period]
    }),
  )
}

/**
 * Asks for the figures: codes and not texts, in the format that has no limit of cells.
 * @param byName whether the periods are named one by one; otherwise every period is asked for
 */
export function askData(selection: ConfirmedSelection, byName = false): Request {
  const { area, areas } = selection
  const variables = [
    ...(area === null ? [] : [{ code: area, values: [...areas.keys()] }]),
    ...[...selection.chosen].map(([code, values]) => ({ code, values })),
    { code: selection.time, values: byName ? [...selection.periods.keys()] : ['*'] },
  ]
  return {
    method: 'POST',
    path: '/data',
    body: JSON.stringify({
      table: selection.table,
      format: 'BULK',
      lang: 'da',
      valuePresentation: 'Code',
      variables,
    }),
    bulk: true,
    cells: [...selection.chosen.values()].reduce(
      (product, codes) => product * codes.length,
      selection.areas.size * selection.periods.size,
    ),
    purpose: `figures of ${selection.table}`,
  }
}
