/** The only place that touches the network. */
import type { Answer, Request } from './source.ts'
import { SourceError } from './source.ts'

export type FetchOptions = {
  /** The source's base address, without a trailing slash. */
  base: string
  dataset: string
  /** The key that the publisher has given us; it stands in no address, error or raw answer. */
  token?: string | undefined
  /** Milliseconds before each new attempt; its length is the number of retries. */
  pauses?: number[]
  /** Milliseconds before an attempt is given up. */
  timeout?: number
}

const patience = [500, 2000]

/**
 * Sends one request; tries again after 429, 5xx and lost connections.
 * @returns the publisher's last answer, whatever its status
 * @throws {SourceError} `unreachable` when there was no whole answer
 */
export async function ask(request: Request, options: FetchOptions): Promise<Answer> {
  const { pauses = patience, timeout = 120_000 } = options
  if (request.wait) await pauseFor(request.wait)
  for (let attempt = 0; ; attempt++) {
    const pause = pauses[attempt]
    try {
      const answer = await once(request, options, timeout)
      const passing = answer.status === 429 || answer.status >= 500
      if (!passing || pause === undefined) return answer
    } catch (error) {
      if (pause === undefined) {
        throw new SourceError(
          'unreachable',
          options.dataset,
          `No whole answer from ${options.base}${request.path} for ${request.purpose}: ${reason(error)}.`,
          error,
        )
      }
    }
    await pauseFor(pause)
  }
}

const pauseFor = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

async function once(
  request: Request,
  { base, token }: FetchOptions,
  timeout: number,
): Promise<Answer> {
  const response = await fetch(base + request.path, {
    method: request.method,
    body: request.body,
    headers: {
      ...(request.body === null ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(timeout),
  })
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

/** fetch hides what happened in its cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'it took too long'
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
