/** Tells that our own disk did not take what was to be written, which no publisher is to blame for. */

/** What the system says of it, by code and, where the database passes it on, in words; and what helps. */
const reasons: [RegExp, string, string][] = [
  [/^ENOSPC$|no space left on device/i, 'the disk is full', 'make room'],
  [/^EDQUOT$|disk quota exceeded/i, 'the quota is used up', 'make room'],
  [/^EFBIG$|file too large/i, 'a file may not be as large as it has to be', 'make room'],
  [/^EROFS$|read-only file system/i, 'it can only be read', 'let it be written to'],
  [
    /^(EACCES|EPERM)$|permission denied/i,
    'who runs this may not write there',
    'give it to that user',
  ],
]

/** One sentence that says what to do; null when the error is another. */
export function diskFault(error: unknown, dataDir: string): string | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  const found = reasons.find(([sign]) => sign.test(code) || sign.test(error.message))
  if (!found) return null
  const [, reason, remedy] = found
  return `Nothing more can be written under ${dataDir}: ${reason}. What is published stays as it was; ${remedy} and run it again.`
}
