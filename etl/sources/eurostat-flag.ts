/** What Eurostat's flags (https://ec.europa.eu/eurostat/data/database/information) mean for an observation. */
import type { Observation } from '../../data/vocabulary.ts'

/** What an observation says beside its keys. */
export type FlaggedValue = Pick<Observation, 'value' | 'status' | 'flag'>

// The gravest first: a figure that is both provisional and of low reliability is unreliable.
const meanings = [
  ['c', 'suppressed'],
  ['u', 'unreliable'],
  ['n', 'unreliable'],
  ['e', 'estimated'],
  ['p', 'provisional'],
  // A break lies between two figures; each of them is sound.
  ['b', 'normal'],
] as const

/**
 * Joins a cell's number and its flag, of which every letter is one; the flag stays verbatim.
 * A cell without a number is suppressed when its flag says why it is withheld (`c`, `u`), and missing otherwise, with `:` as its flag when it has none.
 * @returns null when a letter is not known, or a number stands where the flag says that there is none
 */
export function readFlagged(value: number | null, flag: string | null): FlaggedValue | null {
  const letters = (flag ?? '').split('').filter((letter) => letter !== ':')
  const known = meanings.map(([letter]) => letter)
  if (letters.some((letter) => !known.some((other) => other === letter))) return null
  if (value !== null && flag?.includes(':')) return null
  const [, status] = meanings.find(([letter]) => letters.includes(letter)) ?? [null, 'normal']
  if (status === 'suppressed') return { value: null, status, flag }
  if (value !== null) return { value, status, flag: flag === '' ? null : flag }
  const withheld = letters.includes('u')
  return {
    value,
    status: withheld ? 'suppressed' : 'missing',
    flag: flag === '' ? ':' : (flag ?? ':'),
  }
}
