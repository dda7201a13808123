/** An export that is cut short: the disk takes no more, it is killed, it is ended. There is no half of a copy, and nothing is left. */
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderFault, saidFault } from '../../api/export/fault.ts'
import { exportCopy, type Run } from '../support/export-copy.ts'
import { havrumWarehouse } from '../support/havrum-warehouse.ts'

let folder: string
let settings: Record<string, string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pejling-export-'))
  const data = join(folder, 'data')
  settings = { DATA_DIR: data, ...(await havrumWarehouse(data)) }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Options of Node with which the disk is full where FULL_DISK_AT says. */
const full = ['--import', './tests/support/full-disk.ts']

/** A folder for copies in which nothing is. */
const newPlace = () => mkdtemp(join(folder, 'place-'))

describe('a disk that takes no more', { timeout: 240_000 }, () => {
  it.each([
    ['the figures', '/data/warehouse/'],
    ['a file of the site', '/site/.*\\.woff2$'],
    ['the list of all files', '/site/SHA256SUMS$'],
  ])('at %s ends the export with a sentence, and nothing is left', async (_what, sign) => {
    const place = await newPlace()
    const copy = join(place, 'kopi')
    const run = await exportCopy([copy], { ...settings, FULL_DISK_AT: sign }, full)
    expect(run).toEqual({
      code: 1,
      out: '',
      err: `The copy cannot be written to ${copy}: the disk is full; make room and run it again. Nothing was left there.\n`,
    })
    expect(readdirSync(place)).toEqual([])
  })

  it('says so too where a file may not grow, which the system itself refuses', async () => {
    const place = await newPlace()
    const run = await new Promise<Run>((resolve) => {
      const shell = `trap '' XFSZ; ulimit -f 100; exec "$0" api/export/main.ts "$1"`
      const env = { ...process.env, ...settings }
      const words = ['-c', shell, process.execPath, join(place, 'kopi')]
      execFile('bash', words, { env }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
      })
    })
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toContain(`cannot be written to ${join(place, 'kopi')}: a file may not be`)
    expect(readdirSync(place)).toEqual([])
  })

  it('is heard in what the server says that is copied', () => {
    const said =
      '{"level":50,"err":{"message":"IO Error: Could not write: No space left on device"}}'
    expect(saidFault(said, 'kopi')).toContain('written to kopi: the disk is full')
    expect(saidFault('{"level":50,"err":{"message":"a bug"}}', 'kopi')).toBeNull()
    expect(folderFault(new Error('no space left on device'), 'kopi')).toBeNull()
  })
})

/** An export that has written a good part of the site. */
async function halfDone(copy: string) {
  const place = join(copy, '..')
  const child = spawn(process.execPath, ['api/export/main.ts', copy], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const besides = () => readdirSync(place).filter((name) => name.startsWith('.kopi.'))
  await expect
    .poll(() => besides().some((name) => existsSync(join(place, name, 'site/fonts'))), {
      timeout: 150_000,
    })
    .toBe(true)
  const servers = readFileSync(`/proc/${String(child.pid)}/task/${String(child.pid)}/children`)
  return { child, ended, err: () => err, servers: servers.toString().trim().split(' ').map(Number) }
}

/** One that nobody has asked after yet is listed still, as a zombie. */
function isAlive(pid: number): boolean {
  const file = `/proc/${String(pid)}/stat`
  return existsSync(file) && !readFileSync(file, 'utf8').includes(') Z ')
}

describe('an export that is cut short', { timeout: 300_000 }, () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('by %s clears away what it has written', async (signal, code) => {
    const place = await newPlace()
    const { child, ended, err, servers } = await halfDone(join(place, 'kopi'))
    child.kill(signal)
    expect(await ended).toBe(code)
    expect(err()).toBe(`Ended by ${signal}; nothing of the copy was left.\n`)
    expect(readdirSync(place)).toEqual([])
    expect(servers.filter(isAlive)).toEqual([])
  })

  it('by kill -9 has made no copy; its server ends, and the next one takes away what it left, and that alone', async () => {
    const place = await newPlace()
    const copy = join(place, 'kopi')
    const { child, ended, servers } = await halfDone(copy)
    expect(servers.length).toBe(1)
    child.kill('SIGKILL')
    await ended
    const left = readdirSync(place)
    expect(left).toEqual([expect.stringMatching(/^\.kopi\./)])
    await expect.poll(() => servers.filter(isAlive), { timeout: 20_000 }).toEqual([])

    const here = hostname().replace(/[^\w-]/g, '')
    const kept = [
      // Somebody is at it: this test.
      `.kopi.${here}.${String(process.pid)}.abcdef`,
      '.kopi.elsewhere.1.abcdef',
      '.kopi.notes',
      `.kopier.${here}.999999999.abcdef`,
    ]
    for (const name of [...kept, '.kopi.elsewhere.2.abcdef']) mkdirSync(join(place, name))
    const before = new Date(Date.now() - 2 * 86_400_000)
    utimesSync(join(place, '.kopi.elsewhere.2.abcdef'), before, before)
    // The next one gets no further than this: what was left goes first, for it may be what fills the disk.
    const next = { ...settings, FULL_DISK_AT: '/data/warehouse/' }
    expect((await exportCopy([copy], next, full)).err).toContain('the disk is full')
    expect(readdirSync(place).sort()).toEqual(kept.sort())
  })
})
