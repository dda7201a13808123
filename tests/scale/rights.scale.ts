/** A server whose user and keys may read and nothing else, after the lines that README gives. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Replica, startReplica } from '../chaos/replica.ts'
import { lakeOf } from '../../data/lake/lake.ts'
import { withLake } from '../../data/lake/open-lake.ts'
import { readSettings } from '../../data/settings.ts'
import { tidyLake } from '../../etl/lake/tidy-lake.ts'
import { etl } from '../support/etl.ts'
import { at, inForce, type Lake, openLakeFor, well } from './lake.ts'
import { type Services, secrets, startServices, type Who } from './services.ts'

const closing: (() => Promise<unknown>)[] = []
let services: Services
let lake: Lake
let server: Replica

const writer: Who = {
  user: 'pejling_etl',
  password: 'skriver',
  key: 'etl',
  secret: 'noeglen-der-skriver',
}
const reader: Who = {
  user: 'pejling_server',
  password: 'laeser',
  key: 'server',
  secret: 'noeglen-der-laeser',
}

/** The lines of README, with passwords in them. */
function lines(): string {
  const [, block = ''] = /```sql\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  return [writer, reader].reduce(
    (sql, { user, password }) =>
      sql.replace(`${user} LOGIN PASSWORD '…'`, `${user} LOGIN PASSWORD '${password}'`),
    block,
  )
}

/** Makes keys for both, and lets them have what README says. */
function allowKeys(): void {
  const { AWS_ENDPOINT_URL: endpoint = '' } = services.settings('pejling')
  const owner = { key: 'pejling', secret: secrets.storeSecret }
  const admin = ['--access', owner.key, '--secret', owner.secret, '--endpoint-url', endpoint]
  const allow = ({ key, secret }: Who, actions: string[]) => {
    const made = ['create-user', '--access', key, '--secret', secret, '--role', 'user']
    execFileSync(inject('tools').store, ['admin', ...admin, ...made])
    const Resource = ['arn:aws:s3:::pejling/pejling/*']
    return { Effect: 'Allow', Principal: { AWS: [key] }, Action: actions, Resource }
  }
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      allow(reader, ['s3:GetObject']),
      allow(writer, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']),
    ],
  })
  const digest = createHash('sha256').update(policy).digest('hex')
  execFileSync('curl', [
    ...['-sSf', '-X', 'PUT', '--aws-sigv4', 'aws:amz:us-east-1:s3'],
    ...['--user', `${owner.key}:${owner.secret}`, '-H', `x-amz-content-sha256: ${digest}`],
    ...['--data-binary', policy, `${endpoint}/pejling?policy=`],
  ])
}

/** A pull of the next state into the ETL's own folder by somebody. */
const pullAs = (who: Who, k: number) => {
  lake.publisher.show(k)
  return etl(lake.pulling, {
    ...services.settingsOf('pejling', who),
    DATA_DIR: lake.dataDir,
    STATBANK_URL: lake.publisher.url,
  })
}

beforeAll(async () => {
  services = await startServices()
  closing.push(services.close)
  services.sql(lines())
  allowKeys()
  lake = await openLakeFor(services, 'pejling', services.settingsOf('pejling', writer))
  closing.push(lake.close)
})

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

describe('a server that may only read', () => {
  it('says that nothing is published, and comes when the ETL has published with rights of its own', async () => {
    const dataDir = join(services.folder, 'pejling/replica')
    server = await startReplica(dataDir, services.settingsOf('pejling', reader))
    closing.push(server.stop)
    await expect
      .poll(async () => (await fetch(`${server.address()}/health/ready`)).text(), {
        timeout: 60_000,
      })
      .toContain('Nothing has been published in the lake yet')
    await well(lake.pull(0))
    await at(server, await inForce(lake))
  })

  it('takes over what is published later, in tables that were not there before', async () => {
    for (const k of [1, 2]) {
      await well(lake.pull(k))
      await at(server, await inForce(lake))
    }
  })
})

describe('whoever may only read', () => {
  const health = async () => (await fetch(`${server.address()}/health/ready`)).headers

  it('cannot publish by the user, and the lake stays as it was', async () => {
    const before = await inForce(lake)
    const { code, err, out } = await pullAs(
      { ...writer, ...{ user: reader.user, password: reader.password } },
      3,
    )
    expect(code).toBe(1)
    expect(out + err).toMatch(
      /^failed lake: The lake's catalogue .* does not let this user do that in schema pejling/m,
    )
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect((await health()).get('x-vintage')).toBe(before)
  })

  it('cannot publish by the keys either', async () => {
    const before = (await health()).get('x-vintage')
    const { code, err, out } = await pullAs(
      { ...writer, key: reader.key, secret: reader.secret },
      4,
    )
    expect(code).toBe(1)
    expect(out + err).toMatch(/^failed lake: The object store does not let these keys at s3:/m)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect((await health()).get('x-vintage')).toBe(before)
  })

  it('has what could not be published when the one who may publishes next', async () => {
    await well(lake.pull(5))
    await at(server, await inForce(lake))
  })
})

describe('the ETL', () => {
  it('can tidy the lake, and take away what nothing needs any more', async () => {
    const found = lakeOf(readSettings({ ...lake.settings, DATA_DIR: lake.dataDir }))
    if (!found) throw new Error('The settings name no lake.')
    const before = services.store.bytes('pejling').files
    await withLake(found, join(services.folder, 'tidying'), true, async (connection) => {
      expect(await tidyLake(connection, 0)).toBe(true)
      await connection.run(`CALL ducklake_expire_snapshots('lake', older_than => now())`)
      await connection.run(`CALL ducklake_cleanup_old_files('lake', cleanup_all => true)`)
    })
    expect(services.store.bytes('pejling').files).toBeLessThan(before)
  })
})
