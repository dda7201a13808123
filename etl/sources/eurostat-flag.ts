/**
 * What Eurostat's flags (https://ec.europa.eu/eurostat/data/database) mean for an observation: the lists of observation
 * and confidentiality status since 27 January 2025, and the letters c, r, s and z of before, which older files have.
 */
import type { Observation, ObservationStatus } from '../../data/vocabulary.ts'

/** What an observation says beside its keys. */
export type FlaggedValue = Pick<Observation, 'value' | 'status' | 'flag'>

/** The gravest first: a figure that is both provisional and of low reliability is unreliable. */
const meanings: readonly [string, ObservationStatus][] = [
  // Confidential, not for publication, under secrecy: capital letters, small c before 2025.
  ['C', 'suppressed'],
  ['c', 'suppressed'],
  ['N', 'suppressed'],
  ['P', 'suppressed'],
  // There can be no such figure: m, z before 2025.
  ['m', 'not-applicable'],
  ['z', 'not-applicable'],
  ['u', 'unreliable'],
  ['n', 'unreliable'],
  // A forecast, and what Eurostat itself has put in (i, s before 2025), is estimated too.
  ['e', 'estimated'],
  ['f', 'estimated'],
  ['i', 'estimated'],
  ['s', 'estimated'],
  ['p', 'provisional'],
  // A break lies between two figures, each of them sound; so is one that is revised, or defined in its country's way.
  ['b', 'normal'],
  ['d', 'normal'],
  ['r', 'normal'],
]

/**
 * Joins a cell's number and its flag, of which every letter is one; the flag stays verbatim.
 * A cell without a number is suppressed when its flag says why it is withheld (`C`, `N`, `P`, `c`, `u`), not applicable
 * when there can be none (`m`, `z`), and missing otherwise, with `:` as its flag when it has none.
 * @returns null when a letter is not known, or a number stands where the flag says that there is none
 */
export function readFlagged(value: number | null, flag: string | null): FlaggedValue | null {
  const letters = (flag ?? '').split('').filter((letter) => letter !== ':')
  const isKnown = (letter: string) => meanings.some(([known]) => known === letter)
  if (!letters.every(isKnown)) return null
  if (value !== null && flag?.includes(':')) return null
  const [, status] = meanings.find(([letter]) => letters.includes(letter)) ?? [null, 'normal']
  if (status === 'suppressed') return { value: null, status, flag }
  if (status === 'not-applicable') return value === null ? { value, status, flag } : null
  if (value !== null) return { value, status, flag: flag === '' ? null : flag }
  const withheld = letters.includes('u')
  return {
    value,
    status: withheld ? 'suppressed' : 'missing',
    flag: flag === '' ? ':' : (flag ?? ':'),
  }
}
