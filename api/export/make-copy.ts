/** Makes a copy of the whole public site in a folder: beside it first, and in its place when it is whole. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Settings } from '../../data/settings.ts'
import { today } from '../../data/today.ts'
import { type Ground, standIn } from './address.ts'
import type { Answer } from './answer.ts'
import { crawl, type Dead } from './crawl.ts'
import { ExportError } from './fault.ts'
import { type FileSaid, said, selfDescription } from './manifest.ts'
import { pinFigures } from './pinned-figures.ts'
import { rewritten } from './rewrite.ts'
import { seedsOf } from './seeds.ts'
import { serve } from './served.ts'

export type Made = {
  vintage: string
  day: string
  files: number
  bytes: number
  /** Links of the site that lead nowhere, which the copy has as text: one line each; empty where there are none. */
  dead: string
}

/**
 * @param vintage null for the one in force
 * @throws {ExportError} when there is nothing to copy, or no room for it
 */
export async function makeCopy(
  folder: string,
  vintage: string | null,
  settings: Settings,
  environment: Record<string, string | undefined>,
): Promise<Made> {
  const target = resolve(folder)
  await mustBeFree(target)
  const beside = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    const data = join(beside, 'data')
    const site = join(beside, 'site')
    const { vintage: pinned } = await pinFigures(settings, vintage, data)
    const day = today(environment)
    const publicUrl = settings.PUBLIC_URL?.replace(/\/+$/, '') ?? null
    const base = publicUrl ?? standIn
    const server = await serve(data, base, { ...environment, PEJLING_TODAY: day })
    const ground = { base, vintage: pinned }
    const { files, dead } = await copied(server.address, ground, publicUrl, site).finally(
      server.stop,
    )
    for (const { place, text } of selfDescription({ vintage: pinned, day, publicUrl, files })) {
      await writeInto(site, place, Buffer.from(text))
    }
    await rename(site, target)
    const bytes = files.reduce((sum, one) => sum + one.bytes, 0)
    return { vintage: pinned, day, files: files.length, bytes, dead }
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function mustBeFree(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  if ((await readdir(folder)).length > 0) {
    throw new ExportError(
      `${folder} is not empty: name a folder that is empty or not there, so that nothing of yours is lost.`,
    )
  }
}

async function writeInto(site: string, place: string, bytes: Uint8Array): Promise<void> {
  const file = join(site, ...place.split('/'))
  await mkdir(dirname(file), { recursive: true })
  // Two answers in one place would be one lost.
  await writeFile(file, bytes, { flag: 'wx' })
}

/** Crawls the site and writes every file of its copy. */
async function copied(
  server: string,
  ground: Ground,
  publicUrl: string | null,
  site: string,
): Promise<{ files: FileSaid[]; dead: string }> {
  const files: FileSaid[] = []
  const write = async (place: string, type: string, bytes: Uint8Array) => {
    await writeInto(site, place, bytes)
    files.push(said(place, type, bytes))
  }
  const keep = (answer: Answer, bytes: Uint8Array) => write(answer.place, answer.type, bytes)
  const { answers, redirects, dead } = await crawl(
    server,
    ground,
    await seedsOf(server, ground.vintage),
    keep,
  )
  const broken = dead.filter(({ status }) => status >= 500)
  if (broken.length > 0) throw new ExportError(`The site could not be copied:\n${linesOf(broken)}`)
  if (publicUrl === null)
    for (const key of answers.keys()) if (wantsHost.test(key)) answers.delete(key)
  const copy = { answers, redirects, ground, publicUrl }
  for (const answer of answers.values()) {
    if (answer.text === null) continue
    const text = rewritten(copy, answer, answer.text)
    await write(answer.place, answer.type, Buffer.from(text))
  }
  return { files, dead: linesOf(dead) }
}

/** What is of no use to anybody as long as the copy has no address. */
const wantsHost = /^\/(sitemap\.xml|api\/v1\/oembed)/

const linesOf = (dead: Dead[]): string =>
  dead.map(({ key, from, status }) => `  ${key} (on ${from}) answers ${String(status)}`).join('\n')
