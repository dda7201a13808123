/** How an answer is compressed: what the reader takes, what is worth it, and the work itself. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'

/** `identity` is the bytes as they are. */
export type Encoding = 'identity' | 'gzip' | 'br' | 'zstd'

/** Smallest answers first, where the reader takes several equally gladly. */
const ours = ['br', 'zstd', 'gzip'] as const

/** Bytes under which compressing saves nothing that anybody notices. */
const worthwhile = 500

const textual =
  /^(text\/|image\/svg|application\/(json|[\w.-]+\+(json|xml)|x-bibtex|x-research|vnd\.apache\.arrow))/

/** Whether the media type gets shorter by it; workbooks, ZIP, Parquet and PNG are compressed in themselves. */
export const isCompressible = (media: string, bytes: number): boolean =>
  bytes >= worthwhile && textual.test(media)

/** Weights by name; a weight that cannot be read counts as 0. */
function weights(header: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
    if (name !== '') found.set(name, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? +weight : 0)
  }
  return found
}

/**
 * The encoding that the reader would rather have (RFC 9110, 12.5.3).
 * @param header Accept-Encoding; without it the bytes are sent as they are, and so they are where nothing else is taken
 */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity'
  const asked = weights(header)
  const weightOf = (name: string) => asked.get(name) ?? asked.get('*') ?? 0
  let best: { name: Encoding; weight: number } = {
    name: 'identity',
    // Not named, it is taken, but what is named is rather taken.
    weight: asked.get('identity') ?? 0,
  }
  for (const name of ours) {
    const weight = weightOf(name)
    if (
      weight > 0 &&
      (weight > best.weight || (best.name === 'identity' && weight === best.weight))
    )
      best = { name, weight }
  }
  return best.name
}

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)
const zstded = promisify(zstdCompress)

/** What is kept is compressed once and sent often; more than this costs a reader who waits more than it saves. */
const work = {
  gzip: (bytes: Uint8Array) => gzipped(bytes, { level: 6 }),
  br: (bytes: Uint8Array) =>
    brotlied(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  zstd: (bytes: Uint8Array) => zstded(bytes),
}

export const compressed = async (
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await work[encoding](bytes))
