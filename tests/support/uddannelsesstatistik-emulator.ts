/** A server on this machine that answers as Uddannelsesstatistik.dk does, for tests that must not use the network. */
import {
  parseBody,
  startEmulator,
  type Arrival,
  type CommonFailure,
  type Emulator,
} from './emulator.ts'
import { textReply, type Reply } from './reply.ts'
import {
  answerSkema,
  answerStatistik,
  notFound,
  unauthorised,
  type Paging,
} from './uddannelsesstatistik-answers.ts'
import type { EmulatedCube } from './uddannelsesstatistik-cube.ts'

type OwnFailure =
  /** The refusal that a retired cube gets, though the list may still have it. */
  | { kind: 'retired' }
  /** Every page is the same, whatever page is asked for. */
  | { kind: 'stuck' }

/** How the server misbehaves until it is told otherwise; a web page comes with 200. */
export type Failure = CommonFailure | OwnFailure

/** A request as it came; the body is undefined when it was not JSON. */
export type RecordedRequest = { path: string; key: string | null; body: unknown }

type Path = '/skema' | '/statistik'

/** A failure is at one path or at both. */
export type EmulatedUddannelsesstatistik = Emulator<RecordedRequest, OwnFailure, Path> & {
  /** Puts other cubes in place of those that there are; a cube that is not among them is retired. */
  set(cubes: EmulatedCube[]): void
}

type State = { cubes: EmulatedCube[]; key: string; paging: Paging }

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
  const state: State = { cubes, key, paging }
  const emulator = await startEmulator<RecordedRequest, OwnFailure, Path>({
    root: '/Api/v1',
    read: readRequest,
    answer: (request) => answer(request, state),
    spoil: ({ kind }, request) =>
      kind === 'retired' ? notFound('Emnet') : answer(onPage1(request), state),
    isInScope: ({ path }, failing) => path === failing,
    page: { text: 'Vedligeholdelse', status: 200 },
  })
  return { ...emulator, set: (others) => void (state.cubes = others) }
}

const readRequest = ({ method, path, authorization, body }: Arrival): RecordedRequest => ({
  path: method === 'POST' ? path : '',
  key: /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? null,
  body: parseBody(body),
})

function answer({ path, key, body }: RecordedRequest, state: State): Reply {
  if (key !== state.key) return unauthorised()
  if (path === '/skema') return answerSkema(state.cubes, body)
  if (path === '/statistik') return answerStatistik(state.cubes, body, state.paging)
  return textReply('', 404)
}

const onPage1 = (request: RecordedRequest): RecordedRequest => ({
  ...request,
  body: { ...Object(request.body), side: 1 },
})
