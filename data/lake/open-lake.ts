/** Opens a lake with a DuckDB in memory that can reach nothing but the lake and one folder. */
import { mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { Lake } from './lake.ts'
import { lakeError } from './lake-error.ts'

export type OpenLake = {
  /** The lake is attached as `lake`. */
  connection: DuckDBConnection
  close(): void
}

/** In this order: ducklake finds the two others loaded. */
const extensions = ['httpfs', 'postgres_scanner', 'ducklake']

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * @param folder where files may be read and written
 * @param writes whether the lake is published to; it is made where it is not there yet
 * @throws {LakeError} when it cannot be opened
 */
export async function openLake(lake: Lake, folder: string, writes: boolean): Promise<OpenLake> {
  await mkdir(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '800MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(resolve(folder), 'lake.tmp'),
    extension_directory: resolve(lake.fetched),
  })
  try {
    const connection = await instance.connect()
    await load(lake, connection)
    await attach(lake, connection, resolve(folder), writes)
    return {
      connection,
      close: () => {
        connection.closeSync()
        instance.closeSync()
      },
    }
  } catch (error) {
    instance.closeSync()
    throw lakeError(error, lake)
  }
}

/** Opens the lake for a piece of work and closes it, whatever happens. */
export async function withLake<T>(
  lake: Lake,
  folder: string,
  writes: boolean,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const open = await openLake(lake, folder, writes)
  try {
    return await work(open.connection)
  } catch (error) {
    throw lakeError(error, lake)
  } finally {
    open.close()
  }
}

async function load(lake: Lake, connection: DuckDBConnection): Promise<void> {
  for (const name of extensions) {
    const file = join(lake.extensions ?? '', `${name}.duckdb_extension`)
    if (lake.extensions !== null && existsSync(file)) {
      await connection.run(`LOAD ${quoted(resolve(file))}`)
    } else {
      await connection.run(`INSTALL ${name}`)
      await connection.run(`LOAD ${name}`)
    }
  }
}

/** Seconds until a catalogue that does not answer is given up, and milliseconds for what it has not acknowledged. */
const patience = 'connect_timeout=5 tcp_user_timeout=15000 keepalives_idle=10 keepalives_interval=5'

async function attach(
  lake: Lake,
  connection: DuckDBConnection,
  folder: string,
  writes: boolean,
): Promise<void> {
  const { store } = lake
  await connection.run('SET http_timeout = 20')
  await connection.run('SET http_retries = 2')
  // One of its two clients would take any certificate otherwise.
  await connection.run('SET enable_server_cert_verification = true')
  if (store.authorities !== null) {
    await connection.run(`SET ca_cert_file = ${quoted(store.authorities)}`)
  }
  await connection.run(secret('store', 's3', storeParts(store)))
  await connection.run(
    secret('catalogue', 'postgres', {
      HOST: lake.host,
      PORT: String(lake.port),
      DATABASE: lake.database,
      USER: lake.user,
      ...(lake.password === null ? {} : { PASSWORD: lake.password }),
    }),
  )
  await connection.run(`SET allowed_directories = [${quoted(lake.data)}, ${quoted(`${folder}/`)}]`)
  await connection.run(
    `ATTACH ${quoted(`ducklake:postgres:${wayTo(lake)}`)} AS lake (META_SECRET catalogue,
       DATA_PATH ${quoted(lake.data)}, METADATA_SCHEMA ${quoted(lake.schema)}${writes ? '' : ', READ_ONLY'})`,
  )
  // From here on nothing else can be reached, and no statement can change that.
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
}

/** How the catalogue is spoken to, in libpq's words. */
function wayTo({ sslmode, authorities }: Lake): string {
  const asked = sslmode === null ? '' : ` sslmode=${sslmode}`
  if (authorities === null) return patience + asked
  return `${patience}${asked} sslrootcert='${authorities.replace(/[\\']/g, '\\$&')}'`
}

const storeParts = ({ endpoint, tls, region, key, secret }: Lake['store']) => ({
  KEY_ID: key,
  SECRET: secret,
  REGION: region,
  ...(endpoint === null
    ? {}
    : { ENDPOINT: endpoint, URL_STYLE: 'path', USE_SSL: tls ? 'true' : 'false' }),
})

function secret(name: string, type: string, parts: Record<string, string>): string {
  const given = Object.entries(parts).map(([part, value]) => `${part} ${quoted(value)}`)
  return `CREATE SECRET ${name} (TYPE ${type}, ${given.join(', ')})`
}
