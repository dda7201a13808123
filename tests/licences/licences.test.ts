/** What comes with the project may come with it, and is known by name, version and digest. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { packagesIn, refused } from './licences.ts'

const packages = packagesIn('package-lock.json')

describe('dependencies', () => {
  it('all have a licence that goes together with ours', () => {
    expect(packages.length).toBeGreaterThan(300)
    expect(refused(packages)).toEqual([])
  })

  it('with another licence, or none, are told', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'pejling-lock-')), 'package-lock.json')
    const made = {
      packages: {
        '': { version: '1.0.0' },
        'node_modules/a': { version: '1.0.0', license: 'AGPL-3.0' },
        'node_modules/a/node_modules/@b/c': { version: '2.0.0', dev: true },
        'node_modules/d': { version: '3.0.0', license: 'MIT' },
      },
    }
    writeFileSync(file, JSON.stringify(made))
    expect(refused(packagesIn(file))).toEqual(['@b/c 2.0.0: no licence', 'a 1.0.0: AGPL-3.0'])
  })

  it('are pinned by digest, every one', () => {
    expect(packages.filter(({ integrity }) => integrity === null)).toEqual([])
  })

  it('are all in the bill of materials', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const [command = '', ...words] = (scripts['sbom'] ?? '').split(' ')
    const text = execFileSync(command, words, { encoding: 'utf8', maxBuffer: 1e8 })
    const bill = z
      .object({
        bomFormat: z.literal('CycloneDX'),
        components: z.array(
          z.object({ group: z.string().optional(), name: z.string(), version: z.string() }),
        ),
      })
      .parse(JSON.parse(text))
    const listed = new Set(bill.components.map(({ name, version }) => `${name} ${version}`))
    const named = packages.map(({ name, version }) => `${name} ${version}`)
    expect(named.filter((one) => !listed.has(one))).toEqual([])
  })
})
