/** A picture as PNG, drawn with fonts that come with the project: no font of the machine is used. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { sfntOf } from './woff.ts'

const fonts = [
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff',
  '@fontsource/newsreader/files/newsreader-latin-600-normal.woff',
]

/** The renderer reads fonts from files, and not from WOFF: each is unpacked once. */
function unpacked(font: string, folder: string): string {
  const file = join(folder, basename(font).replace(/woff$/, 'ttf'))
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const part = `${file}.${String(process.pid)}.part`
  writeFileSync(part, sfntOf(readFileSync(createRequire(import.meta.url).resolve(font))))
  renameSync(part, file)
  return file
}

/** Twice as many px as the picture has, so that it is sharp on paper and on fine screens. */
const twice = 2

/**
 * @param folder where unpacked fonts are kept
 * @param scale px of the PNG for each of the picture
 */
export async function png(
  svg: string,
  folder: string,
  scale = twice,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((font) => unpacked(font, folder)),
      defaultFontFamily: 'Source Sans 3',
    },
  })
  return new Uint8Array(image.asPng())
}
