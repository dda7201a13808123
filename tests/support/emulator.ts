/** What all emulated publishers have in common: a server on this machine that records, answers and fails as it is told. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { pageReply, textReply, type Reply } from './reply.ts'

/** How any publisher may misbehave. */
export type CommonFailure =
  /** This status with this body, or with none. */
  | { kind: 'status'; status: number; body?: string }
  /** The right answer with status 200, ended properly after so many bytes. */
  | { kind: 'cut-off'; bytes: number }
  /** The connection breaks after so many bytes. */
  | { kind: 'hang-up'; bytes: number }
  /** A web page in place of the answer; with the publisher's usual status unless another is given. */
  | { kind: 'html'; status?: number }

/** A request before a publisher makes sense of it. */
export type Arrival = {
  method: string
  /** Below the base address, decoded, without parameters. */
  path: string
  query: URLSearchParams
  authorization: string | null
  body: string
}

/** What is a publisher's own: how it reads a request, answers it and misbehaves. */
export type Publisher<Recorded, OwnFailure, Scope> = {
  /** The path of the base address, e.g. `/v1`. */
  root: string
  read(arrival: Arrival): Recorded
  answer(request: Recorded): Reply
  /** What comes in place of the right reply; the failure may be changed, e.g. to count. */
  spoil(failure: OwnFailure, request: Recorded, reply: Reply): Reply
  isInScope(request: Recorded, scope: Scope): boolean
  /** The text of the web page that stands in for an answer, and the status that it usually has. */
  page: { text: string; status: number }
  /** Sent with every answer. */
  headers?: Record<string, string>
}

export type Emulator<Recorded, OwnFailure, Scope> = {
  /** Base address without a slash at the end, e.g. `http://127.0.0.1:41234/v1`. */
  url: string
  /** Every request in the order of arrival. */
  requests: Recorded[]
  /** Misbehaves from now on, within the scope or everywhere; null ends all failures. */
  fail(failure: CommonFailure | OwnFailure | null, scope?: Scope): void
  close(): Promise<void>
}

/** Listens on 127.0.0.1 at a port that the system chooses. */
export async function startEmulator<Recorded, OwnFailure extends { kind: string }, Scope>(
  publisher: Publisher<Recorded, OwnFailure, Scope>,
): Promise<Emulator<Recorded, OwnFailure, Scope>> {
  const requests: Recorded[] = []
  let failing: { failure: CommonFailure | OwnFailure; scope: Scope | undefined } | null = null
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = publisher.read(await readArrival(incoming, publisher.root))
    requests.push(request)
    const { failure, scope } = failing ?? {}
    const isRight = !failure || (scope !== undefined && !publisher.isInScope(request, scope))
    const reply = publisher.answer(request)
    if (isRight) send(response, reply, publisher.headers)
    else if (!isCommon(failure)) {
      send(response, publisher.spoil(failure, request, reply), publisher.headers)
    } else if (failure.kind === 'hang-up') hangUp(response, reply, failure.bytes)
    else send(response, spoil(reply, failure, publisher.page), publisher.headers)
  }
  const server = createServer((incoming, response) => void serve(incoming, response))
  return {
    url: `http://127.0.0.1:${String(await listen(server))}${publisher.root}`,
    requests,
    // A copy, since a failure that counts would otherwise change the caller's.
    fail: (failure, scope) => void (failing = failure && { failure: { ...failure }, scope }),
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

async function readArrival(incoming: IncomingMessage, root: string): Promise<Arrival> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(pathname)
  return {
    method: incoming.method ?? '',
    path: path === root || path.startsWith(`${root}/`) ? path.slice(root.length) : path,
    query: searchParams,
    authorization: incoming.headers.authorization ?? null,
    body: await text(incoming),
  }
}

const commonKinds = ['status', 'cut-off', 'hang-up', 'html']

const isCommon = (failure: { kind: string }): failure is CommonFailure =>
  commonKinds.includes(failure.kind)

function spoil(
  reply: Reply,
  failure: Exclude<CommonFailure, { kind: 'hang-up' }>,
  page: { text: string; status: number },
): Reply {
  switch (failure.kind) {
    case 'status':
      return textReply(failure.body ?? '', failure.status)
    case 'cut-off':
      return { ...reply, body: reply.body.subarray(0, failure.bytes) }
    case 'html':
      return pageReply(page.text, failure.status ?? page.status)
  }
}

function send(response: ServerResponse, reply: Reply, headers: Record<string, string> = {}): void {
  response.writeHead(reply.status, { 'Content-Type': reply.contentType, ...headers })
  // Its length is told with it, so a cut-off answer looks whole.
  response.end(reply.body)
}

function hangUp(response: ServerResponse, { status, contentType, body }: Reply, bytes: number) {
  response.writeHead(status, { 'Content-Type': contentType })
  // Chunked, as publishers send: the reader can only know by the missing end.
  response.write(body.subarray(0, bytes), () => response.destroy())
}

/** The JSON value of a body; undefined when it is not JSON. */
export function parseBody(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    return value
  } catch {
    return undefined
  }
}
