/** A server on this machine that answers as Uddannelsesstatistik.dk does, for tests that must not use the network. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Reply } from './statbank-reply.ts'
import {
  answerSkema,
  answerStatistik,
  notFound,
  unauthorised,
  type Paging,
} from './uddannelsesstatistik-answers.ts'
import type { EmulatedCube } from './uddannelsesstatistik-cube.ts'

/** How the server misbehaves until it is told otherwise. */
export type Failure =
  | { kind: 'status'; status: number; body?: string }
  /** The right answer with status 200, ended properly after so many bytes. */
  | { kind: 'cut-off'; bytes: number }
  /** The connection breaks after so many bytes. */
  | { kind: 'hang-up'; bytes: number }
  /** A web page in place of the answer; 200 unless another status is given. */
  | { kind: 'html'; status?: number }
  /** The refusal that a retired cube gets, though the list may still have it. */
  | { kind: 'retired' }
  /** Every page is the same, whatever page is asked for. */
  | { kind: 'stuck' }

/** A request as it came; the body is undefined when it was not JSON. */
export type RecordedRequest = { path: string; key: string | null; body: unknown }

export type EmulatedUddannelsesstatistik = {
  /** Base address without a slash at the end, e.g. `http://127.0.0.1:41234/Api/v1`. */
  url: string
  /** Every request in the order of arrival. */
  requests: RecordedRequest[]
  /** Puts other cubes in place of those that there are; a cube that is not among them is retired. */
  set(cubes: EmulatedCube[]): void
  /** Misbehaves from now on, at one path or at both; null ends all failures. */
  fail(failure: Failure | null, path?: '/skema' | '/statistik'): void
  close(): Promise<void>
}

type State = {
  cubes: EmulatedCube[]
  key: string
  paging: Paging
  failing: { failure: Failure; path: string | null } | null
}

/** Listens on 127.0.0.1 at a port that the system chooses; every request must carry the key. */
export async function startUddannelsesstatistik({
  cubes,
  key,
  paging = 'from-1',
}: {
  cubes: EmulatedCube[]
  key: string
  paging?: Paging
}): Promise<EmulatedUddannelsesstatistik> {
  const state: State = { cubes, key, paging, failing: null }
  const requests: RecordedRequest[] = []
  const server = createServer((request, response) => {
    void readRequest(request).then((recorded) => {
      requests.push(recorded)
      const { failing } = state
      const failure =
        failing && (failing.path ?? recorded.path) === recorded.path ? failing.failure : null
      send(response, failure ? spoil(recorded, failure, state) : answer(recorded, state), failure)
    })
  })
  return {
    url: `http://127.0.0.1:${String(await listen(server))}/Api/v1`,
    requests,
    set: (others) => void (state.cubes = others),
    fail: (failure, path) => void (state.failing = failure && { failure, path: path ?? null }),
    close: () => closeServer(server),
  }
}

/** The port that the system has chosen. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    // A client keeps its connections open for the next request, and the server would wait for them.
    server.closeAllConnections()
  })

async function readRequest(request: IncomingMessage): Promise<RecordedRequest> {
  const sent = await text(request)
  const path = (request.url ?? '/').replace(/^\/Api\/v1(?=\/)/, '')
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
  return { path: request.method === 'POST' ? path : '', key, body: parse(sent) }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

function answer({ path, key, body }: RecordedRequest, state: State): Reply {
  if (key !== state.key) return unauthorised()
  if (path === '/skema') return answerSkema(state.cubes, body)
  if (path === '/statistik') return answerStatistik(state.cubes, body, state.paging)
  return { status: 404, contentType: 'text/plain', body: Buffer.from('') }
}

function spoil(request: RecordedRequest, failure: Failure, state: State): Reply {
  const reply = answer(request, state)
  switch (failure.kind) {
    case 'status':
      return { ...reply, status: failure.status, body: Buffer.from(failure.body ?? '') }
    case 'cut-off':
      return { ...reply, body: reply.body.subarray(0, failure.bytes) }
    case 'hang-up':
      return reply
    case 'html':
      return {
        status: failure.status ?? 200,
        contentType: 'text/html; charset=utf-8',
        body: Buffer.from('<!DOCTYPE html>\r\n<html><body>Vedligeholdelse</body></html>\r\n'),
      }
    case 'retired':
      return notFound('Emnet')
    case 'stuck':
      return answer({ ...request, body: { ...Object(request.body), side: 1 } }, state)
  }
}

function send(response: ServerResponse, reply: Reply, failure: Failure | null): void {
  response.statusCode = reply.status
  response.setHeader('Content-Type', reply.contentType)
  if (failure?.kind !== 'hang-up') {
    response.end(reply.body)
    return
  }
  // Chunked: the reader can only know by the missing end.
  response.write(reply.body.subarray(0, failure.bytes), () => response.destroy())
}
