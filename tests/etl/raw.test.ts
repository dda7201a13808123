import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { digestOf, rawStore, type RawStore } from '../../etl/raw.ts'

const asked = { status: 200, contentType: 'text/csv', asked: 'POST /data {}' }
const bytes = new TextEncoder().encode('OMRÅDE;TID;INDHOLD\r\n791;2024;2,4\r\n')

describe('the raw store', () => {
  let folder: string
  let store: RawStore
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pejling-raw-'))
    store = rawStore(folder)
    return () => rm(folder, { recursive: true })
  })

  it('gives back the very bytes that it was given', async () => {
    const answer = await store.keep({ ...asked, bytes })
    expect(answer.digest).toBe(digestOf(bytes))
    expect(Buffer.from(await store.read(answer))).toEqual(Buffer.from(bytes))
  })

  it('keeps a body whole, however the network has cut it up', async () => {
    const whole = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 31) % 251))
    for (const cut of [1 << 18, 300_000, 1013, 600_001]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / cut) }, (_, i) =>
        whole.subarray(i * cut, (i + 1) * cut),
      )
      const digest = await store.receive(Readable.from(chunks))
      expect(digest).toBe(digestOf(whole))
      const { file, bytes: head } = await store.open({ ...asked, digest })
      expect(whole.equals(await readFile(file))).toBe(true)
      expect(whole.subarray(0, head.length).equals(head)).toBe(true)
    }
  })

  it('keeps the same bytes once', async () => {
    await store.keep({ ...asked, bytes })
    await store.keep({ ...asked, bytes })
    const { digest } = await store.keep({ ...asked, bytes })
    expect(await readdir(join(folder, 'answers', digest.slice(0, 2)))).toEqual([digest])
  })

  it('notices bytes that were changed on disk, and mends them when they come again', async () => {
    const answer = await store.keep({ ...asked, bytes })
    await writeFile(join(folder, 'answers', answer.digest.slice(0, 2), answer.digest), 'changed')
    await expect(store.read(answer)).rejects.toThrow('changed on disk')
    await store.keep({ ...asked, bytes })
    await expect(store.read(answer)).resolves.toHaveLength(bytes.length)
  })

  it('hashes a body on its way in, and again whenever it is opened after the first time', async () => {
    const answer = { ...asked, digest: await store.receive(Readable.from([bytes])) }
    const { file } = await store.open(answer)
    await store.open(answer)
    await writeFile(file, 'changed')
    await expect(store.open(answer)).rejects.toThrow('changed on disk')
    await expect(rawStore(folder).open(answer)).rejects.toThrow('changed on disk')
  })

  it('writes no manifest that names a body which the disk did not take', async () => {
    const handle = await open(folder)
    await handle.close()
    const sync = vi.spyOn(Object.getPrototypeOf(handle), 'sync')
    sync.mockRejectedValueOnce(Object.assign(new Error('i/o error'), { code: 'EIO' }))
    const answer = { ...asked, digest: await store.receive(Readable.from([bytes])) }
    sync.mockRestore()
    const delivery = {
      dataset: 'a',
      kind: 'live',
      retrieved: null,
      note: null,
      since: null,
    } as const
    const manifest = {
      number: 1,
      id: '2026-08-22',
      published: '2026-08-22T10:00:00.000Z',
      deliveries: [{ ...delivery, answers: [answer] }],
      singleFigures: null,
      withdrawn: null,
    }
    await expect(store.writeManifest(manifest)).rejects.toThrow('i/o error')
    expect(await store.manifests()).toEqual([])
  })

  it('says which answer it has lost', async () => {
    await expect(store.read({ ...asked, digest: 'a'.repeat(64) })).rejects.toThrow(
      'lost the answer to POST /data',
    )
  })

  it('lists manifests in order and passes over files that are not manifests', async () => {
    const manifest = {
      id: '2026-08-22',
      published: '2026-08-22T10:00:00.000Z',
      deliveries: [],
      singleFigures: null,
      withdrawn: null,
    }
    await store.writeManifest({ ...manifest, number: 2, id: '2026-08-23' })
    await store.writeManifest({ ...manifest, number: 1 })
    await writeFile(join(folder, 'vintages', '000003.json.x.part'), '{')
    expect((await store.manifests()).map(({ number }) => number)).toEqual([1, 2])
  })
})
