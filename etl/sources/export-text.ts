/** The text of a file that somebody exported: UTF-8 with or without a byte order mark, or else Windows-1252. */
import type { SourceError } from '../source.ts'
import { textOf } from './answer-text.ts'

/** Makes an error of what is wrong with a file, as the rest of a sentence that begins with its name. */
export type Fail = (what: string) => SourceError

// Danish text in Windows-1252 is never valid UTF-8, so trying tells them apart.
export const decode = (bytes: Uint8Array): string =>
  textOf(bytes) ?? new TextDecoder('windows-1252').decode(bytes)

/** The mark between cells of a CSV, told from its first line; names may hold commas, so the rarer marks come first. */
export function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? ''
  return [';', '\t'].find((mark) => first.includes(mark)) ?? ','
}
