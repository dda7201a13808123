/** One node server for API and pages: refuses what is not a fair request, counts and logs, and lets nobody hold it up. */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import compression from 'compression'
import type { Logger } from 'pino'
import { isTracing } from '../data/trace.ts'
import { type Asked, asking } from './asked.ts'
import type { Ready } from './hot.ts'
import type { Meters } from './meters.ts'
import { clientNames } from './client-address.ts'
import { openHeaders } from './open-to-all.ts'
import { problem, type ProblemError } from './problem.ts'
import { limitHeaders, rateLimit } from './rate-limit.ts'
import { methods, refusalOf } from './refusals.ts'
import { isApi, safeHeaders } from './safe-headers.ts'
import { tracedRequest } from './traced-request.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type ServerParts = {
  api: Handler
  pages: Handler
  meters: Meters
  log: Logger
  /** The address that readers see; takes the place of the Host header. */
  publicUrl: string | null
  /** What is kept ready for a request, if anything. */
  ready?: (request: IncomingMessage) => Ready | null
  /** How many requests one reader may make a second, and whose word for a reader's address is believed. */
  limit?: { perSecond: number; proxies: readonly string[] }
  patience?: Patience
}

/** Milliseconds. */
export type Patience = {
  /** For the head of a request, and for all of it. */
  request: number
  /** For a connection on which nothing moves, such as that of a reader who takes nothing. */
  still: number
  /** How often it is looked. */
  look: number
}

const patient: Patience = { request: 10_000, still: 120_000, look: 2_000 }

export function createSite({ patience = patient, ...parts }: ServerParts): Server {
  const compress = compression()
  const tooMany = limiting(parts.limit ?? { perSecond: 0, proxies: [] })
  const answer = (asked: Asked, request: IncomingMessage, response: ServerResponse): void => {
    const excess = tooMany(request)
    const ready = excess ? null : parts.ready?.(request)
    if (ready) {
      sendReady(parts, asked, request, response, ready)
      return
    }
    asking.run(asked, () => {
      account(parts, asked, request, response)
      if (excess) {
        excess(response)
        return
      }
      if (turnedAway(parts, request, response)) return
      // The API compresses its answers itself, and keeps them.
      if (isApi(pathOf(request))) parts.api(request, response)
      else {
        compress(request, response, () => {
          parts.pages(request, response)
        })
      }
    })
  }
  const server = createServer(
    {
      headersTimeout: patience.request,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.look,
      // As long as proxies keep theirs: one that is closed just as it is used again is a failed request.
      keepAliveTimeout: patience.still,
      // Nobody waits for the end of a body that a request has not: a fifth of a kept answer's work.
      optimizeEmptyRequests: true,
    },
    (request, response) => {
      const asked: Asked = { id: randomUUID(), route: null }
      const go = () => {
        answer(asked, request, response)
      }
      if (isTracing()) void tracedRequest(asked, request, response, go)
      else go()
    },
  )
  server.setTimeout(patience.still)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    answerRaw(error, socket, parts.publicUrl)
  })
  return server
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/'

/** Sends what is ready with one write. */
function sendReady(
  parts: ServerParts,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, route }: Ready,
): void {
  asked.route = route
  parts.meters.lookedUp('hit')
  count(parts, asked, request, response)
  response.writeHead(status, [...headers, 'X-Request-Id', asked.id])
  if (body) response.end(body)
  else response.end()
}

/** Names the request in its answer, and tells what every answer tells. */
function account(
  parts: ServerParts,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('X-Request-Id', asked.id)
  for (const [name, value] of safeHeaders(pathOf(request), parts.publicUrl)) {
    response.setHeader(name, value)
  }
  count(parts, asked, request, response)
}

/** Counts and logs the request when it has ended. */
function count(
  { meters, log }: ServerParts,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const begun = performance.now()
  response.once('close', () => {
    const { method = '' } = request
    const { statusCode: status, writableFinished: whole } = response
    const ms = performance.now() - begun
    const route = asked.route ?? 'file'
    meters.answered(route, method, status, ms / 1000)
    if (!log.isLevelEnabled('debug')) return
    const path = pathOf(request)
    log.debug(
      { request: asked.id, method, path, route, status, whole, ms: Math.round(ms) },
      'answered',
    )
  })
}

/** @returns whether the request has had its answer already */
function turnedAway(
  { publicUrl }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const refusal = refusalOf(request)
  const asksHow = request.method === 'OPTIONS'
  if (refusal ?? asksHow) response.setHeader('Allow', methods)
  if (refusal) {
    refuse(refusal, response)
    return true
  }
  believe(publicUrl, request)
  if (!asksHow || isApi(pathOf(request))) return false
  nameAsRefused()
  response.writeHead(204).end()
  return true
}

/** What whoever runs it asks, and files that every page brings along, are never too many. */
const uncounted = /^\/(health|metrics|_app)(\/|$)/

/** @returns gives a refusal to send where a reader has asked too often */
function limiting({ perSecond, proxies }: NonNullable<ServerParts['limit']>) {
  const take = rateLimit(perSecond)
  const nameOf = clientNames(proxies)
  return (request: IncomingMessage): ((response: ServerResponse) => void) | null => {
    if (perSecond === 0 || uncounted.test(pathOf(request))) return null
    const { remoteAddress } = request.socket
    const verdict = take(nameOf({ remoteAddress, headers: request.headers }))
    if (verdict.allowed) return null
    return (response) => {
      const detail = `Too many requests: go on in ${String(verdict.wait)} s. Whole data versions are at /api/v1/vintages/{id}/observations.parquet.`
      sendProblem(problem(429, detail), response, limitHeaders(perSecond, verdict.wait))
    }
  }
}

function nameAsRefused(): void {
  const asked = asking.getStore()
  if (asked) asked.route = 'not looked up'
}

/** The connection is closed: what else it holds is not worth reading. */
function refuse(error: ProblemError, response: ServerResponse): void {
  sendProblem(error, response, { connection: 'close' })
}

function sendProblem(
  { problem: body }: ProblemError,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  nameAsRefused()
  const text = JSON.stringify(body)
  response.writeHead(body.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...Object.fromEntries(openHeaders),
    ...headers,
  })
  response.end(text)
}

/** Where we know our own address, a sender's word for it counts for nothing. */
function believe(publicUrl: string | null, { headers }: IncomingMessage): void {
  delete headers['x-forwarded-host']
  if (publicUrl === null) return
  const { host, protocol } = new URL(publicUrl)
  headers.host = host
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
}

const unreadable = new Map([
  ['HPE_HEADER_OVERFLOW', problem(431, 'The headers are longer than 16 KB.')],
  ['ERR_HTTP_REQUEST_TIMEOUT', problem(408, 'The request did not arrive in time.')],
])

/** What is no request at all is answered on the bare connection. */
function answerRaw(error: NodeJS.ErrnoException, socket: Duplex, publicUrl: string | null): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { problem: body } =
    unreadable.get(error.code ?? '') ?? problem(400, 'This is not a request of HTTP/1.1.')
  const text = JSON.stringify(body)
  const headers = [
    ...safeHeaders('/api', publicUrl),
    ['Content-Type', 'application/problem+json; charset=utf-8'],
    ['Content-Length', String(Buffer.byteLength(text))],
    ['Connection', 'close'],
  ].map((header) => `${header.join(': ')}\r\n`)
  socket.end(`HTTP/1.1 ${String(body.status)} ${body.title}\r\n${headers.join('')}\r\n${text}`)
}
