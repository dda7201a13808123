/** A file on disk as an answer: whole or a range of it, not again to whoever has it. */
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Context } from 'hono'
import { problem, problemResponse } from './problem.ts'

export type FileAnswer = {
  path: string
  media: string
  disposition: string
  cacheControl: string
}

type Range = { start: number; end: number }

/** The one range that a request asks for: null for the whole file, `unsatisfiable` when it lies outside. */
export function rangeOf(header: string | undefined, size: number): Range | null | 'unsatisfiable' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  // Several ranges, or another unit: the whole file is a right answer too.
  if (!found || (found[1] === '' && found[2] === '')) return null
  const [, from = '', to = ''] = found
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size || (from === '' && Number(to) === 0)) return 'unsatisfiable'
  return end < start ? null : { start, end }
}

/** The file never changes under its name, so name and size say which content it is. */
const etagOf = (path: string, size: number): string => `"${basename(path)}-${String(size)}"`

const asked = (c: Context, etag: string): string | undefined => {
  const condition = c.req.header('if-range')
  return condition === undefined || condition === etag ? c.req.header('range') : undefined
}

/** Streams the file; it is opened first, so that it is whole even if it is removed meanwhile. */
export async function fileResponse(c: Context, answer: FileAnswer): Promise<Response> {
  const file = await open(answer.path)
  try {
    const { size } = await file.stat()
    const etag = etagOf(answer.path, size)
    const headers = {
      etag,
      'accept-ranges': 'bytes',
      'cache-control': answer.cacheControl,
      'content-type': answer.media,
      'content-disposition': answer.disposition,
    }
    const known =
      c.req
        .header('if-none-match')
        ?.split(',')
        .map((part) => part.trim()) ?? []
    if (known.includes(etag) || known.includes('*')) {
      await file.close()
      return new Response(null, {
        status: 304,
        headers: { etag, 'cache-control': answer.cacheControl },
      })
    }
    const range = rangeOf(asked(c, etag), size)
    if (range === 'unsatisfiable') {
      await file.close()
      return unsatisfiable(c, size)
    }
    return await sent(c, file, headers, size, range)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** @param size of the whole, in bytes */
export function unsatisfiable(c: Context, size: number): Response {
  const detail = `The file has ${String(size)} bytes; the range asked for lies outside.`
  const response = problemResponse(c, problem(416, detail).problem)
  response.headers.set('content-range', `bytes */${String(size)}`)
  return response
}

async function sent(
  c: Context,
  file: FileHandle,
  headers: Record<string, string>,
  size: number,
  range: Range | null,
): Promise<Response> {
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const whole = {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range ? { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` } : {}),
  }
  const status = range ? 206 : 200
  if (c.req.method === 'HEAD') {
    await file.close()
    return new Response(null, { status, headers: whole })
  }
  return new Response(chunks(file, start, end), { status, headers: whole })
}

const chunkBytes = 256 * 1024

/** The bytes from `start` to `end` as the reader takes them; the file is closed at the end or when the reader leaves. */
function chunks(file: FileHandle, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream({
    async pull(controller) {
      const length = Math.min(chunkBytes, end + 1 - at)
      const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, at)
      at += bytesRead
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
      if (bytesRead === 0 || at > end) {
        controller.close()
        await file.close()
      }
    },
    async cancel() {
      await file.close()
    },
  })
}
