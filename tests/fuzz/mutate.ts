/** Bytes with a few things wrong in them; the same ones for the same random numbers. */

export type Random = () => number

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const below = (random: Random, n: number): number => Math.floor(random() * n)

const pieces = [
  '',
  '\0',
  '\uFEFF',
  '"',
  "'",
  ';',
  ',',
  '\n',
  '\r\n',
  '\t',
  '{',
  '}',
  '[',
  ']',
  'null',
  'NaN',
  '-0',
  '1e999',
  '-1',
  '99999999999999999999',
  '..',
  '-',
  '__proto__',
  'constructor',
  '2026-13',
  '2026M99',
  '\u202E',
  '🧭',
  '=1+1',
  '<!DOCTYPE x>',
  '&a;',
  '*a',
  '&a !!js/function ',
].map((text) => Buffer.from(text))

const changes: ((bytes: Buffer, at: number, random: Random) => Buffer[])[] = [
  // One bit.
  (bytes, at, random) => {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8))
    return [changed]
  },
  // Cut off.
  (bytes, at) => [bytes.subarray(0, at)],
  // A part is gone.
  (bytes, at, random) => [bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 200))],
  // A part comes twice.
  (bytes, at, random) => {
    const part = bytes.subarray(at, at + 1 + below(random, 200))
    return [bytes.subarray(0, at), part, bytes.subarray(at)]
  },
  // Something is put in.
  (bytes, at, random) => [
    bytes.subarray(0, at),
    pieces[below(random, pieces.length)] ?? Buffer.alloc(0),
    bytes.subarray(at),
  ],
  // Something is written over.
  (bytes, at, random) => {
    const piece = pieces[below(random, pieces.length)] ?? Buffer.alloc(0)
    return [bytes.subarray(0, at), piece, bytes.subarray(at + piece.length)]
  },
]

export function mutated(bytes: Uint8Array, random: Random): Buffer {
  let changed = Buffer.from(bytes)
  for (let times = 1 + below(random, 3); times > 0; times--) {
    const change = changes[below(random, changes.length)]
    if (change) changed = Buffer.concat(change(changed, below(random, changed.length), random))
  }
  return changed
}
