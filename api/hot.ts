/** Answers that are kept ready: found by address alone, before anything else is done with a request. */
import type { IncomingMessage } from 'node:http'
import { type Encoding, encodingFor } from './encodings.ts'
import { type Kept, type KeptAnswers, stateOf, told } from './kept.ts'
import { safeHeaders } from './safe-headers.ts'

export type Ready = {
  status: number
  /** Names and values in turn, as node takes them. */
  headers: string[]
  body: Uint8Array | null
  route: string
}

export type HotParts = {
  answers: KeptAnswers
  /** The figures in force, as they were seen a moment ago; null when it is time to look again. */
  inForce: () => { vintage: string; catalogue: string } | null
  /** Today's date in Denmark as an ISO day. */
  today: () => string
  /** Stands for the runs so far. */
  ran: () => string
  publicUrl: string | null
  /** What every answer of the API says besides. */
  always: [name: string, value: string][]
}

/** Milliseconds for which a day is taken to be the same: asking the clock for the date in Denmark is slow. */
const sameDay = 1000

/** Accept-Encoding headers whose meaning is remembered; browsers send a handful. */
const mostHeaders = 200

function remembered(): (header: string | undefined) => Encoding {
  const meanings = new Map<string, Encoding>()
  return (header = '') => {
    const known = meanings.get(header)
    if (known) return known
    const meaning = encodingFor(header)
    if (meanings.size < mostHeaders) meanings.set(header, meaning)
    return meaning
  }
}

function briefly(today: () => string): () => string {
  let day = ''
  let asked = -Infinity
  return () => {
    const now = performance.now()
    if (now - asked > sameDay) {
      asked = now
      day = today()
    }
    return day
  }
}

/** @returns gives what is ready for a request; null when the request must go the whole way */
export function hotPath(parts: HotParts): (request: IncomingMessage) => Ready | null {
  const { answers, inForce, publicUrl } = parts
  const day = briefly(parts.today)
  const encodingOf = remembered()
  const written = writtenHeaders(parts)
  return (request) => {
    const { method, url = '', headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith('/api/v1/')) return null
    if (headers.range !== undefined || mayHaveBody(request)) return null
    const state = inForce()
    if (!state) return null
    const origin = publicUrl ?? `http://${headers.host ?? ''}`
    const kept = answers.get(`${stateOf(state, day(), parts.ran())}${origin}${url}`)
    const encoding = kept?.compressible ? encodingOf(headers['accept-encoding']) : 'identity'
    const body = kept?.bodies.get(encoding)
    if (!kept || !body) return null
    const known = headers['if-none-match']
    const { status, headers: lines } = written(kept, encoding, body, url, known)
    const silent = status !== 200 || method === 'HEAD'
    return { status, headers: lines, body: silent ? null : body, route: kept.route }
  }
}

const mayHaveBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

type Lines = { status: number; headers: string[] }

/** The head of an answer as node takes it; that of a whole answer is put together once. */
function writtenHeaders({ publicUrl, always }: HotParts) {
  const whole = new WeakMap<Kept, Map<Encoding, Lines>>()
  const lines = (headers: [string, string][], url: string): string[] => {
    const path = url.split('?')[0] ?? ''
    // What is said of the answer stands before what is said of every answer.
    const all = [...safeHeaders(path, publicUrl), ...always, ...headers]
    return [...new Map(all.map(([name, value]) => [name.toLowerCase(), value]))].flat()
  }
  return (
    kept: Kept,
    encoding: Encoding,
    body: Uint8Array<ArrayBuffer>,
    url: string,
    known: string | undefined,
  ): Lines => {
    const ready = whole.get(kept)?.get(encoding)
    if (ready && known === undefined) return ready
    const { status, headers } = told(kept, encoding, body, { known })
    const made = { status, headers: lines(headers, url) }
    if (status === 200)
      whole.set(kept, (whole.get(kept) ?? new Map<Encoding, Lines>()).set(encoding, made))
    return made
  }
}
