/** README tells what is there, and nothing that is not. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Settings } from '../data/settings.ts'
import { etl } from './support/etl.ts'
import { memoryWarehouse, figure, testApp } from './support/warehouse.ts'

const readme = readFileSync('README.md', 'utf8')

describe('README', () => {
  it('shows the two commands', () => {
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
  })

  it('lists every setting, and no other', () => {
    const section = readme.split('## Settings')[1]?.split('\n## ')[0] ?? ''
    const listed = [...section.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name)
    expect(listed.sort()).toEqual([...Object.keys(Settings.shape), 'CHROMIUM_PATH'].sort())
  })

  it('lists every verb of the ETL, and no other', async () => {
    const { out } = await etl(['--help'], {})
    const verbs = [...out.matchAll(/^ {2}(\w+) /gm)].map(([, verb]) => verb)
    const section = readme.split('## Figures')[1]?.split('\n## ')[0] ?? ''
    const listed = [...section.matchAll(/^\| `(\w+)/gm)].map(([, verb]) => verb)
    expect(verbs.length).toBeGreaterThanOrEqual(8)
    expect(listed.sort()).toEqual(verbs.sort())
  })

  it('names only scripts that are there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !(String(name) in scripts))).toEqual([])
  })

  it('has every link and picture that it points to', () => {
    const files = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => String(file))
    for (const file of files) expect(() => readFileSync(file), file).not.toThrow()
  })

  describe('and the API', () => {
    let paths: string[]
    beforeAll(async () => {
      const figures = { 'statbank-neet3': [figure('pct', '791', '2024', 9.3)] }
      const { app } = testApp(await memoryWarehouse({ '2026-01-01': figures }))
      const document: unknown = await (await app.request('/api/v1/openapi.json')).json()
      const { paths: described } = z
        .object({ paths: z.record(z.string(), z.unknown()) })
        .parse(document)
      paths = Object.keys(described)
    })

    it('name the same routes', () => {
      const section = readme.split('## API')[1]?.split('\n## ')[0] ?? ''
      const listed = [...section.matchAll(/`(\/[a-z][^`]*|\.[a-z][\w.-]*)`/g)].map(([, path]) =>
        String(path),
      )
      // An ending alone stands for the path before it with that ending.
      let path = ''
      const whole = listed.map((one) =>
        one.startsWith('.') ? path.replace(/\.\w+$/, one) : (path = one),
      )
      const described = whole.filter(
        (path) => !path.startsWith('/health') && !path.startsWith('/api'),
      )
      expect([...new Set(described)].sort()).toEqual(paths.sort())
    })
  })
})
