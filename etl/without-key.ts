/** Sees to it that our key does not come back to us in an answer, and from there into the raw store. */

/** A shorter key may be any word of an answer. */
const shortest = 8

/** Whether a text has the key in it, as it is or as an address has it. */
export const hasKey = (text: string, key: string | undefined): boolean =>
  key !== undefined && key.length >= shortest && formsOf(key).some((form) => text.includes(form))

const formsOf = (key: string): string[] => [...new Set([key, encodeURIComponent(key)])]

/**
 * The same pieces, one after the other; the piece with which the key would be whole does not follow.
 * @param refusal is thrown when the body has the key in it
 */
export async function* withoutKey(
  body: AsyncIterable<Uint8Array>,
  key: string | undefined,
  refusal: () => Error,
): AsyncGenerator<Uint8Array> {
  if (key === undefined || key.length < shortest) {
    yield* body
    return
  }
  const forms = formsOf(key).map((form) => Buffer.from(form))
  const overlap = Math.max(...forms.map(({ length }) => length)) - 1
  let tail = Buffer.alloc(0)
  for await (const piece of body) {
    const now = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    // The key may lie across the border of two pieces.
    const border = Buffer.concat([tail, now.subarray(0, overlap)])
    if (forms.some((form) => border.includes(form) || now.includes(form))) throw refusal()
    // Copied, for whoever takes a piece may give its memory away.
    tail = Buffer.concat([tail, now.subarray(-overlap)]).subarray(-overlap)
    yield piece
  }
}
