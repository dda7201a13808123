/** Starts and ends a PostgreSQL and an object store of the tests' own, on loopback; ends nothing else. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Proofs } from './certificates.ts'
import type { Tools } from './tools.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    tools: Tools
  }
}

/** A service that can be taken away and brought back. */
export type Service = { start(): Promise<void>; stop(): Promise<void> }

export type Services = {
  postgres: Service
  store: Service & { bytes(prefix: string): { files: number; bytes: number } }
  /** The settings of a program that uses the lake in this schema. */
  settings: (schema: string) => Record<string, string>
  /** The same for somebody else's name and password in PostgreSQL, and somebody else's keys. */
  settingsOf: (schema: string, who: Who) => Record<string, string>
  /** Lets PostgreSQL's owner say something. */
  sql: (text: string) => void
  folder: string
  close: () => Promise<void>
}

export type Who = { user: string; password: string; key: string; secret: string }

/** What must never be in a log, an error or an answer. */
export const secrets = { password: 'hemmeligt-kodeord', storeSecret: 'hemmelig-noegle' }

const bucket = 'pejling'

const owner: Who = {
  user: 'pejling',
  password: secrets.password,
  key: 'pejling',
  secret: secrets.storeSecret,
}

/** @param prove makes the certificates in a folder, when both are to speak TLS; they are read when a service starts */
export async function startServices(
  prove: ((folder: string, tools: Tools) => Proofs) | null = null,
): Promise<Services> {
  const tools = inject('tools')
  const folder = mkdtempSync(join(tmpdir(), 'pejling-scale-'))
  chmodSync(folder, 0o755)
  const proofs = prove?.(folder, tools) ?? null
  const [postgresPort, storePort] = [await freePort(), await freePort()]
  const postgres = preparePostgres(tools, join(folder, 'postgres'), postgresPort, proofs)
  const store = prepareStore(tools, join(folder, 'store'), storePort, proofs)
  await postgres.start()
  await store.start()
  createDatabase(tools, postgresPort)
  const settingsOf = (schema: string, { user, password, key, secret }: Who) => ({
    WAREHOUSE_URL: `ducklake:postgres://${user}:${password}@127.0.0.1:${String(postgresPort)}/lake?data=s3://${bucket}/${schema}&schema=${schema}`,
    AWS_ENDPOINT_URL: `${proofs === null ? 'http' : 'https'}://127.0.0.1:${String(storePort)}`,
    AWS_ACCESS_KEY_ID: key,
    AWS_SECRET_ACCESS_KEY: secret,
    ...(tools.extensions === null ? {} : { DUCKDB_EXTENSION_DIR: tools.extensions }),
  })
  return {
    postgres,
    store: { ...store, bytes: (prefix) => sizeUnder(join(folder, 'store', bucket, prefix)) },
    settings: (schema) => settingsOf(schema, owner),
    settingsOf,
    sql: (text) => {
      const where = ['-h', '127.0.0.1', '-p', String(postgresPort), '-U', owner.user, '-d', 'lake']
      execFileSync(join(tools.postgres, 'psql'), [...where, '-qv', 'ON_ERROR_STOP=1'], {
        input: text,
        env: { ...process.env, PGPASSWORD: owner.password },
      })
    },
    folder,
    async close() {
      await store.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user of its package. */
function preparePostgres(
  { postgres, user }: Tools,
  folder: string,
  port: number,
  proofs: Proofs | null,
): Service {
  mkdirSync(folder)
  if (user) chownSync(folder, user.uid, user.gid)
  const as = user ?? {}
  const word = join(folder, 'word')
  writeFileSync(word, `${secrets.password}\n`)
  if (user) chownSync(word, user.uid, user.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(postgres, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'pejling',
      '--auth=scram-sha-256',
      `--pwfile=${word}`,
      '-E',
      'UTF8',
      '--locale=C',
    ],
    { ...as, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return program(
    () =>
      spawn(
        join(postgres, 'postgres'),
        ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...secured(proofs)],
        { ...as, stdio: 'ignore' },
      ),
    // A fast shutdown: connections are cut off.
    'SIGINT',
    port,
  )
}

const secured = (proofs: Proofs | null): string[] =>
  proofs === null
    ? []
    : [
        ...['-c', 'ssl=on', '-c', `ssl_cert_file=${proofs.postgres.certificate}`],
        ...['-c', `ssl_key_file=${proofs.postgres.key}`],
      ]

function createDatabase({ postgres }: Tools, port: number): void {
  execFileSync(
    join(postgres, 'createdb'),
    ['-h', '127.0.0.1', '-p', String(port), '-U', 'pejling', 'lake'],
    { env: { ...process.env, PGPASSWORD: secrets.password } },
  )
}

function prepareStore(
  { store }: Tools,
  folder: string,
  port: number,
  proofs: Proofs | null,
): Service {
  mkdirSync(join(folder, bucket), { recursive: true })
  const beside = join(folder, '../notes-of-store')
  const users = join(folder, '../users-of-store')
  for (const one of [beside, users]) mkdirSync(one)
  const shown =
    proofs === null ? [] : ['--cert', proofs.store.certificate, '--key', proofs.store.key]
  return program(
    () =>
      spawn(
        store,
        [
          '-p',
          `127.0.0.1:${String(port)}`,
          '--keep-alive',
          '--quiet',
          ...['--iam-dir', users],
          ...shown,
          'posix',
          '--sidecar',
          beside,
          folder,
        ],
        {
          stdio: 'ignore',
          env: { ...process.env, ROOT_ACCESS_KEY: 'pejling', ROOT_SECRET_KEY: secrets.storeSecret },
        },
      ),
    'SIGKILL',
    port,
  )
}

/** A program that listens on a port. */
function program(begin: () => ChildProcess, end: NodeJS.Signals, port: number): Service {
  let child: ChildProcess | null = null
  return {
    async start() {
      const begun = begin()
      child = begun
      const died = new Promise<never>((_, reject) => {
        begun.once('error', reject)
        begun.once('exit', (code) => {
          reject(new Error(`${begun.spawnfile} ended at once (${String(code)}).`))
        })
      })
      died.catch(() => null)
      await Promise.race([listening(port), died])
    },
    async stop() {
      const ending = child
      child = null
      if (!ending || ending.exitCode !== null) return
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      ending.kill(end)
      await ended
    },
  }
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ port, host: '127.0.0.1' })
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => {
        resolve(false)
      })
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Nothing listens on port ${String(port)}.`)
}

/** A port below those that the system gives to connections, so that nothing takes it while the service is away. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 1000) * 10; port < 32_000; port++) {
    if (taken.has(port) || !(await isFree(port))) continue
    taken.add(port)
    return port
  }
  throw new Error('There is no free port.')
}

const taken = new Set<number>()

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true)
      })
    })
  })

function sizeUnder(folder: string): { files: number; bytes: number } {
  if (!existsSync(folder)) return { files: 0, bytes: 0 }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
