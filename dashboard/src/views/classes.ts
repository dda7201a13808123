/** Figures in classes of nearly the same size, made from the figures that the reader sees. */
import { rounded } from '../format.ts'

/** Both limits are figures that are there. */
export type Class = { from: number; to: number; count: number }

/** At most `most` classes from low to high; equal figures are never parted. */
export function classesOf(values: readonly number[], decimals: number, most: number): Class[] {
  const sorted = values.map((value) => rounded(value, decimals)).sort((a, b) => a - b)
  const classes: Class[] = []
  let taken = 0
  while (taken < sorted.length) {
    const share = Math.ceil((sorted.length - taken) / Math.max(1, most - classes.length))
    const to = sorted[taken + share - 1] ?? 0
    const last = classes.length === most - 1 ? (sorted.at(-1) ?? to) : to
    const end = sorted.findLastIndex((value) => value <= last) + 1
    classes.push({ from: sorted[taken] ?? 0, to: last, count: end - taken })
    taken = end
  }
  return classes
}

/** The class of a figure, from 1; null without a figure. */
export function classNumber(
  value: number | null,
  decimals: number,
  classes: readonly Class[],
): number | null {
  if (value === null) return null
  const shown = rounded(value, decimals)
  const index = classes.findIndex(({ from, to }) => shown >= from && shown <= to)
  return index === -1 ? null : index + 1
}
