import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DataError, parseYaml } from '../../data/read-yaml.ts'

const Schema = z.strictObject({
  name: z.string(),
  parts: z.array(z.strictObject({ unit: z.enum(['percent', 'persons']) })),
})

const problemsOf = (text: string): string[] => {
  try {
    parseYaml(text, 'x.yaml', Schema)
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
  return []
}

describe('a mistake in a data file', () => {
  it('is named by file, line and field', () => {
    const text = 'name: Ledighed\nparts:\n  - unit: percent\n  - unit: procent\n'
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/^x\.yaml:4: parts\.1\.unit: .*"percent"\|"persons"/),
    ])
  })

  it('is placed at the parent when a field is missing', () => {
    expect(problemsOf('parts:\n  - {}\nname: x\n')).toEqual([
      expect.stringMatching(/^x\.yaml:2: parts\.0\.unit: /),
    ])
  })

  it('is told for every field at once', () => {
    expect(problemsOf('name: 3\nparts: 4\nmore: 5\n')).toHaveLength(3)
  })

  it('is told when the file is no YAML at all', () => {
    expect(problemsOf('name: "open\nparts: []\n')[0]).toMatch(
      /^x\.yaml:\d+: not readable as YAML: /,
    )
  })
})
