import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lakeOf } from '../../data/lake/lake.ts'
import { lakeError } from '../../data/lake/lake-error.ts'
import { readSettings } from '../../data/settings.ts'
import { createLog, keysOf } from '../../api/log.ts'

const url =
  'ducklake:postgres://etl:a%40b@db.example:5433/lake?data=s3://pejling/viborg&schema=viborg&sslmode=require'
const keys = { AWS_ACCESS_KEY_ID: 'name-of-key', AWS_SECRET_ACCESS_KEY: 'secret-of-key' }

const refusal = (text: string, more: Record<string, string> = keys): string => {
  try {
    lakeOf(readSettings({ WAREHOUSE_URL: text, ...more }))
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('WAREHOUSE_URL', () => {
  it('names a lake with its catalogue, its files and its keys', () => {
    const endpoint = { AWS_ENDPOINT_URL: 'http://store.example:9000/', AWS_REGION: 'eu-1' }
    const lake = lakeOf(readSettings({ WAREHOUSE_URL: url, DATA_DIR: '/x', ...keys, ...endpoint }))
    expect(lake).toEqual({
      host: 'db.example',
      port: 5433,
      database: 'lake',
      user: 'etl',
      password: 'a@b',
      sslmode: 'require',
      authorities: null,
      schema: 'viborg',
      data: 's3://pejling/viborg/',
      store: {
        endpoint: 'store.example:9000',
        tls: false,
        region: 'eu-1',
        key: 'name-of-key',
        secret: 'secret-of-key',
        authorities: null,
      },
      extensions: null,
      fetched: '/x/extensions',
    })
  })

  it('leaves the warehouse in files when it is not set, or "file:"', () => {
    expect(lakeOf(readSettings({}))).toBeNull()
    expect(lakeOf(readSettings({ WAREHOUSE_URL: 'file:' }))).toBeNull()
  })

  it('takes the password from PGPASSWORD where it has none itself', () => {
    const open = url.replace(':a%40b', '')
    const lake = lakeOf(readSettings({ WAREHOUSE_URL: open, PGPASSWORD: 'other', ...keys }))
    expect(lake?.password).toBe('other')
  })

  it.each([
    ['/srv/warehouse', /it is "file:".* or a lake, ducklake:postgres/],
    ['postgres://etl@db/lake?data=s3://b/f', /or a lake, ducklake:postgres/],
    ['ducklake:mysql://etl@db/lake?data=s3://b/f', /catalogue in PostgreSQL/],
    ['ducklake:lake.ducklake', /catalogue in PostgreSQL/],
    ['ducklake:postgres://etl@db/?data=s3://b/f', /database is missing/],
    ['ducklake:postgres://db/lake?data=s3://b/f', /user is missing/],
    ['ducklake:postgres://etl@db/lake', /behind "data="/],
    ['ducklake:postgres://etl@db/lake?data=/srv/files', /behind "data="/],
    ["ducklake:postgres://etl@db/lake?data=s3://b/'x", /behind "data="/],
    ['ducklake:postgres://etl@db/lake?data=s3://b/f&schema=Viborg', /small letters/],
    ['ducklake:postgres://etl@db/lake?data=s3://b/f&schema=a;b', /small letters/],
    ['ducklake:postgres://etl@db/lake?data=s3://b/f&sslmode=no', /sslmode is one of/],
    ['ducklake:postgres://etl@db/lake?data=s3://b/f&options=x', /nothing else/],
  ])('refuses %s with a sentence', (text, sentence) => {
    expect(refusal(text)).toMatch(/^The setting WAREHOUSE_URL cannot be used: /)
    expect(refusal(text)).toMatch(sentence)
  })

  it('never repeats what was given, which may hold a password', () => {
    expect(refusal('ducklake:postgres://etl:hemmelig@db/?data=x')).not.toContain('hemmelig')
  })

  it('takes the authorities of certificates as files, and then holds the catalogue against them', () => {
    const files = { PGSSLROOTCERT: 'package.json', AWS_CA_BUNDLE: 'README.md' }
    const trusting = (text: string) =>
      lakeOf(readSettings({ WAREHOUSE_URL: text, ...keys, ...files }))
    expect(trusting(url)).toMatchObject({
      sslmode: 'require',
      authorities: resolve('package.json'),
      store: { authorities: resolve('README.md'), tls: true },
    })
    expect(trusting(url.replace('&sslmode=require', ''))?.sslmode).toBe('verify-full')
  })

  it.each(['PGSSLROOTCERT', 'AWS_CA_BUNDLE'])('wants the file of %s to be there', (name) => {
    expect(refusal(url, { ...keys, [name]: '/no/such/file.pem' })).toBe(
      `The setting ${name} cannot be used: the file of certificates that it names is not there, or may not be read.`,
    )
  })

  it('wants the keys of the object store', () => {
    expect(refusal(url, {})).toMatch(/AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/)
  })
})

describe('what is wrong with a lake', () => {
  const lake = lakeOf(readSettings({ WAREHOUSE_URL: url, ...keys }))
  const told = (message: string): string =>
    lake ? lakeError(new Error(message), lake).message : 'no lake'

  it.each([
    ['IO Error: Unable to connect to Postgres: connection to server refused', /does not answer\.$/],
    ['FATAL: password authentication failed for user "etl"', /does not let this user in/],
    ['FATAL: database "lake" does not exist', /no such database/],
    ['HTTP Error: Could not establish connection to s3://pejling/x.parquet', /object store/],
    ['HTTP Error: HTTP GET error on s3://pejling/x (HTTP 403)', /does not let these keys/],
    ['TransactionContext Error: Failed to commit: Transaction conflict', /at the same time/],
    [
      'ERROR:  permission denied for table ducklake_snapshot',
      /USAGE on it and SELECT on its tables/,
    ],
    [
      'Unable to connect to Postgres: connection to server at "db.example" failed: SSL error: certificate verify failed',
      /^The lake's catalogue .* not trusted: PGSSLROOTCERT/,
    ],
    [
      'connection to server failed: server certificate for "a" does not match host name "b"',
      /made out to this host/,
    ],
    ['server does not support SSL, but SSL was required', /does not speak TLS/],
    [
      "IO Error: SSL peer certificate or SSH remote key was not OK error for HTTP GET to 'https://s'",
      /^The object store .* not trusted: AWS_CA_BUNDLE/,
    ],
    ['IO Error: Problem with the SSL CA cert (path? access rights?)', /AWS_CA_BUNDLE/],
    ['IO Error: Extension "/x/ducklake.duckdb_extension" not found', /DUCKDB_EXTENSION_DIR/],
  ])('is a sentence: %s', (message, sentence) => {
    expect(told(message)).toMatch(sentence)
  })

  it('gives no key away, whatever the database says', () => {
    const said = told('Something odd with a@b and secret-of-key and name-of-key')
    expect(said).toBe('The lake cannot be used: Something odd with [key] and [key] and [key]')
  })

  it('has its keys struck out of the log', () => {
    let written = ''
    const settings = readSettings({ WAREHOUSE_URL: url, PGPASSWORD: 'third-secret', ...keys })
    createLog('info', keysOf(settings), (line) => (written += line)).info(
      'a@b secret-of-key third-secret',
    )
    expect(written).toContain('[key] [key] [key]')
  })
})
