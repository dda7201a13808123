/** Writes a body of any size to a file as it comes, with its digest. */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'

export type Written = {
  /** SHA-256, hexadecimal. */
  digest: string
  /** Settled once the disk has taken the file, so that it is there after a power cut. */
  onDisk: Promise<void>
}

/** The file is whole when the digest is given back, and gone when it fails. */
export async function writeStream(path: string, body: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  // One piece is written while the next one comes and is hashed.
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for await (const piece of inPieces(body)) {
      hash.update(piece)
      await writing
      writing = later(file.writeFile(piece))
    }
    await writing
  } catch (error) {
    await writing.catch(() => null)
    await file.close()
    await rm(path, { force: true })
    throw error
  }
  const onDisk = later(file.sync().finally(() => file.close()))
  return { digest: hash.digest('hex'), onDisk }
}

/** It is awaited later; until then its failure is no one's fault. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/**
 * The same bytes in fewer pieces: a network gives them by the handful, and each costs a turn of hashing and writing.
 * A piece holds until the one after the next is asked for.
 */
async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = Buffer.allocUnsafeSlow(pieceSize)
  let other = Buffer.allocUnsafeSlow(pieceSize)
  let length = 0
  for await (const chunk of body) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + pieceSize - length)
      piece.set(part, length)
      length += part.length
      from += part.length
      if (length < pieceSize) continue
      yield piece
      ;[piece, other] = [other, piece]
      length = 0
    }
  }
  if (length > 0) yield piece.subarray(0, length)
}

const pieceSize = 1 << 18
