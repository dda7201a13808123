/** Readers that ask without pause, behind a proxy that asks the other server when a connection breaks. */
import { createHash } from 'node:crypto'
import http, { Agent } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Replica } from './replica.ts'
import { indicator } from './publisher.ts'

export type Seen = {
  requests: number
  /** Answers from the second server, because the first one's connection broke. */
  passedOn: number
  /** How those connections broke. */
  broke: Map<string, number>
  /** What got no answer, or a 5xx. */
  failures: string[]
  /** Answers whose figures are of no single state. */
  wrong: string[]
  /** The states that answers of each data version were of; one each, if all is well. */
  states: Map<string, Set<number>>
  /** Digests of the pages of each data version. */
  pages: Map<string, Set<string>>
  /** Milliseconds that each answer took. */
  took: number[]
}

const Answer = z.object({
  vintage: z.string(),
  observations: z.array(z.object({ area: z.string(), period: z.string(), value: z.number() })),
})
type Answer = z.infer<typeof Answer>

const figures = `/api/v1/indicators/${indicator}/observations.json?area=000,791,101,751`
const page = `/indikator/${indicator}`
const paths = [figures, page, figures, `/api/v1/indicators/${indicator}`, figures, '/health/ready']
/** What people ask for besides. */
const alsoAsked = [
  ...['/', '/en', '/maal/jobmuligheder', '/indikator/ledighed', '/data', '/status'],
  ...['observations.csv', 'observations.xlsx', 'observations.parquet', 'chart.svg', 'verdicts'].map(
    (name) => `/api/v1/indicators/${indicator}/${name}`,
  ),
  ...['/api/v1/strategy', '/api/v1/indicators', '/api/v1/changes.atom', '/health/live'],
]

export const nothingSeen = (): Seen => ({
  requests: 0,
  passedOn: 0,
  broke: new Map(),
  failures: [],
  wrong: [],
  states: new Map(),
  pages: new Map(),
  took: [],
})

export type Readers = { seen: Seen; stop: () => Promise<void> }

async function readOne(path: string, replicas: Replica[], nth: number, first: Answer, seen: Seen) {
  const begun = performance.now()
  const response = await ask(path, replicas, nth, seen)
  seen.took.push(performance.now() - begun)
  if (response) note(path, response, first, seen)
}

/** @param first figures of state 0, against which all others are held */
export function startReaders(count: number, replicas: Replica[], first: Answer): Readers {
  const seen = nothingSeen()
  const going = new AbortController()
  const read = async (nth: number) => {
    for (let i = nth; !going.signal.aborted; i++) {
      await readOne(paths[i % paths.length] ?? figures, replicas, i, first, seen)
    }
  }
  const all = Array.from({ length: count }, (_, nth) => read(nth))
  return {
    seen,
    stop: async () => {
      going.abort()
      await Promise.all(all)
    },
  }
}

/** So many requests a second of every kind, however long the answers before them take. */
export function startStream(perSecond: number, replicas: Replica[], first: Answer): Readers {
  const seen = nothingSeen()
  const asked = [...paths, ...alsoAsked]
  const open = new Set<Promise<void>>()
  const begun = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const due = ((performance.now() - begun) / 1000) * perSecond
    for (; sent < due; sent++) {
      const path = asked[sent % asked.length] ?? figures
      const one = readOne(path, replicas, sent, first, seen)
      open.add(one)
      void one.finally(() => open.delete(one))
    }
  }, 10)
  return {
    seen,
    stop: async () => {
      clearInterval(timer)
      await Promise.all(open)
    },
  }
}

export async function figuresOf(address: string): Promise<Answer> {
  return Answer.parse(await (await fetch(`${address}${figures}`)).json())
}

type Got = { status: number; text: string }

/** As many connections as there may be readers at once; further requests wait for one of them. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 })

const get = (url: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    const request = http.get(url, { agent, timeout: 20_000 }, (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, text: body })
      }, reject)
    })
    request.once('error', reject)
    request.once('timeout', () => request.destroy(new Error('No answer within 20 seconds')))
  })

async function ask(path: string, replicas: Replica[], nth: number, seen: Seen) {
  seen.requests++
  const up = replicas.filter((one) => one.isUp())
  const order = [up[nth % Math.max(1, up.length)], ...up, ...replicas]
  let fault = 'no server was up'
  for (const [turn, replica] of order.entries()) {
    if (!replica) continue
    try {
      const got = await get(`${replica.address()}${path}`)
      if (turn > 0) seen.passedOn++
      return got
    } catch (error) {
      fault = String(error)
      seen.broke.set(fault, (seen.broke.get(fault) ?? 0) + 1)
    }
  }
  seen.failures.push(`${path}: ${fault}`)
  return null
}

function note(path: string, { status, text }: Got, first: Answer, seen: Seen): void {
  if (status !== 200) {
    seen.failures.push(
      `${path}: ${String(status)} ${text
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .slice(0, 300)}`,
    )
  } else if (path === figures) noteFigures(Answer.parse(JSON.parse(text)), first, seen)
  else if (path === page) notePage(text, seen)
}

function noteFigures(answer: Answer, first: Answer, seen: Seen): void {
  const old = new Map(first.observations.map((one) => [`${one.area} ${one.period}`, one.value]))
  const states = new Set(
    answer.observations.map(({ area, period, value }) =>
      Math.round((value - (old.get(`${area} ${period}`) ?? NaN)) * 10),
    ),
  )
  const [state = NaN] = states
  if (states.size !== 1 || answer.observations.length !== first.observations.length) {
    seen.wrong.push(`${answer.vintage} mixes the states ${[...states].join(', ')}`)
  }
  add(seen.states, answer.vintage, state)
}

/** A page says its data version; two pages of one version must be the same to the byte, or one of them mixes. */
function notePage(text: string, seen: Seen): void {
  const vintage = /[Dd]ataversion[^0-9]{0,60}(\d{4}-\d\d-\d\d(?:-\d+)?)/.exec(text)?.[1]
  if (vintage === undefined) seen.wrong.push('A page does not say its data version.')
  else add(seen.pages, vintage, createHash('sha256').update(text).digest('hex'))
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}
