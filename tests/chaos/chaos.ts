/** Two servers, one ETL and many readers, to whom everything happens that does happen, in an order that a seed decides. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layoutOf } from '../../data/layout.ts'
import { figuresOf, startReaders, type Seen } from './readers.ts'
import { startReplica, type Replica } from './replica.ts'
import { startWatching, type Memory } from './memory.ts'
import { etl, judge, newStage, publish, type Stage } from './stage.ts'

export type Outcome = Seen & {
  /** How often each thing happened. */
  events: Map<string, number>
  /** Data versions that were published meanwhile. */
  published: number
  /** What the servers said that was more than a warning. */
  faults: string[]
  memory: Memory
}

type Scene = Stage & { replicas: Replica[]; random: () => number }

/** Whole numbers below n, the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

async function withFault(stage: Stage, kind: 'status' | 'hang-up' | 'html'): Promise<void> {
  stage.publisher.fail(
    kind === 'status' ? { kind, status: 404 } : kind === 'html' ? { kind } : { kind, bytes: 900 },
  )
  if ((await publish(stage)) === 0)
    throw new Error('A run without an answer says that all was done.')
  stage.publisher.fail(null)
}

/** A pointer to a file that is not there, as a half-copied folder would have it. */
async function brokenPointer({ dataDir, random }: Scene): Promise<void> {
  const { pointer } = layoutOf(dataDir)
  const right = await readFile(pointer, 'utf8')
  const wrong =
    random() < 0.5 ? '{ "file"' : right.replace(/"file": "[^"]+"/, '"file": "gone.duckdb"')
  for (const text of [wrong, right]) {
    await writeFile(`${pointer}.chaos`, text)
    await rename(`${pointer}.chaos`, pointer)
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
}

/** Takes far longer than otherwise, and does all the same. */
async function onSlowDisk(stage: Stage): Promise<void> {
  const code = await publish(stage, { slow: true })
  if (code !== 0) throw new Error(`A run on a slow disk ended with ${String(code)}.`)
}

async function backAndForth(stage: Stage): Promise<void> {
  const file = join(stage.dataDir, 'chaos.tar')
  const codes = [
    await etl(stage, ['backup', file, '--force']),
    await etl(stage, ['restore', file, '--force']),
  ]
  if (codes.some((code) => code !== 0)) throw new Error(`Backup and restore: ${codes.join(', ')}`)
}

type Event = [name: string, weight: number, happen: (stage: Scene) => Promise<unknown>]
const one = ({ replicas, random }: Scene): Replica | undefined =>
  replicas[Math.floor(random() * replicas.length)]
const events: Event[] = [
  ['publish', 6, (stage) => publish(stage)],
  ['ETL killed', 3, (stage) => publish(stage, { killAfter: 300 + stage.random() * 2500 })],
  ['publisher refuses', 1, (stage) => withFault(stage, 'status')],
  ['publisher hangs up', 1, (stage) => withFault(stage, 'hang-up')],
  ['publisher sends a page', 1, (stage) => withFault(stage, 'html')],
  ['disk full', 1, (stage) => publish(stage, { kibibytes: 20 + Math.floor(stage.random() * 800) })],
  ['disk slow', 2, onSlowDisk],
  ['server ended gently', 2, (stage) => one(stage)?.renew() ?? Promise.resolve()],
  ['server killed', 1, (stage) => one(stage)?.kill() ?? Promise.resolve()],
  [
    'server stalled',
    2,
    (stage) => one(stage)?.stall(200 + stage.random() * 800) ?? Promise.resolve(),
  ],
  ['pointer broken', 1, brokenPointer],
  ['backup and restore', 1, backAndForth],
]

/** Each at least once, then by weight. */
function drawer(random: () => number): () => Event {
  const waiting = events.toSorted(() => random() - 0.5)
  const sum = events.reduce((all, [, weight]) => all + weight, 0)
  return () => {
    const due = waiting.pop()
    if (due) return due
    let at = random() * sum
    const found = events.find(([, weight]) => (at -= weight) < 0)
    return found ?? ['nothing', 0, () => Promise.resolve()]
  }
}

/** @param seconds how long things happen; everything has happened at least once when it is over, however long that takes */
export async function chaos(
  seconds: number,
  readers: number,
  seed: number,
  say: (line: string) => void,
): Promise<Outcome> {
  const random = seeded(seed)
  const stage: Scene = { ...(await newStage()), replicas: [], random }
  const { dataDir, publisher } = stage
  stage.replicas.push(await startReplica(dataDir), await startReplica(dataDir))
  const reading = startReaders(
    readers,
    stage.replicas,
    await figuresOf(stage.replicas[0]?.address() ?? ''),
  )
  const watching = startWatching(stage.replicas)
  const happened = new Map<string, number>()
  const draw = drawer(random)
  const end = performance.now() + seconds * 1000
  while (performance.now() < end || happened.size < events.length) {
    const [name, , happen] = draw()
    say(name)
    await happen(stage)
    happened.set(name, (happened.get(name) ?? 0) + 1)
  }
  await publish(stage)
  await reading.stop()
  const memory = watching.stop()
  await Promise.all(stage.replicas.map((replica) => replica.stop()))
  await publisher.close()
  await rm(dataDir, { recursive: true })
  judge(reading.seen, stage.truth)
  const faults = stage.replicas.flatMap((replica) =>
    replica
      .said()
      .split('\n')
      .filter((line) => /"level":"(error|fatal)"|^\s+at /.test(line)),
  )
  return { ...reading.seen, events: happened, published: stage.truth.size - 1, faults, memory }
}
