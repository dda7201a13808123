/** A lake with its ETL and its servers, as the tests need them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startReplica, type Replica } from '../chaos/replica.ts'
import { indicator, startPublisher, type Publisher } from '../chaos/publisher.ts'
import { etl, pointerOf, type Run } from '../support/etl.ts'
import type { Services } from './services.ts'

export type Lake = {
  /** The settings of every program that uses this lake. */
  settings: Record<string, string>
  publisher: Publisher
  /** Where the ETL keeps what it has. */
  dataDir: string
  etl(...words: string[]): Promise<Run>
  /** What a pull of the publisher's state is asked for. */
  pulling: string[]
  /** Lets the publisher show state k, and pulls it. */
  pull(k: number): Promise<Run>
  /** A server that follows the lake, with a folder of its own. */
  serve(name: string): Promise<Replica>
  close: () => Promise<void>
}

/** The made-up figures are few and far from the shipped ones, as a person would have to say. */
const accepted = [
  ...['--by', 'the tests', '--reason', 'made-up figures', '--accept'],
  ['row-count', 'newest', 'coverage', 'jump', 'revised']
    .map((check) => `statbank-ras200:${check}`)
    .join(),
]

/**
 * @param schema a lake of its own in the services' database and object store
 * @param more settings of every program besides
 */
export async function openLakeFor(
  { settings: of, folder }: Services,
  schema: string,
  more: Record<string, string> = {},
): Promise<Lake> {
  const settings = { ...of(schema), ...more }
  const publisher = await startPublisher()
  const dataDir = join(folder, schema, 'etl')
  mkdirSync(dataDir, { recursive: true })
  const run = (...words: string[]) =>
    etl(words, { ...settings, DATA_DIR: dataDir, STATBANK_URL: publisher.url })
  const pulling = ['pull', '--source', 'statbank', '--indicator', indicator, ...accepted]
  const replicas: Replica[] = []
  return {
    settings,
    publisher,
    dataDir,
    etl: run,
    pulling,
    pull: (k) => {
      publisher.show(k)
      return run(...pulling)
    },
    async serve(name) {
      const replica = await startReplica(join(folder, schema, name), settings)
      replicas.push(replica)
      return replica
    },
    async close() {
      for (const replica of replicas) await replica.stop()
      await publisher.close()
    },
  }
}

/** Waits until a server is at a vintage, or at any; ends with what it says when that takes more than a minute. */
export async function at(server: Replica, vintage?: string): Promise<void> {
  let said = ''
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const answer = await fetch(`${server.address()}/health/ready`)
    said = await answer.text()
    const there = answer.headers.get('x-vintage')
    if (answer.ok && (vintage ?? there) === there) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The server does not come to ${vintage ?? 'any data version'}: ${said}`)
}

/** Waits for a run that must do all that it was asked for. */
export async function well(running: Promise<Run>): Promise<Run> {
  const run = await running
  if (run.code !== 0) throw new Error(`${run.out}${run.err}`)
  return run
}

/** The id of the vintage that the ETL has in force. */
export const inForce = async (lake: Lake): Promise<string> =>
  (await pointerOf(lake.dataDir)).vintage
