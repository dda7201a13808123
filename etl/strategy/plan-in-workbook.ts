/** The plan that a workbook holds, each part with the cell that it stands in. */
import { z } from 'zod'
import { DataError, type Placed } from '../../data/read-yaml.ts'
import { ActionFile, StatusFile, TargetFile } from '../../data/strategy/plan-schema.ts'
import type { StrategyFiles } from '../../data/strategy/files.ts'
import type { Choices } from '../../data/strategy/workbook/choices.ts'
import { sheetNames, sheets, type SheetName } from '../../data/strategy/workbook/sheets.ts'
import { cellName, type Cells } from './cells.ts'
import { innerOf, readRows, type Read } from './values.ts'

type Path = (string | number)[]
type Plain = Record<string, unknown>

export type PlanFiles = Pick<StrategyFiles, 'targets' | 'actions' | 'statuses'>

/** @throws {DataError} with every cell that cannot be used */
export function planIn(cells: Cells, choices: Choices): PlanFiles {
  const problems: string[] = []
  const read = (sheet: SheetName): Read[] => {
    const result = readRows(sheet, cells.rows[sheet], choices)
    problems.push(...result.problems)
    return result.reads
  }
  const [targets = [], points = [], moves = [], actions = [], statuses = []] = sheetNames.map(read)
  const places: Places = new Map()
  const whole = {
    targets: targets.map((target, i) => withMoves(target, ['targets', i], points, moves, places)),
    actions: actions.map((action, i) => {
      places.set(`actions.${String(i)}`, action)
      return { ...plain(action), partners: partnersOf(action, problems) }
    }),
    statuses: statuses.map((status, i) => {
      places.set(`statuses.${String(i)}`, status)
      return plain(status)
    }),
  }
  problems.push(...strayProblems(targets, points, moves))
  if (problems.length > 0) throw new DataError(problems)
  return placed(whole, (path) => cellAt(places, path))
}

function placed(
  { targets, actions, statuses }: Record<'targets' | 'actions' | 'statuses', Plain[]>,
  at: (path: Path) => string,
): PlanFiles {
  const problems: string[] = []
  const fit = <S extends z.ZodType>(schema: S, value: unknown): Placed<z.infer<S>> | null => {
    const result = schema.safeParse(value)
    if (result.success) return { value: result.data, at }
    for (const { path, message } of result.error.issues) {
      const missing = /received (null|undefined)/.test(message)
      const sentence = missing ? 'this cell must be filled in' : message
      problems.push(
        `${at(path.map((part) => (typeof part === 'number' ? part : String(part))))}: ${sentence}`,
      )
    }
    return null
  }
  const files = {
    targets: fit(TargetFile, { targets }),
    actions: fit(ActionFile, { actions }),
    statuses: fit(StatusFile, { statuses }),
  }
  if (!files.targets || !files.actions || !files.statuses) throw new DataError(problems)
  return { targets: files.targets, actions: files.actions, statuses: files.statuses }
}

/** Where each record of the plan stands, by its path. */
type Places = Map<string, Read>

/** The cell of the deepest part of the path that has a row of its own. */
function cellAt(places: Places, path: Path): string {
  for (let depth = path.length; depth > 0; depth--) {
    const place = places.get(path.slice(0, depth).join('.'))
    if (!place) continue
    const field = path
      .slice(depth)
      .filter((part) => typeof part === 'string')
      .join('.')
    const columns = sheets[place.sheet]
    const exact = columns.findIndex((column) => column.path === field)
    const within = columns.findIndex((column) => column.path.startsWith(`${field}.`))
    return cellName(place.sheet, Math.max(exact, within, 0), place.number)
  }
  return path.join('.')
}

/** A row as an object; a text with neither language is null. */
function plain({ record }: Read): Plain {
  return Object.fromEntries(
    [...record].map(([key, value]) => {
      if (!(value instanceof Map)) return [key, value]
      const inner: Plain = Object.fromEntries(innerOf(record, key))
      return [key, Object.values(inner).every((one) => one === null) ? null : inner]
    }),
  )
}

function withMoves(target: Read, at: Path, points: Read[], moves: Read[], places: Places): Plain {
  const id = target.record.get('id')
  const mine = (reads: Read[]) => reads.filter(({ record }) => record.get('target') === id)
  places.set(at.join('.'), target)
  const pathAfter = (moved: unknown, place: Path): Plain[] => {
    const own = mine(points).filter(({ record }) => record.get('moved') === moved)
    const filled = own.filter(
      ({ record }) => record.get('year') !== null || record.get('value') !== null,
    )
    return filled.map((point, i) => {
      places.set([...place, 'path', i].join('.'), point)
      return { year: point.record.get('year'), value: point.record.get('value') }
    })
  }
  return {
    ...plain(target),
    path: pathAfter(null, at),
    revisions: mine(moves).map((move, i) => {
      const place = [...at, 'revisions', i]
      places.set(place.join('.'), move)
      const { target: _, ...revision } = plain(move)
      const decided = move.record.get('decided')
      const has = mine(points).some(
        ({ record }) => record.get('moved') === decided && decided !== null,
      )
      return { ...revision, ...(has ? { path: pathAfter(decided, place) } : {}) }
    }),
  }
}

const Partners = z.object({ da: z.array(z.string()), en: z.array(z.string()) })

function partnersOf({ sheet, number, record }: Read, problems: string[]): Plain[] {
  const { da, en } = Partners.parse(Object.fromEntries(innerOf(record, 'partners')))
  if (da.length !== en.length) {
    const column = sheets[sheet].findIndex(({ path }) => path === 'partners.en')
    problems.push(
      `${cellName(sheet, column, number)}: there should be as many partners in English as in Danish, in the same order`,
    )
  }
  return da.map((name, i) => ({ da: name, en: en[i] ?? name }))
}

/** Intermediate targets and moves that belong to nothing. */
function strayProblems(targets: Read[], points: Read[], moves: Read[]): string[] {
  const ids = new Set(targets.map(({ record }) => record.get('id')))
  const dates = new Set(moves.map(({ record }) => keyOf(record, 'decided')))
  const unknown = [...points, ...moves].flatMap(({ sheet, number, record }) => {
    const target = record.get('target')
    if (ids.has(target) && target !== null) return []
    const said =
      target === null
        ? 'this cell must be filled in'
        : `no target "${textOf(target)}" in the sheet Resultatmål`
    return [`${cellName(sheet, 0, number)}: ${said}`]
  })
  const without = points.flatMap(({ sheet, number, record }) =>
    record.get('moved') === null || dates.has(keyOf(record, 'moved'))
      ? []
      : [
          `${cellName(sheet, 1, number)}: the sheet Flyttede mål has no move of this target on that date`,
        ],
  )
  return [...unknown, ...without]
}

const keyOf = (record: Map<string, unknown>, date: string): string =>
  JSON.stringify([record.get('target'), record.get(date)])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
