/** Finds what the tests on a lake need, and fetches from package registries what is missing. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

export type Tools = {
  /** The folder of PostgreSQL's programs. */
  postgres: string
  /** Who PostgreSQL is run as; null: whoever runs the tests. */
  user: { uid: number; gid: number } | null
  /** The program of the object store. */
  store: string
  /** The folder of DuckDB's extensions; null: DuckDB fetches them. */
  extensions: string | null
}

/** Outside the project, so that it outlives a new install. */
const cache = join(homedir(), '.cache/pejling-scale')
const storeModule = 'github.com/versity/versitygw/cmd/versitygw@v1.8.0'
const duckdb = '1.5.5'

const isThere = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined

const isRoot = process.getuid?.() === 0

/** @throws {Error} with a sentence that says what to install */
export function findTools(say: (line: string) => void): Tools {
  mkdirSync(cache, { recursive: true })
  return {
    postgres: findPostgres(say),
    user: isRoot ? packageUser() : null,
    store: findStore(say),
    extensions: findExtensions(say),
  }
}

function findPostgres(say: (line: string) => void): string {
  const found = postgresThere()
  if (found !== null) return found
  if (isRoot && isThere('apt-get')) {
    say('PostgreSQL is installed from Debian’s packages …')
    spawnSync('apt-get', ['install', '-y', '-q', 'postgresql'], { stdio: 'inherit' })
  }
  const installed = postgresThere()
  if (installed !== null) return installed
  throw new Error('PostgreSQL is missing: install the package postgresql.')
}

/** Debian keeps the programs of every version in a folder of its own. */
function postgresThere(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin']
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function packageUser(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'))
  const [, , uid, gid] = (line ?? '').split(':')
  if (uid === undefined)
    throw new Error('There is no user postgres, and PostgreSQL does not run as root.')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Versity S3 Gateway over a folder (Apache 2.0). */
function findStore(say: (line: string) => void): string {
  if (isThere('versitygw')) return 'versitygw'
  const built = join(cache, 'versitygw')
  if (existsSync(built)) return built
  if (!isThere('go')) {
    throw new Error(
      'An object store is missing: put versitygw on the PATH, or Go to build it with.',
    )
  }
  say('The object store is built (a few minutes, once) …')
  execFileSync('go', ['install', storeModule], {
    stdio: 'inherit',
    env: { ...process.env, GOBIN: cache, GOFLAGS: '-mod=mod' },
  })
  return built
}

/** Python's packages carry them for machines that reach no other place; elsewhere DuckDB fetches them itself. */
function findExtensions(say: (line: string) => void): string | null {
  const given = process.env['DUCKDB_EXTENSION_DIR']
  if (given !== undefined) return given
  const names = ['ducklake', 'postgres_scanner', 'httpfs']
  const isHere = () => names.every((name) => existsSync(join(cache, `${name}.duckdb_extension`)))
  if (isHere()) return cache
  if (!isThere('pip')) return null
  say('DuckDB’s extensions are fetched …')
  for (const name of names) fetchExtension(name)
  return isHere() ? cache : null
}

function fetchExtension(name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'pejling-wheel-'))
  const wanted = `duckdb-extension-${name.replace('_', '-')}==${duckdb}`
  spawnSync('pip', ['download', '--no-deps', '-q', '-d', folder, wanted], { stdio: 'inherit' })
  for (const wheel of readdirSync(folder)) {
    const files = unzipSync(readFileSync(join(folder, wheel)), {
      filter: (file) => file.name.endsWith(`/v${duckdb}/${name}.duckdb_extension`),
    })
    for (const bytes of Object.values(files)) {
      writeFileSync(join(cache, `${name}.duckdb_extension`), bytes)
    }
  }
  rmSync(folder, { recursive: true, force: true })
}
