/** The charts of the pages, for pictures: loaded when the first is asked for. */
import { join } from 'node:path'
import type { DrawEmbed, DrawPicture } from './contract-picture.ts'

const isPicture = (value: unknown): value is DrawPicture => typeof value === 'function'
const isEmbed = (value: unknown): value is DrawEmbed => typeof value === 'function'

/** The API knows the pages by what they promise alone, so the one who puts the two together loads them by path. */
const folder = join(import.meta.dirname, '../dashboard/src/pictures')

async function load<Draw>(
  file: string,
  name: string,
  isDrawing: (value: unknown) => value is Draw,
): Promise<Draw> {
  const loaded: unknown = await import(join(folder, file))
  const found = new Map(typeof loaded === 'object' && loaded ? Object.entries(loaded) : [])
  const draw: unknown = found.get(name)
  if (!isDrawing(draw)) throw new Error(`${file} has no ${name}.`)
  return draw
}

export const loadDrawing = () => load('picture.ts', 'drawPicture', isPicture)
/** Beside links, 1200 × 630 px. */
export const loadCard = () => load('card.ts', 'drawCard', isPicture)
export const loadEmbed = () => load('embed.ts', 'drawEmbed', isEmbed)
