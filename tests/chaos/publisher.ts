/** A publisher whose figures tell which state they are of: every value of state k lies k tenths above that of state 0. */
import { short } from '../support/small-house.ts'
import { startStatbank, type EmulatedStatbank } from '../support/statbank-emulator.ts'
import type { EmulatedTable } from '../support/statbank-table.ts'
import { ras200 } from '../support/statbank-tables.ts'

export const indicator = 'beskaeftigelsesfrekvens'

const first = short(ras200(), 3)

function stateOf(k: number): EmulatedTable {
  const second = String(k % 60).padStart(2, '0')
  const minute = String(Math.floor(k / 60)).padStart(2, '0')
  return {
    ...first,
    updated: `2026-10-27T08:${minute}:${second}`,
    value: (codes) => {
      const value = first.value(codes)
      return typeof value === 'number' ? Math.round(value * 10 + k) / 10 : value
    },
  }
}

export type Publisher = EmulatedStatbank & {
  /** Publishes state k. */
  show(k: number): void
}

export async function startPublisher(): Promise<Publisher> {
  const statbank = await startStatbank({ tables: [stateOf(0)] })
  return {
    ...statbank,
    show: (k) => {
      statbank.set('RAS200', stateOf(k))
    },
  }
}
