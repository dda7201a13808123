/** Conversations of the adapters, held with answers that are already there or with a server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  SourceError,
  type Answer,
  type BulkReading,
  type Conversation,
  type Reading,
  type Request,
} from '../../etl/source.ts'

type AnyReading = Reading | BulkReading

/** A conversation to its end: what was read, and every request in order. */
export type Held<Read extends AnyReading = Reading> = { reading: Read; requests: Request[] }

/** An answer with this body; what is neither text nor bytes is written as JSON. */
export const answerOf = (body: unknown, status = 200): Answer => ({
  status,
  contentType: 'application/json',
  bytes:
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
})

let folder: string | undefined
let files = 0

/** The answer as it is handed over to a request for a bulk answer: as a file. */
function inFile(answer: Answer): Answer {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'pejling-bulk-'))
    process.once('exit', () => {
      rmSync(made, { recursive: true })
    })
    folder = made
  }
  const file = join(folder, String(++files))
  writeFileSync(file, answer.bytes)
  return { ...answer, file }
}

/** @param answer gives the answer to each request, of which `place` counts from 0; a request that gets none fails the test */
export function hold<Read extends AnyReading>(
  conversation: Conversation<Read>,
  answer: (request: Request, place: number) => Answer | undefined,
): Held<Read> {
  const requests: Request[] = []
  let turn = conversation.next()
  while (!turn.done) {
    const given = answer(turn.value, requests.length)
    if (!given) throw new Error(`No answer for ${turn.value.purpose}`)
    requests.push(turn.value)
    turn = conversation.next(turn.value.bulk ? inFile(given) : given)
  }
  return { reading: turn.value, requests }
}

/** Holds the conversation with a server, adding these headers as the caller of an adapter does. */
export async function holdWith<Read extends AnyReading>(
  url: string,
  conversation: Conversation<Read>,
  headers: Record<string, string> = {},
): Promise<Held<Read>> {
  const requests: Request[] = []
  let turn = conversation.next()
  while (!turn.done) {
    requests.push(turn.value)
    const { path, method, body, bulk } = turn.value
    const response = await fetch(url + path, { method, body, headers })
    const answer = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    }
    turn = conversation.next(bulk ? inFile(answer) : answer)
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
