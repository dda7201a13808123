/** Makes a copy of the whole public site in a folder: beside it first, and in its place when it is whole. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '../../data/settings.ts'
import { today } from '../../data/today.ts'
import { type Ground, standIn } from './address.ts'
import type { Answer } from './answer.ts'
import { folderBeside } from './beside.ts'
import { crawl, type Dead } from './crawl.ts'
import { ExportError, saidFault } from './fault.ts'
import { type FileSaid, said, selfDescription } from './manifest.ts'
import { pinFigures } from './pinned-figures.ts'
import { rewritten } from './rewrite.ts'
import { seedsOf } from './seeds.ts'
import { serve, type Served } from './served.ts'
import { mustBeFree } from './target.ts'

export type Made = {
  vintage: string
  day: string
  files: number
  bytes: number
  /** Links of the site that lead nowhere, which the copy has as text: one line each; empty where there are none. */
  dead: string
}

/** What is to be copied, and where to. */
export type Wish = {
  folder: string
  /** Null for the one in force. */
  vintage: string | null
  /** Aborted, it ends the work early, and nothing is left. */
  signal: AbortSignal
}

/** @throws {ExportError} when there is nothing to copy, or no room for it */
export async function makeCopy(
  { folder, vintage, signal }: Wish,
  settings: Settings,
  environment: Record<string, string | undefined>,
): Promise<Made> {
  const target = resolve(folder)
  await mustBeFree(target, settings.DATA_DIR)
  const beside = await folderBeside(target)
  try {
    const data = join(beside, 'data')
    const site = join(beside, 'site')
    const { pointer, newest } = await pinFigures(settings, vintage, data)
    const day = today(environment)
    const publicUrl = settings.PUBLIC_URL?.replace(/\/+$/, '') ?? null
    const ground = { base: publicUrl ?? standIn, vintage: pointer.vintage, newest }
    const server = await serve(data, ground.base, { ...environment, PEJLING_TODAY: day })
    const { files, dead } = await copied(server, { ground, publicUrl, folder, site, signal })
    for (const { place, text } of selfDescription({ ...ground, day, publicUrl, files })) {
      await writeInto(site, place, Buffer.from(text))
    }
    signal.throwIfAborted()
    await rename(site, target)
    const bytes = files.reduce((sum, one) => sum + one.bytes, 0)
    return { vintage: ground.vintage, day, files: files.length, bytes, dead }
  } catch (error) {
    // What was cut off fails in many ways.
    signal.throwIfAborted()
    throw error
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function writeInto(site: string, place: string, bytes: Uint8Array): Promise<void> {
  const file = join(site, ...place.split('/'))
  await mkdir(dirname(file), { recursive: true })
  // Two answers in one place would be one lost.
  await writeFile(file, bytes, { flag: 'wx' })
}

type Work = {
  ground: Ground
  publicUrl: string | null
  /** Of the copy, as it was named. */
  folder: string
  /** Where its files are written. */
  site: string
  signal: AbortSignal
}

/** Crawls the site, ends its server, and writes every file of the copy. */
async function copied(
  server: Served,
  { ground, publicUrl, folder, site, signal }: Work,
): Promise<{ files: FileSaid[]; dead: string }> {
  const files: FileSaid[] = []
  const write = async (place: string, type: string, bytes: Uint8Array) => {
    signal.throwIfAborted()
    await writeInto(site, place, bytes)
    files.push(said(place, type, bytes))
  }
  const keep = (answer: Answer, bytes: Uint8Array) => write(answer.place, answer.type, bytes)
  const { answers, redirects, dead } = await seedsOf(server.address, ground.vintage)
    .then((seeds) => crawl(server.address, ground, seeds, keep))
    .finally(server.stop)
  const broken = dead.filter(({ status }) => status >= 500)
  if (broken.length > 0) {
    const fault = saidFault(server.complaints(), folder)
    throw new ExportError(fault ?? `The site could not be copied:\n${linesOf(broken)}`)
  }
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
