/** Conversations of the adapters, held with answers that are already there or with a server. */
import {
  SourceError,
  type Answer,
  type Conversation,
  type Reading,
  type Request,
} from '../../etl/source.ts'

/** A conversation to its end: what was read, and every request in order. */
export type Held = { reading: Reading; requests: Request[] }

/** An answer with this body; what is neither text nor bytes is written as JSON. */
export const answerOf = (body: unknown, status = 200): Answer => ({
  status,
  contentType: 'application/json',
  bytes:
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
})

/** @param answer gives the answer to each request, of which `place` counts from 0; a request that gets none fails the test */
export function hold(
  conversation: Conversation,
  answer: (request: Request, place: number) => Answer | undefined,
): Held {
  const requests: Request[] = []
  let turn = conversation.next()
  while (!turn.done) {
    const given = answer(turn.value, requests.length)
    if (!given) throw new Error(`No answer for ${turn.value.purpose}`)
    requests.push(turn.value)
    turn = conversation.next(given)
  }
  return { reading: turn.value, requests }
}

/** Holds the conversation with a server, adding these headers as the caller of an adapter does. */
export async function holdWith(
  url: string,
  conversation: Conversation,
  headers: Record<string, string> = {},
): Promise<Held> {
  const requests: Request[] = []
  let turn = conversation.next()
  while (!turn.done) {
    requests.push(turn.value)
    const { path, method, body } = turn.value
    const response = await fetch(url + path, { method, body, headers })
    turn = conversation.next({
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    })
  }
  return { reading: turn.value, requests }
}

/** The SourceError that the work ends with; any other end is a failure of the test. */
export async function sourceErrorOf(work: () => unknown): Promise<SourceError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
  throw new Error('No SourceError was thrown.')
}
