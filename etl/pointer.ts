/** Which warehouse file is in force. */
import { readFile } from 'node:fs/promises'
import { Pointer } from '../data/layout.ts'
import type { House } from './house.ts'

/** The pointer in force; null when nothing was ever published, or it cannot be read: then the raw store tells what is in force. */
export async function currentPointer(house: House): Promise<Pointer | null> {
  const text = await readFile(house.layout.pointer, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return Pointer.parse(JSON.parse(text))
  } catch {
    return null
  }
}
