/** The charts of the pages, for pictures: loaded when the first is asked for. */
import { join } from 'node:path'
import type { DrawPicture } from './contract-picture.ts'

const isDrawing = (value: unknown): value is DrawPicture => typeof value === 'function'

/** The API knows the pages by what they promise alone, so the one who puts the two together loads them by path. */
const file = join(import.meta.dirname, '../dashboard/src/pictures/picture.ts')

export async function loadDrawing(): Promise<DrawPicture> {
  const loaded: unknown = await import(file)
  const draw =
    typeof loaded === 'object' && loaded !== null && 'drawPicture' in loaded
      ? loaded.drawPicture
      : null
  if (!isDrawing(draw)) throw new Error(`${file} draws no pictures.`)
  return draw
}
