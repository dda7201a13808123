/** What ends an export with one sentence: something that whoever runs it can mend. */
export class ExportError extends Error {}

const reasons: [RegExp, string][] = [
  [/^ENOSPC$/, 'the disk is full; make room and run it again'],
  [/^EDQUOT$/, 'the quota is used up; make room and run it again'],
  [/^EFBIG$/, 'a file may not be as large as it has to be'],
  [/^EROFS$/, 'it can only be read; name another folder'],
  [/^(EACCES|EPERM)$/, 'who runs this may not write there; name another folder'],
  [/^ENOTDIR$/, 'a part of its path is a file; name another folder'],
  [/^ENOENT$/, 'the folder that it is to be in does not exist'],
]

/** One sentence on a folder that did not take what was to be written; null when the error is another. */
export function folderFault(error: unknown, folder: string): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons.find(([sign]) => sign.test(code))?.[1]
  return reason === undefined
    ? null
    : `The copy cannot be written to ${folder}: ${reason}. Nothing was left there.`
}
