/** A program of its own, on the cores that the server has not: many readers, and how long each waits for an answer. */
import { connect, type Socket } from 'node:net'
import { Asked, type Measured, type Waited } from './asking.ts'
import { shuffled } from './shuffled.ts'

/** Milliseconds at the beginning that are not timed: what has just begun is slower than what has run for a day. */
const settling = 1000

const asked = Asked.parse(JSON.parse(process.argv[2] ?? ''))
const { port, paths, fresh, readers, seconds, amount, rate, encoded } = asked
const accepts = encoded ? 'Accept-Encoding: gzip, deflate, br, zstd\r\n' : ''
const requestFor = (path: string): Buffer =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\n${accepts}\r\n`)
const requests = new Map(paths.map((path) => [path, requestFor(path)]))
const waits = new Map<string, number[]>()
const unasked = [...(fresh?.paths ?? [])]
let answers = 0
const begun = performance.now()
const counted = begun + (amount === null ? settling : 0)
const ends = counted + seconds * 1000
const goesOn = (due: number) => (amount === null ? due < ends : answers < amount)

/**
 * The bytes of a whole answer, by its head; what is kept ready tells its length.
 * @throws when it is no good one
 */
function lengthOf(chunk: Buffer, path: string): number {
  const end = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, end < 0 ? chunk.length : end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (end < 0 || !head.startsWith('HTTP/1.1 200 ') || length === undefined) {
    throw new Error(`${path}: no answer that is there at once, with its length: ${head}`)
  }
  return end + 4 + Number(length)
}

/** One answer, read to its last byte. */
function ask(socket: Socket, path: string): Promise<void> {
  return new Promise((resolve) => {
    let left = -1
    const read = (chunk: Buffer) => {
      left = (left < 0 ? lengthOf(chunk, path) : left) - chunk.length
      if (left > 0) return
      socket.off('data', read)
      resolve()
    }
    socket.on('data', read)
    socket.write(requests.get(path) ?? requestFor(path))
  })
}

const until = (time: number) =>
  new Promise<void>((resolve) => {
    const wait = time - performance.now()
    if (wait <= 0) resolve()
    else setTimeout(resolve, Math.ceil(wait))
  })

function count(path: string, wait: number): void {
  const kind = requests.has(path) ? path : 'never asked before'
  const known = waits.get(kind)
  if (known) known.push(wait)
  else waits.set(kind, [wait])
}

/**
 * Goes through every address in an order of its own, again and again. Who asks by the clock waits from the moment that
 * the question was due, so that an answer that is late makes the next one late too.
 */
async function reader(number: number): Promise<void> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  await new Promise((resolve) => socket.once('connect', resolve))
  const { order, random } = shuffled(paths, number)
  const pause = rate === null ? 0 : (readers * 1000) / rate
  let due = begun + random() * (rate === null ? 100 : pause)
  for (let turn = 0; goesOn(due); turn++) {
    await until(due)
    const known = order[turn % order.length] ?? ''
    const path = fresh && random() < 1 / fresh.oneIn ? (unasked.shift() ?? known) : known
    const sent = rate === null ? performance.now() : due
    await ask(socket, path)
    const now = performance.now()
    answers++
    if (now >= counted) count(path, now - sent)
    // As strangers ask: any moment is as likely as any other.
    due = rate === null ? now : due - Math.log(1 - random()) * pause
  }
  socket.destroy()
}

/** @param sorted smallest first */
const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN

function waited(times: number[]): Waited {
  const sorted = times.sort((a, b) => a - b)
  return { answers: sorted.length, p50: at(sorted, 0.5), p99: at(sorted, 0.99) }
}

await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)))
const took = (performance.now() - counted) / 1000
const kinds = [...waits].map(([path, times]) => ({ path, ...waited(times) }))
const all = waited([...waits.values()].flat())
const measured: Measured = { ...all, asked: answers, perSecond: all.answers / took, kinds }
process.stdout.write(`${JSON.stringify(measured)}\n`)
