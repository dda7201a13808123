/** Loaded before a program whose disk is to be slow: every file that it opens, writes, syncs, renames or removes takes a while. */
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Milliseconds that each takes, as on a network drive that others use too. */
const delay = 25

const slowly =
  <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    await new Promise((resolve) => setTimeout(resolve, delay))
    return work(...args)
  }

const handle = await promises.open(import.meta.filename)
const prototype: FileHandle = Object.getPrototypeOf(handle)
await handle.close()
// eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with the handle that it was called on
const { writeFile, sync } = prototype
prototype.writeFile = function (content) {
  return slowly(() => writeFile.call(this, content))()
}
prototype.sync = function () {
  return slowly(() => sync.call(this))()
}
const { open, readFile, rename, rm, mkdir, copyFile, link } = promises
Object.assign(promises, {
  open: slowly(open),
  readFile: slowly(readFile),
  rename: slowly(rename),
  rm: slowly(rm),
  mkdir: slowly(mkdir),
  copyFile: slowly(copyFile),
  link: slowly(link),
})
syncBuiltinESMExports()
