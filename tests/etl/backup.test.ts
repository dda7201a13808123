/** A backup holds everything that cannot be had again, and what is put back is what was there. */
import { access, cp, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWarehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { run } from '../../etl/run.ts'
import { UsageError } from '../../etl/verb.ts'
import { restore } from '../../etl/verbs/restore.ts'
import { etl, newDataDir, pointerOf, rowsOf } from '../support/etl.ts'
import { openSmallHouse, type SmallHouse } from '../support/small-house.ts'
import { treeOf } from '../support/tree.ts'

const everything = [
  'FROM vintage ORDER BY ALL',
  'FROM observation ORDER BY ALL',
  'FROM figure_as_of(1) ORDER BY ALL',
  'FROM figure_as_of(2) ORDER BY ALL',
  'FROM figure ORDER BY ALL',
  'FROM verdict ORDER BY ALL',
  'FROM provenance ORDER BY ALL',
]
const figuresOf = (dataDir: string) => Promise.all(everything.map((sql) => rowsOf(dataDir, sql)))

describe('a backup', { timeout: 120_000 }, () => {
  let small: SmallHouse
  let full: string
  let file: string
  beforeAll(async () => {
    small = await openSmallHouse()
    full = await small.copy()
    await run(small.at(full), 'pull', small.errands)
    file = join(small.folder, 'kept.tar')
    const { code, out, err } = await etl(['backup', file], { DATA_DIR: full })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`${file} holds `)
  })
  afterAll(() => small.close())

  /** A copy of the backup with something done to its bytes. */
  async function spoiled(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
    const path = join(small.folder, `${name}.tar`)
    await writeFile(path, change(await readFile(file)))
    return path
  }

  it('gives back every figure of every vintage, byte for byte, in an empty folder', async () => {
    const dataDir = await newDataDir()
    const { code, err } = await etl(['restore', file], { DATA_DIR: dataDir })
    expect([code, err]).toEqual([0, ''])
    const old = await figuresOf(full)
    expect(old.map((rows) => rows.length > 0)).toEqual(everything.map(() => true))
    expect(await figuresOf(dataDir)).toEqual(old)
    expect(await treeOf(dataDir)).toEqual(
      await treeOf(full, [`warehouse/${(await pointerOf(full)).file}`]),
    )
    const rebuilt = await etl(['rebuild'], { DATA_DIR: dataDir })
    expect(rebuilt.code).toBe(0)
    expect((await figuresOf(dataDir)).slice(1, 4)).toEqual(old.slice(1, 4))
  })

  it('is a tar file that others can read, and is whole by its own word', async () => {
    const listed = execFileSync('tar', ['tf', file], { encoding: 'utf8' }).trim().split('\n')
    expect(listed).toContain('warehouse/current.json')
    expect(listed.at(-1)).toBe('backup.json')
    const { code, out } = await etl(['restore', file, '--check'], { DATA_DIR: await newDataDir() })
    expect([code, out.includes('is whole')]).toEqual([0, true])
  })

  it('is named by the moment in a folder, and writes over nothing unless told', async () => {
    const folder = join(small.folder, 'backups')
    await mkdir(folder)
    const { out } = await etl(['backup', folder, '--json'], { DATA_DIR: full })
    expect(JSON.parse(out)).toMatchObject({ vintage: (await pointerOf(full)).vintage })
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^pejling-[\dT-]+\.tar$/)])
    const again = await etl(['backup', file], { DATA_DIR: full })
    expect(again).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^.+ is there already: .+\n$/),
    })
    expect((await etl(['backup', file, '--force'], { DATA_DIR: full })).code).toBe(0)
  })

  it.each([
    ['cut off in its middle', (b: Buffer) => b.subarray(0, b.length / 2), /cut off/],
    [
      'cut off before its list',
      (b: Buffer) => b.subarray(0, b.lastIndexOf('backup.json')),
      /cut off/,
    ],
    ['empty', () => Buffer.alloc(0), /cut off, or is none/],
    ['another file', () => Buffer.from('not a backup '.repeat(100)), /no backup of ours/],
    ['changed by one byte', (b: Buffer) => flipped(b, b.indexOf('"number"') + 3), /was changed/],
    [
      'changed in its warehouse',
      (b: Buffer) => flipped(b, b.indexOf('DUCK') + 5000),
      /was changed/,
    ],
    [
      'of a newer kind',
      (b: Buffer) => replaced(b, '"version": 1', '"version": 2'),
      /newer Pejling/,
    ],
    [
      'with a path that leads out',
      (b: Buffer) => renamed(b, '../../../../etc/'),
      /does not belong/,
    ],
  ])(
    'that is %s is refused with a sentence, and changes nothing',
    async (name, change, sentence) => {
      const bad = await spoiled(name.replaceAll(' ', '-'), change)
      const dataDir = await small.copy()
      const before = await treeOf(dataDir)
      for (const flag of ['check', 'force']) {
        const answer = restore.run(small.at(dataDir), { [flag]: true }, [bad])
        await expect(answer).rejects.toThrow(UsageError)
        await expect(answer).rejects.toThrow(sentence)
      }
      expect(await treeOf(dataDir)).toEqual(before)
    },
  )

  it('replaces what is there only with --force, and a server takes it over', async () => {
    const dataDir = await small.copy()
    const refused = await etl(['restore', file], { DATA_DIR: dataDir })
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') })
    const warehouse = openWarehouse(layoutOf(dataDir))
    const held = await warehouse.lease()
    expect(held?.number).toBe(1)
    expect((await etl(['restore', file, '--force'], { DATA_DIR: dataDir })).code).toBe(0)
    expect(await figuresOf(dataDir)).toEqual(await figuresOf(full))
    await expect
      .poll(async () => {
        const lease = await warehouse.lease()
        lease?.release()
        return lease?.number
      })
      .toBe(2)
    held?.release()
    warehouse.close()
    expect((await readdir(dataDir)).sort()).toEqual(['raw', 'runs', 'warehouse'])
  })

  it('that was being put back when it was killed is finished, or forgotten, by the next run', async () => {
    const dataDir = await small.copy()
    const unpacked = join(dataDir, 'restoring')
    for (const folder of ['raw', 'runs', 'warehouse']) {
      await cp(join(full, folder), join(unpacked, folder), { recursive: true })
    }
    // Killed before it was checked: forgotten.
    const unchecked = await small.copy()
    await cp(unpacked, join(unchecked, 'restoring'), { recursive: true })
    await etl(['rollback'], { DATA_DIR: unchecked })
    expect((await pointerOf(unchecked)).number).toBe(1)
    await expect(access(join(unchecked, 'restoring'))).rejects.toThrow()
    // Killed after the old raw store was put away.
    await writeFile(join(unpacked, 'checked'), 'yes')
    await mkdir(join(dataDir, 'replaced'))
    await cp(join(dataDir, 'raw'), join(dataDir, 'replaced', 'raw'), { recursive: true })
    await rm(join(dataDir, 'raw'), { recursive: true })
    await etl(['rebuild'], { DATA_DIR: dataDir })
    expect((await pointerOf(dataDir)).number).toBe(2)
    expect((await figuresOf(dataDir)).slice(1, 4)).toEqual((await figuresOf(full)).slice(1, 4))
  })

  it('waits for no writer: it says that a run is going on', async () => {
    const dataDir = await small.copy()
    const holder = { pid: process.pid, verb: 'pull', since: '2026-11-25T07:10:00.000Z' }
    await writeFile(join(dataDir, 'run.lock'), JSON.stringify(holder))
    for (const words of [
      ['backup', join(small.folder, 'x.tar')],
      ['restore', file, '--force'],
    ]) {
      const { code, err } = await etl(words, { DATA_DIR: dataDir })
      expect([code, err]).toEqual([1, expect.stringMatching(/^Another run is going on \(pull, /)])
    }
  })

  it('is refused, and leaves no file, where the folder itself is not whole', async () => {
    const target = join(small.folder, 'never.tar')
    const lost = await small.copy()
    await rm(join(lost, 'raw', 'answers'), { recursive: true })
    const damaged = await small.copy()
    const warehouse = await open(join(damaged, 'warehouse', (await pointerOf(damaged)).file), 'r+')
    await warehouse.truncate(20_000)
    await warehouse.close()
    const cases: [string, RegExp][] = [
      [await newDataDir(), /^Nothing has been published yet/],
      [lost, /^The raw store has lost the answer to /],
      [damaged, /^The warehouse file .+ cannot be read: run "npm run etl -- rebuild" first\.\n$/],
    ]
    for (const [dataDir, sentence] of cases) {
      const { code, err } = await etl(['backup', target], { DATA_DIR: dataDir })
      expect([code, err]).toEqual([1, expect.stringMatching(sentence)])
    }
    expect((await readdir(small.folder)).filter((name) => name.startsWith('never'))).toEqual([])
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.lastIndexOf(from)
  const changed = Buffer.from(bytes)
  changed.write(to, at)
  return changed
}

/** The first file with another beginning of its name, and a header sum that fits. */
function renamed(bytes: Buffer, beginning: string): Buffer {
  const changed = Buffer.from(bytes)
  changed.write(beginning, 0)
  changed.write('        ', 148)
  const sum = changed.subarray(0, 512).reduce((all, byte) => all + byte, 0)
  changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return changed
}
