/** PDF/UA-1 from an annex: Typst compiles it in this process, with fonts that come with the project. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { sfntOf } from '#api'
import template from './annex.typ?raw'
import slides from './slides.typ?raw'
import type { Annex, Sheet } from './document.ts'

const files = [
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff',
  '@fontsource/newsreader/files/newsreader-latin-600-normal.woff',
]

let compiler: NodeCompiler | null = null

/** Made when the first annex is asked for, and kept: reading the fonts takes longer than setting a page. */
function typst(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: files.map((file) => sfntOf(readFileSync(resolve(file)))) }],
  })
  return compiler
}

/** The same words and figures give the same bytes: no time of making is in the file. */
export function pdfOf(annex: Annex, sheet: Sheet): Uint8Array<ArrayBuffer> {
  const pdf = typst().pdf(
    {
      mainFileContent: sheet === 'annex' ? template : slides,
      inputs: { data: JSON.stringify(annex) },
    },
    { pdfStandard: 'ua-1' },
  )
  typst().evictCache(10)
  return new Uint8Array(pdf)
}
