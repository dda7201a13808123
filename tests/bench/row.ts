/** What a bench measured beside what: as a table for people, and for `npm run bench`, which asks with --rows, as JSON. */
import { z } from 'zod'

export const BenchRow = z.strictObject({
  what: z.string(),
  ours: z.string(),
  /** What it was held beside in the same run; empty where there is nothing. */
  beside: z.string(),
  ratio: z.string(),
  goal: z.string(),
  /** Whether the goal was met; null without a goal. */
  met: z.boolean().nullable(),
})
export type BenchRow = z.infer<typeof BenchRow>

/** A goal in words, and whether a figure meets it. */
export type Goal = { words: string; isMetBy: (figure: number) => boolean }

export const atMost = (most: number, unit = ''): Goal => ({
  words: `≤ ${say(most)}${unit}`,
  isMetBy: (figure) => figure <= most,
})
export const atLeast = (least: number, unit = ''): Goal => ({
  words: `≥ ${say(least)}${unit}`,
  isMetBy: (figure) => figure >= least,
})

const say = (figure: number): string => figure.toLocaleString('en', { maximumFractionDigits: 2 })

type Told = { what: string; ours: string; beside?: string }

/** A figure by itself. @param figure what the goal is held against */
export const alone = (told: Told, figure: number, goal: Goal | null = null): BenchRow =>
  rowOf(told, '', figure, goal)

/** A figure beside another, and how many times it that is. */
export const times = (told: Told, ratio: number, goal: Goal | null = null): BenchRow =>
  rowOf(told, `${ratio.toFixed(2)} ×`, ratio, goal)

const rowOf = (
  { what, ours, beside = '' }: Told,
  ratio: string,
  figure: number,
  goal: Goal | null,
): BenchRow => ({
  ...{ what, ours, beside, ratio },
  goal: goal?.words ?? '',
  met: goal?.isMetBy(figure) ?? null,
})

const columns = ['what', 'ours', 'beside', 'ratio', 'goal'] as const

/** In Markdown, which reads well as it is. */
export function tableOf(rows: BenchRow[]): string {
  const cells = rows.map((row) => [
    ...columns.map((column) => row[column]),
    row.met === null ? '' : row.met ? 'met' : 'NOT MET',
  ])
  const all = [[...columns, ''], ...cells]
  const widths = all[0]?.map((_, nth) => Math.max(3, ...all.map((line) => line[nth]?.length ?? 0)))
  const lineOf = (line: string[]) =>
    `| ${line.map((cell, nth) => cell.padEnd(widths?.[nth] ?? 0)).join(' | ')} |\n`
  const [head = [], ...rest] = all
  const rule = lineOf((widths ?? []).map((width) => '-'.repeat(width)))
  return [lineOf(head), rule, ...rest.map(lineOf)].join('')
}

/** Prints the rows as asked for, and has the bench end with 1 where a goal was not met. */
export function giveRows(rows: BenchRow[], asRows: boolean): void {
  process.stdout.write(asRows ? `${JSON.stringify(rows)}\n` : tableOf(rows))
  if (rows.some(({ met }) => met === false)) process.exitCode = 1
}
