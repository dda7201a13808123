/** Looks into a workbook before a reader does: one that unpacks to far more than it is, or brings definitions along, is refused. */
import { Unzip, UnzipInflate } from 'fflate'

/** Bytes that all parts of a workbook may unpack to; an export with a million cells takes about 60 MB. */
const largest = 128 * 1024 * 1024

/** Bytes that are unpacked at a time are at most a thousand times these. */
const step = 16 * 1024

/** What a definition of entities begins with; XML knows capitals from small letters. */
const marks = ['<!DOCTYPE', '<!ENTITY']

/** The message says what is wrong, without the file's name. */
export class HostileWorkbook extends Error {}

/** @throws {HostileWorkbook} when it must not be given to a reader */
export function checkWorkbook(bytes: Uint8Array): void {
  let unpacked = 0
  const archive = new Unzip((part) => {
    let before = Buffer.alloc(0)
    part.ondata = (error, chunk) => {
      if (error) throw error
      unpacked += chunk.length
      if (unpacked > largest) {
        throw new HostileWorkbook(
          `it unpacks to more than ${String(largest / 1024 / 1024)} MB, which no export does`,
        )
      }
      const seen = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
      const seam = Buffer.concat([before, seen.subarray(0, 10)])
      if (marks.some((mark) => seen.includes(mark) || seam.includes(mark))) {
        throw new HostileWorkbook(
          `its part ${JSON.stringify(part.name.slice(0, 60))} defines entities, which no workbook does`,
        )
      }
      before = Buffer.from(seam.length < 20 ? seam : seen.subarray(-10))
    }
    part.start()
  })
  archive.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += step) {
    archive.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  }
}
