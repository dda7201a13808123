/** The licence of every package that the lock file brings, and which of them go together with MIT. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      integrity: z.string().optional(),
    }),
  ),
})

export type Brought = {
  name: string
  version: string
  licence: string | null
  /** Whether what runs in production has it; otherwise it only builds and tests. */
  runs: boolean
  integrity: string | null
}

/**
 * Licences that allow what we do: run, change and pass on, together with code under MIT. MPL covers its own files alone;
 * OFL is for typefaces.
 */
export const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Where several apply at once each must allow it, and of several to choose from one. */
const allows = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' AND ')
    .every((one) => one.split(' OR ').some((choice) => allowed.has(choice)))

export function packagesIn(lockFile: string): Brought[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(lockFile, 'utf8')))
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev, integrity }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? null,
      runs: dev !== true,
      integrity: integrity ?? null,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Those that may not be used as they are: each with the licence that it has. */
export const refused = (packages: Brought[]): string[] =>
  packages
    .filter(({ licence }) => licence === null || !allows(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'no licence'}`)
