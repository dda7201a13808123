/** Whatever a page says in Danish it says in English, and the other way round. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../dashboard/src/text/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

type Texts = { name: string; da: unknown; en: unknown }

const byLanguage = (value: unknown): value is (lang: string) => unknown =>
  typeof value === 'function' && value.length === 1

/** Everything that a module of texts gives for a language, asked for in both. */
async function textsOf(file: string): Promise<Texts[]> {
  const module: unknown = await import(new URL(file, folder).href)
  if (typeof module !== 'object' || module === null) throw new Error(`${file} is no module.`)
  return Object.entries(module).flatMap(([name, value]) =>
    byLanguage(value) ? [{ name: `${file} ${name}`, da: value('da'), en: value('en') }] : [],
  )
}

/** The way to every text, `[]` standing for a place in a list; functions are texts with something in them. */
function ways(value: unknown, way = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${way}: ${typeof value}`]
  return Object.entries(value).flatMap(([key, inner]) => ways(inner, `${way}.${key}`))
}

function empty(value: unknown, way = ''): string[] {
  // The corner of a table has nothing to say.
  if (typeof value === 'string') return value.trim() === '' && !/\.head\.0$/.test(way) ? [way] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${way}.${key}`))
}

describe('the texts of the pages', () => {
  it('are in both languages, none missing and none empty', async () => {
    const all = (await Promise.all(files.map(textsOf))).flat()
    expect(all.length).toBeGreaterThanOrEqual(8)
    for (const { name, da, en } of all) {
      expect(ways(en), name).toEqual(ways(da))
      expect([...empty(da), ...empty(en)], name).toEqual([])
    }
  })

  it('are not Danish where they should be English', async () => {
    const all = (await Promise.all(files.map(textsOf))).flat()
    const danish = /\b(og|ikke|tallet|kommunen|eller|siden)\b/i
    for (const { name, en } of all) {
      expect(JSON.stringify({ en }).match(danish)?.[0] ?? null, name).toBeNull()
    }
  })
})
