/** The verdicts on every area of one series. */
import type { Area } from '../../data/catalogue/schema.ts'
import { periodOf } from '../../data/period-number.ts'
import { chanceOf } from './chance.ts'
import type { Comparator } from './gap.ts'
import { judgeLine, type Judgement } from './judge-line.ts'
import type { Line } from './line.ts'
import type { Better } from './movement.ts'
import { groupOf, othersIn, type Group } from './peers.ts'
import type { AdoptedTarget } from './target.ts'

/** A series with all that is known of it. */
export type Judged = {
  better: Better
  /** By area code, in the order of the codes. */
  lines: ReadonlyMap<string, Line>
  /** By area code; none for an area without. */
  targets: ReadonlyMap<string, AdoptedTarget[]>
  country: string
  /** Lines of the series that counts the same in persons, where the series is a share of persons. */
  counts: ReadonlyMap<string, Line> | null
  areas: ReadonlyMap<string, Area>
}

/** Answers with the figures that they rest on, period by period from the first. */
export type AreaVerdict = Judgement & {
  area: string
  firstPeriod: string
  own: (number | null)[]
  country: (number | null)[] | null
  peers: (number | null)[] | null
}

/** Areas without any figure are left out. */
export function judgeSeries(series: Judged): AreaVerdict[] {
  const groups = groupsOf(series)
  return [...series.lines].flatMap(([code, line]) => {
    if (!line.values.some((value) => value !== null)) return []
    const comparators = comparatorsOf(series, groups, code, line)
    const values = (kind: Comparator['kind']) => {
      const found = comparators.find((one) => one.kind === kind)
      return found ? alongside(line, found.line) : null
    }
    const count = series.counts?.get(code)
    const { answers, steps } = judgeLine(
      line,
      series.better,
      series.targets.get(code) ?? [],
      comparators,
    )
    return [
      {
        area: code,
        answers: { ...answers, chance: count ? chanceOf(line, count) : null },
        steps,
        firstPeriod: periodOf(line.first, line.frequency),
        own: [...line.values],
        country: values('country'),
        peers: values('group'),
      },
    ]
  })
}

function groupsOf({ lines, areas }: Judged): Map<string, Group> {
  const members = new Map<string, string[]>()
  for (const { code, group } of areas.values()) {
    if (group !== null) members.set(group, [...(members.get(group) ?? []), code].sort())
  }
  const groups = [...members].flatMap(([code, codes]) => {
    const group = groupOf(
      code,
      codes.length,
      codes.flatMap((member) => lines.get(member) ?? []),
    )
    return group ? [group] : []
  })
  return new Map(groups.map((group) => [group.code, group]))
}

/** The country first; only those that have a figure. */
function comparatorsOf(
  { lines, areas, country }: Judged,
  groups: Map<string, Group>,
  code: string,
  line: Line,
): Comparator[] {
  const whole = lines.get(country)
  const group = groups.get(areas.get(code)?.group ?? '')
  const all: Comparator[] = [
    ...(whole && code !== country
      ? [{ kind: 'country' as const, code: country, members: null, line: whole }]
      : []),
    ...(group ? [othersIn(group, line)] : []),
  ]
  return all.filter((one) => one.line.values.some((value) => value !== null))
}

/** The other line's values in the own line's periods. */
const alongside = (own: Line, other: Line): (number | null)[] =>
  own.values.map((_, index) => other.values[own.first + index - other.first] ?? null)
