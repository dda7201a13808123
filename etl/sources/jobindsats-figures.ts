/** Asks for the figures of a confirmed selection, in as many questions as its size needs. */
import type { Answer, Request } from '../source.ts'
import { availablePeriods } from './jobindsats-answer.ts'
import { readFrame, type Frame } from './jobindsats-frame.ts'
import type { ConfirmedSelection } from './jobindsats-selection.ts'
import { askData } from './jobindsats-table.ts'

/**
 * Cells of one answer at most. The publisher documents no limit; five years of y25i01 with every municipality and
 * three members, about 90,000 cells, have been answered in one piece.
 */
export const mostCells = 100_000

/** Period ids in one address at most, which keeps it under the 2,048 characters that servers are sure to take. */
const mostPeriods = 100

/** What one question brought: the answer, and the periods that it was to have. */
export type Figures = { frame: Frame; periods: string[] }

type Talk<T> = Generator<Request, T, Answer>

/**
 * The figures of every period. The country is asked for by itself where the members of the area hierarchy came without it:
 * whether `*` has the total among its rows is not documented.
 * @param byName whether the periods are named one by one even where all fit into one answer
 * @throws {SourceError} refused or unexpected-shape
 */
export function* askFigures(selection: ConfirmedSelection, byName = false): Talk<Figures[]> {
  const { nationalOnly } = selection.area
  const all = yield* askMember(selection, nationalOnly ? '/' : '*', byName)
  if (nationalOnly || all.some(({ frame }) => hasCountry(frame, selection))) return all
  return [...all, ...(yield* askMember(selection, '/', byName))]
}

const hasCountry = ({ rows, area }: Frame, { area: { names } }: ConfirmedSelection): boolean =>
  rows.some((row) => names.get(String(row[area])) === '000')

function* askMember(
  selection: ConfirmedSelection,
  area: '*' | '/',
  byName: boolean,
): Talk<Figures[]> {
  const { ids } = selection.period
  const parts = partsOf(selection, area)
  if (parts.length === 1 && !byName) return [yield* askLatest(selection, area, ids)]
  const figures: Figures[] = []
  for (const periods of parts) {
    const answer = yield ask(selection, area, periods.join(','))
    figures.push({ frame: readFrame(answer, selection), periods })
  }
  return figures
}

/** The periods of each question, oldest first. */
function partsOf({ period, area, cellsPerPeriod }: ConfirmedSelection, member: '*' | '/') {
  const cells = member === '/' ? cellsPerPeriod / area.names.size : cellsPerPeriod
  if (period.ids.length * cells <= mostCells) return [period.ids]
  const size = Math.max(1, Math.min(mostPeriods, Math.floor(mostCells / cells)))
  const count = Math.ceil(period.ids.length / size)
  return Array.from({ length: count }, (_, part) =>
    period.ids.slice(part * size, (part + 1) * size),
  )
}

/** The description can be ahead of the figures: the publisher then says how many periods there are. */
function* askLatest(selection: ConfirmedSelection, area: '*' | '/', ids: string[]): Talk<Figures> {
  const latest = (count: number) => ask(selection, area, `latest:${String(count)}`)
  const answer = yield latest(ids.length)
  const available = availablePeriods(answer)
  if (available === null || available < 1 || available >= ids.length) {
    return { frame: readFrame(answer, selection), periods: ids }
  }
  const again = yield latest(available)
  return { frame: readFrame(again, selection), periods: ids.slice(-available) }
}

function ask(selection: ConfirmedSelection, area: '*' | '/', periods: string): Request {
  const { groups, hierarchies, period, table } = selection
  const wanted = groups.length > 0 ? groups : ['*']
  return askData(table, [
    ...wanted.map((group): [string, string] => [`mgroup.${group}`, '*']),
    [`period.${period.type}`, periods],
    [`hierarchy.${selection.area.hierarchy}`, area],
    ...hierarchies.map(({ id, query }): [string, string] => [`hierarchy.${id}`, query]),
    ['format', 'json'],
  ])
}
