/** WOFF 1.0 (https://www.w3.org/TR/WOFF/) back to the TrueType or OpenType font that is packed in it. */
import { inflateSync } from 'node:zlib'

type FontTable = { tag: number; checksum: number; data: Buffer }

const signature = 0x774f4646

/** @throws {Error} when the bytes are no WOFF */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.length < 44 || woff.readUInt32BE(0) !== signature) throw new Error('This is no WOFF.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, 44 + i * 20))
  return written(woff.readUInt32BE(4), tables)
}

function tableAt(woff: Buffer, at: number): FontTable {
  const offset = woff.readUInt32BE(at + 4)
  const packed = woff.readUInt32BE(at + 8)
  const length = woff.readUInt32BE(at + 12)
  const bytes = woff.subarray(offset, offset + packed)
  return {
    tag: woff.readUInt32BE(at),
    checksum: woff.readUInt32BE(at + 16),
    data: packed < length ? inflateSync(bytes) : bytes,
  }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4

function written(flavour: number, tables: FontTable[]): Buffer {
  const start = 12 + tables.length * 16
  const total = tables.reduce((sum, { data }) => sum + padded(data.length), start)
  const font = Buffer.alloc(total)
  const power = Math.floor(Math.log2(tables.length))
  font.writeUInt32BE(flavour, 0)
  font.writeUInt16BE(tables.length, 4)
  font.writeUInt16BE(2 ** power * 16, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(tables.length * 16 - 2 ** power * 16, 10)
  let offset = start
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + i * 16
    for (const [j, value] of [tag, checksum, offset, data.length].entries()) {
      font.writeUInt32BE(value, entry + j * 4)
    }
    data.copy(font, offset)
    offset += padded(data.length)
  }
  return font
}
