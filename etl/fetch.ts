/** The only place that touches the network. */
import { setFlagsFromString } from 'node:v8'
import { endless, moved, repeated } from './fetch-faults.ts'
import { pauseOf, retryAfter, sleep, type Patience } from './patience.ts'
import type { Request } from './source.ts'
import { SourceError } from './source.ts'
import { Turnstile } from './turnstile.ts'
import { hasKey, withoutKey } from './without-key.ts'

// Otherwise Node looks through everything that the program holds for every eight megabytes of a body.
setFlagsFromString('--external-memory-accounted-in-global-limit')

export type FetchOptions = {
  /** The source's base address, without a trailing slash. */
  base: string
  dataset: string
  /** The key that the publisher has given us; it stands in no address, error or raw answer. */
  token?: string | undefined
  /** Takes the body, its content encoding undone, and returns its digest. */
  receive: (body: AsyncIterable<Uint8Array>) => Promise<string>
  patience: Patience
  /** Aborted when the run is to end early. */
  stop: AbortSignal
  /** Told of the bytes as they come. */
  heard: (bytes: number) => void
}

/** An answer whose body was received. */
export type Received = {
  status: number
  /** Content-Type as sent; empty when none. */
  contentType: string
  digest: string
  /** The publisher's own name for the request, by which it finds a fault in its log. */
  requestId?: string
}

/** Where publishers name a request; StatBank's first, and what others call it. */
const requestIdHeaders = ['statbankapi-request-id', 'x-request-id']

function requestIdOf(headers: Headers, token?: string): Pick<Received, 'requestId'> {
  const sent = requestIdHeaders.map((name) => headers.get(name)).find((id) => id)
  return sent && !hasKey(sent, token) ? { requestId: sent.slice(0, 100) } : {}
}

/** Shared by all that ask: a publisher that wants peace wants it from every dataset. */
const turnstile = new Turnstile(() => performance.now(), sleep)

/**
 * Sends one request; tries again after 429, 5xx and lost connections. Only the last answer's body is received.
 * @returns the publisher's last answer, whatever its status
 * @throws {SourceError} `unreachable` when there was no whole answer, `refused` when the publisher wants more time than a run has
 */
export async function ask(request: Request, options: FetchOptions): Promise<Received> {
  const { patience, stop } = options
  const { host } = new URL(options.base)
  if (request.wait) await sleep(request.wait, stop)
  for (let nth = 0; ; nth++) {
    const pause = patience.pauses[nth]
    await turnstile.pass(host, patience.gap, stop)
    const answer = await attempt(request, options, pause === undefined)
    if ('digest' in answer) return answer
    if (answer.peace !== null) turnstile.close(host, patientFor(answer.peace, request, options))
    if (pause !== undefined) await sleep(pauseOf(pause, patience), stop)
  }
}

/** @throws {SourceError} refused, when that is more than a run waits */
function patientFor(
  milliseconds: number,
  request: Request,
  { base, dataset, patience }: FetchOptions,
): number {
  if (milliseconds <= patience.longest) return milliseconds
  const seconds = (time: number) => String(Math.ceil(time / 1000))
  throw new SourceError(
    'refused',
    dataset,
    `${base}${request.path} asks to be left in peace for ${seconds(milliseconds)} s, and a run waits ${seconds(patience.longest)} s at most; ask again later.`,
  )
}

/** An attempt that did not give an answer, and how long the publisher wants to be left in peace. */
type Passing = { peace: number | null }

async function attempt(
  request: Request,
  options: FetchOptions,
  isLast: boolean,
): Promise<Received | Passing> {
  try {
    return await once(request, options, isLast)
  } catch (error) {
    options.stop.throwIfAborted()
    if (!(error instanceof Lost)) throw error
    if (!isLast) return { peace: null }
    throw new SourceError(
      'unreachable',
      options.dataset,
      `No whole answer from ${options.base}${request.path} for ${request.purpose}: ${reason(error.cause)}.`,
      error.cause,
    )
  }
}

/** The connection failed; a fault of our own disk is not this. */
class Lost extends Error {}

const lost = (cause: unknown): never => {
  throw new Lost('The connection was lost.', { cause })
}

/** A passing fault is an answer only at the last attempt. */
async function once(
  request: Request,
  { base, dataset, token, receive, patience, stop, heard }: FetchOptions,
  isLast: boolean,
): Promise<Received | Passing> {
  const silence = startSilence(patience.silence)
  try {
    const response = await fetch(base + request.path, {
      method: request.method,
      body: request.body,
      headers: {
        ...(request.body === null ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      // A question that is sent on by 301 or 302 arrives without its body, and asks for something else.
      redirect: request.method === 'POST' ? 'manual' : 'follow',
      signal: AbortSignal.any([silence.signal, stop]),
    }).catch(lost)
    const { status, headers, body } = response
    if (status >= 300 && status < 400) {
      await body?.cancel()
      const to = headers.get('location')
      throw moved(to !== null && hasKey(to, token) ? null : to, request, { base, dataset })
    }
    if (!isLast && (status === 429 || status >= 500)) {
      await body?.cancel()
      return { peace: retryAfter(headers.get('retry-after'), new Date()) }
    }
    const most = patience.largest[request.bulk ? 'bulk' : 'answer']
    let taken = 0
    const pieces = chunksOf(body, (bytes) => {
      taken += bytes
      if (taken > most) throw endless(request, { base, dataset }, most)
      silence.heard()
      heard(bytes)
    })
    const digest = await receive(
      withoutKey(pieces, token, () => repeated(request, { base, dataset })),
    )
    const contentType = headers.get('content-type') ?? ''
    return { status, contentType, digest, ...requestIdOf(headers, token) }
  } finally {
    silence.stop()
  }
}

/** A signal that aborts when nothing was heard for so long. */
function startSilence(milliseconds: number) {
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort(new DOMException('Nothing was heard for too long.', 'TimeoutError'))
  }, milliseconds)
  return {
    signal: controller.signal,
    heard: () => void timer.refresh(),
    stop: () => {
      clearTimeout(timer)
    },
  }
}

async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
  heard: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(lost)
      if (done) return
      heard(value.length)
      yield value
      release(value)
    }
  } finally {
    await reader.cancel().catch(() => null)
  }
}

/** Gives a chunk's memory back at once, for a large body is a great many of them. */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** fetch hides what happened in its cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'it took too long'
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
