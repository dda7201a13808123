/** One question to the server that is copied, and what of its answer a copy needs. */
import { type Key, requestOf } from './address.ts'
import { placeOf } from './place.ts'

export type Answer = {
  key: Key
  /** Where it lies in the copy. */
  place: string
  /** Media type with its parameters. */
  type: string
  /** What the page may do, as the header says it. */
  policy: string | null
  /** The name that a reader's file has; null for what is shown. */
  download: string | null
  /** Null for what has no address in it and is kept as it is. */
  text: string | null
}

export type Asked =
  | { kind: 'answer'; answer: Answer; bytes: Uint8Array }
  | { kind: 'elsewhere'; address: string }
  | { kind: 'refused'; status: number }

/** What has links without a host in it; anything else is looked through for whole addresses. */
const linked = /^text\/(html|css)/

const textOf = (bytes: Uint8Array, type: string, base: string): string | null => {
  if (!linked.test(type) && !Buffer.from(bytes).includes(base)) return null
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** @param base the address that texts of the site name */
export async function ask(server: string, key: Key, base: string): Promise<Asked> {
  const response = await fetch(server + requestOf(key), { redirect: 'manual' })
  const { status, headers } = response
  const location = headers.get('location')
  if (status >= 300 && status < 400 && location !== null) {
    await response.body?.cancel()
    return { kind: 'elsewhere', address: location }
  }
  if (status !== 200) {
    await response.body?.cancel()
    return { kind: 'refused', status }
  }
  const type = headers.get('content-type') ?? 'application/octet-stream'
  const bytes = new Uint8Array(await response.arrayBuffer())
  const answer: Answer = {
    key,
    place: placeOf(key, type),
    type,
    policy: headers.get('content-security-policy'),
    download: downloadOf(headers.get('content-disposition')),
    text: textOf(bytes, type, base),
  }
  return { kind: 'answer', answer, bytes }
}

const downloadOf = (disposition: string | null): string | null =>
  /^attachment;\s*filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null
