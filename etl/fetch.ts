/** The only place that touches the network. */
import type { Request } from './source.ts'
import { SourceError } from './source.ts'

export type FetchOptions = {
  /** The source's base address, without a trailing slash. */
  base: string
  dataset: string
  /** The key that the publisher has given us; it stands in no address, error or raw answer. */
  token?: string | undefined
  /** Takes the body, its content encoding undone, and returns its digest. */
  receive: (body: AsyncIterable<Uint8Array>) => Promise<string>
  /** Milliseconds before each new attempt; its length is the number of retries. */
  pauses?: number[]
  /** Milliseconds of silence before an attempt is given up; a long body may take as long as it comes. */
  timeout?: number
}

/** An answer whose body was received. */
export type Received = {
  status: number
  /** Content-Type as sent; empty when none. */
  contentType: string
  digest: string
}

const patience = [500, 2000]

/**
 * Sends one request; tries again after 429, 5xx and lost connections. Only the last answer's body is received.
 * @returns the publisher's last answer, whatever its status
 * @throws {SourceError} `unreachable` when there was no whole answer
 */
export async function ask(request: Request, options: FetchOptions): Promise<Received> {
  const { pauses = patience } = options
  if (request.wait) await pauseFor(request.wait)
  for (let attempt = 0; ; attempt++) {
    const pause = pauses[attempt]
    try {
      const answer = await once(request, options, pause === undefined)
      if (answer) return answer
    } catch (error) {
      if (!(error instanceof Lost)) throw error
      if (pause === undefined) {
        throw new SourceError(
          'unreachable',
          options.dataset,
          `No whole answer from ${options.base}${request.path} for ${request.purpose}: ${reason(error.cause)}.`,
          error.cause,
        )
      }
    }
    if (pause !== undefined) await pauseFor(pause)
  }
}

const pauseFor = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The connection failed; a fault of our own disk is not this. */
class Lost extends Error {}

const lost = (cause: unknown): never => {
  throw new Lost('The connection was lost.', { cause })
}

/** @returns null when the answer is one that passes, and it is not the last attempt */
async function once(
  request: Request,
  { base, token, receive, timeout = 120_000 }: FetchOptions,
  isLast: boolean,
): Promise<Received | null> {
  const silence = startSilence(timeout)
  try {
    const response = await fetch(base + request.path, {
      method: request.method,
      body: request.body,
      headers: {
        ...(request.body === null ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: silence.signal,
    }).catch(lost)
    const { status, headers, body } = response
    if (!isLast && (status === 429 || status >= 500)) {
      await body?.cancel()
      return null
    }
    const digest = await receive(chunksOf(body, silence.heard))
    return { status, contentType: headers.get('content-type') ?? '', digest }
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
  heard: () => void,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(lost)
      if (done) return
      heard()
      yield value
    }
  } finally {
    await reader.cancel().catch(() => null)
  }
}

/** fetch hides what happened in its cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'it took too long'
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
