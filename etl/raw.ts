/** The raw store: every answer as it came, by digest, and the manifest of every vintage. The warehouse can be made from it alone. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DeliveryKind } from '../data/layout.ts'
import { DataError } from '../data/read-yaml.ts'
import { Override } from './refusal.ts'
import { writeStream } from './write-stream.ts'

/** One raw answer as the manifest refers to it. */
export const RawAnswer = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** HTTP status, 200 for a file. */
  status: z.int(),
  contentType: z.string(),
  /** What was asked: `POST /data {…}`, or the name of the file. */
  asked: z.string(),
  /** The publisher's own name for the request, to tell it of a fault. */
  requestId: z.string().optional(),
})
export type RawAnswer = z.infer<typeof RawAnswer>

/** One delivery of a dataset's figures: the answers that it was made of, and what of it was taken over. */
export const Delivery = z.strictObject({
  dataset: z.string(),
  kind: DeliveryKind,
  /** ISO date or moment when the publisher was asked; null where not known. */
  retrieved: z.string().nullable(),
  /** How the figures came here, where not from the publisher directly. */
  note: z.string().nullable(),
  /** Only periods from here on were taken over; the older ones stay as they are. null: all of them. */
  since: z.string().nullable().default(null),
  /** Who entered figures that are kept by hand, as a role, and the day. */
  entered: z.strictObject({ role: z.string(), date: z.iso.date() }).optional(),
  /** Whether only the periods from `since` on were asked for; otherwise everything was, whatever was taken over. */
  windowed: z.boolean().optional(),
  /** What each measure meant when it was fetched, as a digest. */
  definitions: z.record(z.string(), z.string()).optional(),
  answers: z.array(RawAnswer).min(1),
  /** The checks that a person overrode for it. */
  overrides: z.array(Override).optional(),
})
export type Delivery = z.infer<typeof Delivery>

/**
 * What a vintage is made of: every delivery that its figures rest on. Those of one dataset are layers, oldest first:
 * each says again what lies within it, and leaves the rest to those below.
 */
export const Manifest = z.strictObject({
  number: z.int().positive(),
  id: z.string(),
  published: z.iso.datetime(),
  deliveries: z.array(Delivery),
  /** Single published figures, where the project ships them. */
  singleFigures: RawAnswer.nullable(),
  /** Set when the vintage was rolled back: when. */
  withdrawn: z.iso.datetime().nullable(),
})
export type Manifest = z.infer<typeof Manifest>

export const digestOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Writes a file so that it is there whole or not at all, also after a power cut. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}

/** The head is enough for a header or an error message. */
async function digestOfFile(path: string): Promise<{ digest: string; head: Uint8Array }> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafeSlow(headSize)
  let head: Uint8Array | null = null
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, headSize, null)
      if (bytesRead === 0) break
      const read = piece.subarray(0, bytesRead)
      hash.update(read)
      head ??= Buffer.from(read)
    }
  } finally {
    await file.close()
  }
  return { digest: hash.digest('hex'), head: head ?? new Uint8Array() }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const headSize = 1 << 18

async function readManifest(folder: string, name: string): Promise<Manifest> {
  const text = await readFile(join(folder, name), 'utf8')
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw new DataError([
      `${join(folder, name)} cannot be read: it was changed, or a newer Pejling wrote it. Start the newer one, or put back a backup.`,
    ])
  }
}

/** Received files that the disk may not have taken yet: by path, in this process. What has been read from them goes on meanwhile. */
const beingTaken = new Map<string, Promise<void>>()

/** @throws when the disk could not take one of the files */
async function taken(files: string[]): Promise<void> {
  for (const file of files) {
    await beingTaken.get(file)
    beingTaken.delete(file)
  }
}

export type RawStore = {
  /** Keeps an answer and returns how to refer to it; the same bytes are kept once. */
  keep(answer: Omit<RawAnswer, 'digest'> & { bytes: Uint8Array }): Promise<RawAnswer>
  /** Keeps a body of any size as it comes and returns its digest; of a body that breaks off nothing is kept. The disk may take it a little later. */
  receive(body: AsyncIterable<Uint8Array>): Promise<string>
  /** @throws {Error} when the store has lost or changed the bytes */
  read(answer: RawAnswer): Promise<Uint8Array>
  /**
   * The file of an answer that is too large to be read, with its first bytes.
   * @throws {Error} when the store has lost or changed it
   */
  open(answer: RawAnswer): Promise<{ file: string; bytes: Uint8Array }>
  /** Every manifest that was written, by number, rolled-back ones included. */
  manifests(): Promise<Manifest[]>
  /** Names answers only once they are on disk: after a power cut too, all that a manifest names is there. */
  writeManifest(manifest: Manifest): Promise<void>
}

export function rawStore(folder: string): RawStore {
  const answers = join(folder, 'answers')
  const vintages = join(folder, 'vintages')
  const incoming = join(folder, 'incoming')
  /** Received and not opened yet: what was hashed on its way to the disk need not be hashed again at once. */
  const received = new Set<string>()
  const pathOf = (digest: string) => join(answers, digest.slice(0, 2), digest)
  const fileOf = ({ digest }: RawAnswer) => pathOf(digest)
  return {
    async keep({ bytes, ...asked }) {
      const digest = digestOf(bytes)
      const path = pathOf(digest)
      await mkdir(join(answers, digest.slice(0, 2)), { recursive: true })
      const kept = await readFile(path).catch(() => null)
      if (!kept || digestOf(kept) !== digest) await writeWhole(path, bytes)
      return { digest, ...asked }
    },
    async receive(body) {
      await mkdir(incoming, { recursive: true })
      const part = join(incoming, `${randomUUID()}.part`)
      const { digest, onDisk } = await writeStream(part, body)
      await mkdir(join(answers, digest.slice(0, 2)), { recursive: true })
      await rename(part, pathOf(digest))
      beingTaken.set(pathOf(digest), onDisk)
      received.add(digest)
      return digest
    },
    async read({ digest, asked }) {
      const bytes = await readFile(pathOf(digest)).catch((cause: unknown) => {
        throw new Error(`The raw store has lost the answer to ${asked} (${digest}).`, { cause })
      })
      if (digestOf(bytes) !== digest) {
        throw new Error(`The raw answer to ${asked} was changed on disk (${digest}).`)
      }
      return bytes
    },
    async open({ digest, asked }) {
      const file = pathOf(digest)
      if (received.delete(digest)) return { file, bytes: await headOf(file) }
      const found = await digestOfFile(file).catch((cause: unknown) => {
        throw new Error(`The raw store has lost the answer to ${asked} (${digest}).`, { cause })
      })
      if (found.digest !== digest) {
        throw new Error(`The raw answer to ${asked} was changed on disk (${digest}).`)
      }
      return { file, bytes: found.head }
    },
    async manifests() {
      const names = await readdir(vintages).catch(() => [])
      const files = names.filter((name) => /^\d{6}\.json$/.test(name)).sort()
      return Promise.all(files.map((name) => readManifest(vintages, name)))
    },
    async writeManifest(manifest) {
      for (const { answers: named } of manifest.deliveries) await taken(named.map(fileOf))
      await mkdir(vintages, { recursive: true })
      const name = `${String(manifest.number).padStart(6, '0')}.json`
      await writeWhole(join(vintages, name), `${JSON.stringify(manifest, null, 2)}\n`)
    },
  }
}
