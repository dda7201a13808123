/** What ends an export with one sentence: something that whoever runs it can mend. */
export class ExportError extends Error {}

/** What the system says of a disk, by code and, where a program passes it on, in words; and what helps. */
const reasons: [RegExp, string][] = [
  [/^ENOSPC$|no space left on device/i, 'the disk is full; make room and run it again'],
  [/^EDQUOT$|disk quota exceeded/i, 'the quota is used up; make room and run it again'],
  [/^EFBIG$|file too large/i, 'a file may not be as large as it has to be'],
  [/^EROFS$|read-only file system/i, 'it can only be read; name another folder'],
  [/^(EACCES|EPERM)$/, 'who runs this may not write there; name another folder'],
  [/^(EBUSY|EXDEV)$/, 'a disk of its own begins there; name a folder in it'],
  [/^ENOTEMPTY$/, 'something was put there meanwhile; name another folder'],
  [/^ENOTDIR$/, 'a part of its path is a file; name another folder'],
  [/^ENOENT$/, 'the folder that it is to be in does not exist'],
]

const sentenceOn = (said: string, folder: string): string | null => {
  const reason = reasons.find(([sign]) => sign.test(said))?.[1]
  return reason === undefined
    ? null
    : `The copy cannot be written to ${folder}: ${reason}. Nothing was left there.`
}

/** One sentence on a folder that did not take what was to be written; null when the error is another. */
export const folderFault = (error: unknown, folder: string): string | null =>
  sentenceOn(error instanceof Error && 'code' in error ? String(error.code) : '', folder)

/** The same, where the server that is copied has said it. */
export const saidFault = (log: string, folder: string): string | null => sentenceOn(log, folder)
