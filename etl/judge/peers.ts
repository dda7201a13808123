/** The mean of the other municipalities in a group: the comparator that leaves the own municipality out. */
import type { Comparator } from './gap.ts'
import type { Line } from './line.ts'

/** Under this share of known members a period is missing. */
const enough = 0.8

/** Sums and counts of a whole group, from which each member's own figure is taken away. */
export type Group = {
  code: string
  /** Municipalities in the group, with figures or without. */
  size: number
  first: number
  sums: Float64Array
  known: Int32Array
  preliminary: boolean[]
  line: Line
}

/** @param lines of the members, in the order of their codes, at least one */
export function groupOf(code: string, size: number, lines: readonly Line[]): Group | null {
  const [line] = lines
  if (!line) return null
  const first = Math.min(...lines.map((one) => one.first))
  const end = Math.max(...lines.map((one) => one.first + one.values.length))
  const sums = new Float64Array(end - first)
  const known = new Int32Array(end - first)
  const preliminary = Array<boolean>(end - first).fill(false)
  for (const one of lines) {
    for (const [index, value] of one.values.entries()) {
      if (value === null) continue
      const place = one.first - first + index
      sums[place] = (sums[place] ?? 0) + value
      known[place] = (known[place] ?? 0) + 1
      if (one.preliminary[index]) preliminary[place] = true
    }
  }
  return { code, size, first, sums, known, preliminary, line }
}

export function othersIn(group: Group, own: Line): Comparator {
  const others = group.size - 1
  const values = Array.from(group.sums, (sum, index) => {
    const ours = own.values[group.first + index - own.first] ?? null
    const known = (group.known[index] ?? 0) - (ours === null ? 0 : 1)
    return known > 0 && known >= enough * others ? (sum - (ours ?? 0)) / known : null
  })
  const { first, preliminary, line } = group
  return {
    kind: 'group',
    code: group.code,
    members: others,
    line: { ...line, first, values, preliminary, unit: 0 },
  }
}
