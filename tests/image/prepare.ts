/** What vitest does before the tests of the image: the stand-ins of its bases, and the image, in a store of their own. */
import { writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bases, makeBase } from './bases.ts'
import { openStore, podman, removeStore } from './podman.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the image store. */
    store: string
  }
}

export function setup(project: TestProject): () => void {
  const store = openStore()
  project.provide('store', store)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  try {
    for (const base of bases) {
      say(`A stand-in of ${base.name} is made of Debian’s packages …`)
      makeBase(store, base)
    }
    say('The image is built …')
    buildImage(store)
  } catch (error) {
    removeStore(store)
    throw error
  }
  return () => {
    removeStore(store)
  }
}

/** As README says, but for where the packages come from: this machine's registry and certificates are lent to the build, and stay outside the image. */
export function buildImage(store: string): void {
  const lent = join(store, 'npmrc')
  const certificates = '/etc/ssl/certs/ca-certificates.crt'
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  writeFileSync(lent, `registry=${registry}\ncafile=${certificates}\n`)
  const mounts = [`${lent}:/usr/local/etc/npmrc:ro`, `${certificates}:${certificates}:ro`]
  podman(store, [
    'build',
    '--format=docker',
    '--pull=never',
    '--network=host',
    ...mounts.map((mount) => `--volume=${mount}`),
    '--file=.deploy/Containerfile',
    '--tag=localhost/pejling',
    '.',
  ])
}
