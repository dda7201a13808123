/** Asks the server itself what most readers ask first, so that nobody waits for what has never been made. */
import { setTimeout as pause } from 'node:timers/promises'

import { Strategy } from './contract.ts'
import type { Warehouse } from './warehouse.ts'

/** As browsers ask, so that the bytes that are kept are the ones that they take. */
const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/** Milliseconds between two questions: a reader who comes meanwhile goes first. */
const breath = 20

/** Milliseconds between two looks at which figures are in force. */
const looks = 5_000

/** The front page first, then what loads and works out the most: the others of a kind are quick once one was made. */
const firstAsked = (lead: string): string[] => [
  ...['/', '/en', `/indikator/${lead}`, `/indikator/${lead}/kommuner`, '/aendringer', '/data'],
  ...['indicators', 'goals', 'sources', 'changes.json', 'changes.atom', 'catalogue.ttl'].map(
    (name) => `/api/v1/${name}`,
  ),
  ...['chart.svg', 'chart.png', 'observations.xlsx'].map(
    (name) => `/api/v1/indicators/${lead}/${name}`,
  ),
]

/**
 * Asks one after the other.
 * @param origin where the server listens
 * @param signal ends it
 * @throws {Error} when the server cannot be asked, or is told to end
 */
async function askFirst(origin: string, signal: AbortSignal): Promise<void> {
  const ask = (path: string) => fetch(origin + path, { headers, signal })
  const answer = await ask('/api/v1/strategy')
  // Without figures there is nothing to make ready.
  if (!answer.ok) return
  const { lead } = Strategy.parse(await answer.json())
  for (const path of firstAsked(lead)) {
    await (await ask(path)).arrayBuffer()
    await pause(breath, undefined, { signal })
  }
}

/**
 * Makes ready what is in force now, and again whenever other figures are.
 * @returns ends it
 */
export function keepWarm(
  origin: string,
  { lease }: Pick<Warehouse, 'lease'>,
  look = looks,
): () => void {
  const end = new AbortController()
  const { signal } = end
  let warm: unknown = null
  const turn = async () => {
    const held = await lease()
    held?.release()
    if (!held || held.opened === warm) return
    warm = held.opened
    await askFirst(origin, signal)
  }
  const go = async () => {
    while (!signal.aborted) {
      // What goes wrong here goes wrong for a reader too, who is told.
      await turn().catch(() => undefined)
      await pause(look, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  void go()
  return () => {
    end.abort()
  }
}
