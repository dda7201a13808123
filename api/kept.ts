/** Answers that were worked out once, kept with their compressed bytes for as long as they are true. */
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { compressed, type Encoding, isCompressible } from './encodings.ts'
import { rangeOf } from './file-response.ts'

export type Kept = {
  /** The pattern that its address fits, for counting. */
  route: string
  /** Names the content: half of every ETag. */
  tag: string
  /** What does not depend on how it is compressed. */
  headers: [name: string, value: string][]
  compressible: boolean
  bodies: Map<Encoding, Uint8Array<ArrayBuffer>>
}

/** What is asked of a kept answer besides its address. */
export type Condition = {
  known: string | undefined
  range?: string | undefined
  ifRange?: string | undefined
}

export type Told = {
  status: 200 | 206 | 304 | 416
  headers: [name: string, value: string][]
  body: Uint8Array<ArrayBuffer> | null
}

/** @param headers of the answer; those about its length and encoding are worked out here */
export function keepable(
  body: Uint8Array<ArrayBuffer>,
  headers: [string, string][],
  route: string,
): Kept {
  const media = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  const compressible = isCompressible(media, body.length)
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const more: [string, string][] = compressible
    ? [['vary', 'Accept-Encoding']]
    : [['accept-ranges', 'bytes']]
  return {
    route,
    tag,
    headers: [...headers.filter(([name]) => name !== 'content-length'), ...more],
    compressible,
    bodies: new Map([['identity', body]]),
  }
}

/** Compresses the answer for readers of this encoding, once. */
export async function bodyIn(kept: Kept, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const plain = kept.bodies.get('identity') ?? new Uint8Array()
  if (encoding === 'identity' || !kept.compressible) return plain
  const body = kept.bodies.get(encoding) ?? (await compressed(plain, encoding))
  kept.bodies.set(encoding, body)
  return body
}

/** Each encoding is another sequence of bytes, so it has another strong ETag. */
const etagOf = ({ tag }: Kept, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`

/** Weak comparison (RFC 9110, 13.1.2): a proxy may have weakened ours. */
const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header === '*' || header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag))

const notOfTheBody = new Set(['vary', 'cache-control', 'x-vintage', 'link'])

/** The answer to a reader, as far as it depends on what the reader has already. */
export function told(
  kept: Kept,
  encoding: Encoding,
  body: Uint8Array<ArrayBuffer>,
  { known, range, ifRange }: Condition,
): Told {
  const used = kept.compressible ? encoding : 'identity'
  const etag = etagOf(kept, used)
  const named: [string, string][] = [...kept.headers, ['etag', etag]]
  if (matches(known, etag)) {
    const headers = named.filter(([name]) => name === 'etag' || notOfTheBody.has(name))
    return { status: 304, headers, body: null }
  }
  const part = kept.compressible || (ifRange ?? etag) !== etag ? null : rangeOf(range, body.length)
  if (part === 'unsatisfiable') {
    const headers: [string, string][] = [['content-range', `bytes */${String(body.length)}`]]
    return { status: 416, headers, body: null }
  }
  const sent = part === null ? body : body.subarray(part.start, part.end + 1)
  const headers: [string, string][] = [...named, ['content-length', String(sent.length)]]
  if (used !== 'identity') headers.push(['content-encoding', used])
  if (part === null) return { status: 200, headers, body: sent }
  const span = `${String(part.start)}-${String(part.end)}/${String(body.length)}`
  return { status: 206, headers: [...headers, ['content-range', `bytes ${span}`]], body: sent }
}

export type KeptAnswers = {
  get(key: string): Kept | undefined
  /** Keeps it, or counts it again when it has grown by a compressed body. */
  set(key: string, kept: Kept): void
}

/** Bytes of answers that are kept. */
const keptBytes = 64 * 1024 * 1024

export function createKeptAnswers(): KeptAnswers {
  return new LRUCache<string, Kept>({
    maxSize: keptBytes,
    sizeCalculation: ({ bodies }) =>
      [...bodies.values()].reduce((sum, { length }) => sum + length, 1000),
  })
}

/**
 * The state of things that answers were worked out for.
 * @param runs stands for the runs so far, which sources and the calendar tell of
 */
export const stateOf = (
  pointer: { vintage: string; catalogue: string },
  day: string,
  runs: string,
): string => `${pointer.vintage} ${pointer.catalogue} ${day} ${runs} `
