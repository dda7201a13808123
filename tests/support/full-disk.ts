/**
 * Loaded into a program before anything else: the disk is full from the moment that a file is written whose path fits
 * FULL_DISK_AT. Half of that file is on the disk then, as it is with a real one.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const sign = new RegExp(process.env['FULL_DISK_AT'] ?? '^$')
const { writeFile, copyFile } = fs.promises
let full = false

const isFull = (path: unknown): boolean => (full ||= sign.test(String(path)))

const noSpace = (): Error =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

fs.promises.writeFile = async (path, data, options) => {
  if (!isFull(path)) return writeFile(path, data, options)
  if (typeof data === 'string' || data instanceof Uint8Array) {
    await writeFile(path, data.slice(0, data.length / 2), options)
  }
  throw noSpace()
}
fs.promises.copyFile = async (from, to, mode) => {
  if (!isFull(to)) return copyFile(from, to, mode)
  await writeFile(to, 'half')
  throw noSpace()
}
syncBuiltinESMExports()
