/** The lake that the settings name: one warehouse for many machines, on DuckLake. */
import { accessSync, constants } from 'node:fs'
import { join, resolve } from 'node:path'
import { SettingError, type Settings } from '../settings.ts'
import type { LakeAddress } from './lake-url.ts'

export type Lake = LakeAddress & {
  password: string | null
  /** File of the authorities that are trusted with the catalogue's certificate; null: libpq's own. */
  authorities: string | null
  store: {
    /** Without its scheme; null: Amazon's own. */
    endpoint: string | null
    tls: boolean
    region: string
    key: string
    secret: string
    /** File of the authorities that are trusted with its certificate; null: the machine's. */
    authorities: string | null
  }
  /** Where DuckDB's extensions lie as files; null: DuckDB fetches them. */
  extensions: string | null
  /** Where DuckDB keeps those that it has fetched. */
  fetched: string
}

/**
 * @returns null where the warehouse is files under DATA_DIR
 * @throws {SettingError} when a setting that the lake needs is missing
 */
export function lakeOf(settings: Settings): Lake | null {
  const { WAREHOUSE_URL: address, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret } = settings
  if (!address) return null
  if (key === undefined || secret === undefined) {
    throw new SettingError(
      'WAREHOUSE_URL names an object store: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to its keys.',
    )
  }
  const authorities = certificatesIn(settings, 'PGSSLROOTCERT')
  const endpoint = settings.AWS_ENDPOINT_URL ? new URL(settings.AWS_ENDPOINT_URL) : null
  return {
    ...address,
    password: address.password ?? settings.PGPASSWORD ?? null,
    // Who names authorities wants the catalogue to be held against them.
    sslmode: address.sslmode ?? (authorities === null ? null : 'verify-full'),
    authorities,
    store: {
      endpoint: endpoint && `${endpoint.host}${endpoint.pathname.replace(/\/+$/, '')}`,
      tls: endpoint?.protocol !== 'http:',
      region: settings.AWS_REGION,
      key,
      secret,
      authorities: certificatesIn(settings, 'AWS_CA_BUNDLE'),
    },
    extensions: settings.DUCKDB_EXTENSION_DIR ?? null,
    fetched: join(settings.DATA_DIR, 'extensions'),
  }
}

/** @throws {SettingError} when it cannot be read */
function certificatesIn(
  settings: Settings,
  name: 'PGSSLROOTCERT' | 'AWS_CA_BUNDLE',
): string | null {
  const file = settings[name]
  if (file === undefined) return null
  try {
    accessSync(file, constants.R_OK)
  } catch {
    throw new SettingError(
      `The setting ${name} cannot be used: the file of certificates that it names is not there, or may not be read.`,
    )
  }
  return resolve(file)
}
