/** A lake over TLS, with certificates of an authority that only the settings know. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Replica, startReplica } from '../chaos/replica.ts'
import { makeProofs, type Proofs } from './certificates.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, startServices } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let proofs: Proofs
let lake: Lake
let server: Replica
let trusting: Record<string, string>

beforeAll(async () => {
  services = await startServices((folder, tools) => (proofs = makeProofs(folder, tools)))
  closing.push(services.close)
  // A path that has to be quoted on its way.
  const folder = join(services.folder, "the authority's")
  mkdirSync(folder)
  const authority = join(folder, 'root.pem')
  copyFileSync(proofs.authority, authority)
  trusting = { PGSSLROOTCERT: authority, AWS_CA_BUNDLE: authority }
  lake = await openLakeFor(services, 'tls', trusting)
  closing.push(lake.close)
  await well(lake.pull(0))
  server = await lake.serve('replica')
  await at(server, await inForce(lake))
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

const ready = async (of: Replica) => {
  const answer = await fetch(`${of.address()}/health/ready`)
  return { status: answer.status, text: await answer.text() }
}
const says = (of: Replica, sentence: RegExp) =>
  expect.poll(async () => (await ready(of)).text, { timeout: 90_000 }).toMatch(sentence)

/** Has a service show another certificate from its next start on, and starts it anew. */
async function show(
  name: 'postgres' | 'store',
  which: Parameters<Proofs['show']>[1],
): Promise<void> {
  await services[name].stop()
  proofs.show(name, which)
  await services[name].start()
}

const refusals = {
  postgres:
    /The lake's catalogue \(PostgreSQL .*\) has a certificate that is not trusted: PGSSLROOTCERT/,
  store:
    /The object store of the lake \(s3:.*\) has a certificate that is not trusted: AWS_CA_BUNDLE/,
}

describe('a lake over TLS', () => {
  it('is published in and followed', async () => {
    await well(lake.pull(1))
    await at(server, await inForce(lake))
  })

  it.each([
    ['postgres', 'strange'],
    ['postgres', 'misnamed'],
    ['store', 'strange'],
    ['store', 'misnamed'],
  ] as const)(
    'is left alone where %s shows a %s certificate; the copy is served on',
    async (name, which) => {
      const before = await inForce(lake)
      const next = { postgres: { strange: 2, misnamed: 3 }, store: { strange: 4, misnamed: 5 } }
      await show(name, which)
      try {
        const { code, out, err } = await lake.pull(next[name][which])
        expect(code).toBe(1)
        expect(out + err).toMatch(refusals[name])
        // Of the object store a server asks only when something is published.
        if (name === 'postgres') await says(server, refusals.postgres)
        expect((await ready(server)).status).toBe(200)
        const answer = await fetch(`${server.address()}/api/v1/indicators`)
        expect([answer.status, answer.headers.get('x-vintage')]).toEqual([200, before])
      } finally {
        await show(name, 'own')
      }
      await well(lake.etl('publish'))
      await at(server, await inForce(lake))
      await says(server, /"reason":null/)
    },
  )

  it('is told by a server that has no copy yet and cannot trust the object store', async () => {
    await show('store', 'strange')
    const late = await lake.serve('late')
    try {
      await says(late, refusals.store)
      expect((await ready(late)).status).toBe(503)
    } finally {
      await show('store', 'own')
    }
    await at(late, await inForce(lake))
    await late.stop()
  })

  it.each([
    [
      'PGSSLROOTCERT',
      /has a certificate that is not trusted: PGSSLROOTCERT/,
      '&sslmode=verify-full',
    ],
    ['AWS_CA_BUNDLE', /has a certificate that is not trusted: AWS_CA_BUNDLE/, ''],
  ])('is not trusted without %s', async (name, sentence, more) => {
    const settings = {
      ...lake.settings,
      // Nor is there one where libpq looks by itself.
      HOME: services.folder,
      [name]: '',
      WAREHOUSE_URL: `${lake.settings['WAREHOUSE_URL'] ?? ''}${more}`,
    }
    const other = await startReplica(join(services.folder, 'tls', name), settings)
    try {
      await says(other, sentence)
    } finally {
      await other.stop()
    }
  })
})
