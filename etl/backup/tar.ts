/** Tar archives (POSIX ustar) of plain files, so that any `tar` can look into a backup. */
import type { FileHandle } from 'node:fs/promises'
import { UsageError } from '../verb.ts'

const block = 512

/** The largest size that fits into the header's eleven octal digits. */
const largest = 0o77777777777

/** The header of one file; its content follows, then {@link padding}. */
export function headerOf(path: string, bytes: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Error(`The name ${path} is too long for a tar file.`)
  if (bytes > largest) throw new UsageError(`${path} is larger than the 8 GB that tar can hold.`)
  const header = Buffer.alloc(block)
  const put = (text: string, at: number) => header.write(text, at, 'utf8')
  put(path, 0)
  put('0000644\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${bytes.toString(8).padStart(11, '0')}\0`, 124)
  put(`${'0'.repeat(11)}\0`, 136)
  put('0', 156)
  put('ustar\0', 257)
  put('00', 263)
  put(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** What fills up the last block of a file. */
export const padding = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block)

/** Two empty blocks. */
export const end = Buffer.alloc(2 * block)

/** The sum of all bytes, with blanks where the sum itself stands. */
function sumOf(header: Buffer): number {
  let sum = 8 * 0x20
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}

/** A file in an archive: its name, and where its content lies. */
export type Entry = { path: string; bytes: number; start: number }

/**
 * The files of an archive in order, read from their headers alone.
 * @throws {UsageError} when it is cut off, changed, or no tar file
 */
export async function* entriesOf(file: FileHandle): AsyncGenerator<Entry> {
  const { size } = await file.stat()
  let at = 0
  for (;;) {
    const header = Buffer.alloc(block)
    const { bytesRead } = await file.read(header, 0, block, at)
    if (bytesRead < block) throw new UsageError('The backup is cut off, or is none: use another.')
    if (header.every((byte) => byte === 0)) return
    const entry = entryOf(header, at + block)
    if (entry.start + entry.bytes > size) {
      throw new UsageError(`The backup is cut off within ${entry.path}: use another.`)
    }
    yield entry
    at = entry.start + entry.bytes + padding(entry.bytes).length
  }
}

function entryOf(header: Buffer, start: number): Entry {
  const text = (from: number, to: number) =>
    header.toString('utf8', from, to).replace(/\0.*$/s, '').trim()
  const sum = parseInt(text(148, 156), 8)
  const bytes = parseInt(text(124, 136), 8)
  const isFile = ['0', ''].includes(text(156, 157))
  if (sum !== sumOf(header) || !Number.isSafeInteger(bytes) || !isFile) {
    throw new UsageError('This is no backup of ours, or it was changed: use another.')
  }
  return { path: text(0, 100), bytes, start }
}
