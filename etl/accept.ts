/** Reads which refusals a person overrides: `--accept DATASET:CHECK[,…] --by WHO --reason WHY`. */
import { CheckName } from '../data/catalogue/checks.ts'
import type { House } from './house.ts'
import type { Override } from './refusal.ts'
import { UsageError } from './verb.ts'

/** The overrides of a run, by dataset. */
export type Accepted = Map<string, Override[]>

/** The same for every verb that loads figures. */
export const acceptParse = {
  accept: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
} as const

export const acceptOptions = [
  {
    flag: '--accept D:CHECK',
    text: `take dataset D although CHECK does not pass (${CheckName.options.join(', ')}); several with commas; needs --by and --reason`,
  },
  { flag: '--by WHO', text: 'the name or role of whoever accepts' },
  { flag: '--reason WHY', text: 'why it is right all the same; kept with the figures' },
]

/** @throws {UsageError} when a dataset or check is unknown, or it is not said who and why */
export function readAccepted(house: House, values: Record<string, unknown>): Accepted {
  const [accept, by, reason] = [values['accept'], values['by'], values['reason']].map(textOf)
  if (!accept) {
    if (by || reason) throw new UsageError('--by and --reason belong to --accept DATASET:CHECK.')
    return new Map()
  }
  if (!by || !reason) {
    throw new UsageError(`Say who accepts ${accept}, and why: --by WHO --reason WHY.`)
  }
  const accepted: Accepted = new Map()
  for (const word of accept.split(',')) {
    const [dataset = '', name = ''] = word.trim().split(':')
    const check = CheckName.safeParse(name)
    if (!house.catalogue.datasets.has(dataset)) {
      throw new UsageError(
        `"${word}" names no dataset of the catalogue; write it DATASET:CHECK, as the refusal does.`,
      )
    }
    if (!check.success) {
      throw new UsageError(
        `There is no check "${name}" to accept; the checks are ${CheckName.options.join(', ')}.`,
      )
    }
    const others = accepted.get(dataset) ?? []
    accepted.set(dataset, [...others, { check: check.data, by, reason }])
  }
  return accepted
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
