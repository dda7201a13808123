/** Follows every link of the site and keeps each answer: pages and texts here, other files at once where they belong. */
import { belongs, type Ground, type Key, keyOf } from './address.ts'
import { type Answer, ask } from './answer.ts'
import { linksOf } from './links.ts'

export type Crawled = {
  answers: Map<Key, Answer>
  /** Addresses that only led on: to another of ours, or to a whole address elsewhere. */
  redirects: Map<Key, string>
}

/** A link that leads nowhere. */
export type Dead = { key: Key; from: Key; status: number }

/** Requests at a time. */
const lanes = 4

type Found = { key: Key; from: Key; followed: boolean }

/**
 * @param server address of the server, without a slash at the end
 * @param seeds where to begin
 * @param keep takes the bytes of an answer that is no text
 * @returns what there is, and the links that lead nowhere, in the order of their addresses
 */
export async function crawl(
  server: string,
  ground: Ground,
  seeds: readonly Key[],
  keep: (answer: Answer, bytes: Uint8Array) => Promise<void>,
): Promise<Crawled & { dead: Dead[] }> {
  const answers: Crawled['answers'] = new Map()
  const redirects: Crawled['redirects'] = new Map()
  const dead: Dead[] = []
  /** How often an address is only mentioned does not matter, but that one link to it can be followed does. */
  const followed = new Set<Key>(seeds)
  const seen = new Set<Key>(seeds)
  const queue: Found[] = seeds.map((key) => ({ key, from: key, followed: true }))

  const add = (address: string, from: Key, isLink: boolean) => {
    const key = keyOf(address, ground, from)
    if (key === null || !belongs(key, from, ground)) return
    if (isLink) followed.add(key)
    if (seen.has(key)) return
    seen.add(key)
    queue.push({ key, from, followed: isLink })
  }
  const visit = async ({ key, from }: Found): Promise<void> => {
    const got = await ask(server, key, ground.base)
    if (got.kind === 'elsewhere') {
      redirects.set(key, got.address)
      add(got.address, from, true)
    } else if (got.kind === 'refused') dead.push({ key, from, status: got.status })
    else {
      answers.set(key, got.answer)
      if (got.answer.text === null) await keep(got.answer, got.bytes)
      else
        for (const link of linksOf(got.answer.text, got.answer.type, ground.base))
          add(link.address, key, link.followed)
    }
  }
  await drained(queue, visit)
  const isDead = ({ key }: Dead) => followed.has(key)
  return { answers, redirects, dead: dead.filter(isDead).sort((a, b) => (a.key < b.key ? -1 : 1)) }
}

/** Works a queue off that grows while it is worked off. When it throws, nothing of it goes on. */
async function drained(queue: Found[], visit: (found: Found) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>()
  try {
    for (;;) {
      const next = running.size < lanes ? queue.shift() : undefined
      if (next) {
        const work = visit(next).finally(() => running.delete(work))
        running.add(work)
      } else if (running.size > 0) await Promise.race(running)
      else return
    }
  } finally {
    await Promise.allSettled(running)
  }
}
