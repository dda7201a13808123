/** Codes that are whole numbers in a row, written as a range: single years of age are 49 codes and one line. */
import { z } from 'zod'

const range = /^(\d+)\.\.(\d+)$/

/** `16..64` is 16, 17 … 64; any other text is a code as it stands. Empty when a range runs backwards. */
export function codesOf(text: string): string[] {
  const [, from, to] = range.exec(text) ?? []
  if (from === undefined || to === undefined) return [text]
  const length = Math.max(0, Number(to) - Number(from) + 1)
  return Array.from({ length }, (_, step) => String(Number(from) + step).padStart(from.length, '0'))
}

/** Codes as they are told to a reader: four or more whole numbers in a row become `16..64`. */
export function writeCodes(codes: string[]): string {
  const runs: string[][] = []
  for (const code of codes) {
    const run = runs.at(-1)
    const last = run?.at(-1) ?? ''
    if (run && /^\d+$/.test(last) && code === nextOf(last)) run.push(code)
    else runs.push([code])
  }
  return runs
    .flatMap((run) => (run.length < 4 ? run : [`${run[0] ?? ''}..${run.at(-1) ?? ''}`]))
    .join(', ')
}

const nextOf = (code: string): string => String(Number(code) + 1).padStart(code.length, '0')

const Code = z.string().refine((text) => codesOf(text).length > 0, {
  error: 'a range of codes is written from the lower to the higher, e.g. 16..64',
})

/** One or more codes, ranges written out. */
export const Codes = z
  .array(Code)
  .min(1)
  .transform((codes) => codes.flatMap(codesOf))

/** Records by code; what stands at a range belongs to every code of it. */
export const byCode = <S extends z.ZodType>(schema: S) =>
  z
    .record(Code, schema)
    .transform((records) =>
      Object.fromEntries(
        Object.entries(records).flatMap(([text, record]) =>
          codesOf(text).map((code): [string, z.infer<S>] => [code, record]),
        ),
      ),
    )
