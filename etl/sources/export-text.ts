/** The text of a file that somebody exported: UTF-8 with or without a byte order mark, or else Windows-1252. */
import type { SourceError } from '../source.ts'
import { textOf } from './answer-text.ts'

/** Makes an error of what is wrong with a file, as the rest of a sentence that begins with its name. */
export type Fail = (what: string) => SourceError

// Danish text in Windows-1252 is never valid UTF-8, so trying tells them apart.
export const decode = (bytes: Uint8Array): string =>
  textOf(bytes) ?? new TextDecoder('windows-1252').decode(bytes)

/** Characters of the longest line: a table with every month of 30 years as columns takes 10,000. */
const longest = 200_000

/**
 * The mark between cells of a CSV, told from its first line; names may hold commas, so the rarer marks come first.
 * @throws {Error} when a line is longer than any export's, so that no reader has to make millions of cells of it
 */
export function delimiterOf(text: string): string {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > longest) throw new Error(`a line of it has ${String(length)} characters`)
    start += length + 1
  }
  const first = text.split('\n', 1)[0] ?? ''
  return [';', '\t'].find((mark) => first.includes(mark)) ?? ','
}
