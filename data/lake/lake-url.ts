/** What WAREHOUSE_URL says: where the warehouse is. */
import { z } from 'zod'

/** A lake: its catalogue in PostgreSQL, its figures in an object store. */
export type LakeAddress = {
  host: string
  port: number
  database: string
  user: string
  /** Where it stands in the address. */
  password: string | null
  /** How PostgreSQL is spoken to, where it is said. */
  sslmode: string | null
  /** The schema of the catalogue: one for every strategy that shares the database. */
  schema: string
  /** Where the files are, e.g. `s3://bucket/prefix/`; ends in a slash. */
  data: string
}

const form = 'ducklake:postgres://USER@HOST:5432/DATABASE?data=s3://BUCKET/FOLDER'
const known = ['data', 'schema', 'sslmode']
const sslmodes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full']

/** Text that can stand in SQL and in an address as it is. */
const plain = /^[\w./-]+$/

/** @returns null for `file:`, the DuckDB files under DATA_DIR */
export const WarehouseUrl = z.string().transform((text, context): LakeAddress | null => {
  const found = text === 'file:' ? null : addressOf(text)
  if (typeof found !== 'string') return found
  context.addIssue({ code: 'custom', message: found })
  return z.NEVER
})

/** @returns the address, or what is wrong with it; no part of it that might be a password is repeated */
function addressOf(text: string): LakeAddress | string {
  if (!text.startsWith('ducklake:')) {
    return `it is "file:", the files under DATA_DIR, or a lake, ${form}`
  }
  const url = URL.parse(text.slice('ducklake:'.length))
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '') {
    return `a lake has its catalogue in PostgreSQL and is written ${form}`
  }
  return partsOf(url)
}

function partsOf(url: URL): LakeAddress | string {
  const { searchParams: query } = url
  const unknown = [...query.keys()].find((name) => !known.includes(name))
  const database = url.pathname.slice(1)
  const data = query.get('data') ?? ''
  const schema = query.get('schema') ?? 'pejling'
  const sslmode = query.get('sslmode')
  if (unknown !== undefined) return `a lake has ${known.join(', ')} behind the "?" and nothing else`
  if (!plain.test(database) || database.includes('/')) {
    return `the database is missing or has a sign that is not allowed: ${form}`
  }
  if (url.username === '') return `the user is missing: ${form}`
  if (!data.startsWith('s3://') || !plain.test(data.slice('s3://'.length))) {
    return 'behind "data=" stands where the files are, such as s3://bucket/folder'
  }
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) {
    return 'a schema has small letters, digits and _ alone, and begins with a letter'
  }
  if (sslmode !== null && !sslmodes.includes(sslmode)) {
    return `sslmode is one of ${sslmodes.join(', ')}`
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || '5432'),
    database,
    user: decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
    sslmode,
    schema,
    data: data.endsWith('/') ? data : `${data}/`,
  }
}
