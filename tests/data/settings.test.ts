import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keySettings } from '../../data/key-files.ts'
import { readSettings, SettingError } from '../../data/settings.ts'

describe('settings', () => {
  it('are all optional', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      STATBANK_URL: 'https://api.statbank.dk/v1',
    })
  })

  it('take an empty value as not set', () => {
    expect(readSettings({ PORT: '' }).PORT).toBe(8080)
  })

  it('lose the slash at the end of an address', () => {
    expect(readSettings({ STATBANK_URL: 'http://127.0.0.1:9/v1/' }).STATBANK_URL).toBe(
      'http://127.0.0.1:9/v1',
    )
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['STATBANK_URL', 'file:///etc/passwd'],
    ['LOG_LEVEL', 'loud'],
    // Each would be repeated by what cannot use it: a header, or an error with the address.
    ['JOBINDSATS_TOKEN', 'two\nlines'],
    ['UDDANNELSESSTATISTIK_TOKEN', 'smørrebrød'],
    ['JOBINDSATS_URL', 'https://user:sesame@example.org/v3'],
  ])('are refused with one sentence that names %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingError)
    expect(() => readSettings({ [name]: value })).toThrow(`The setting ${name} cannot be used`)
  })

  it('never repeat a value, which may be a key', () => {
    expect(() => readSettings({ PORT: 'sesame-open' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('sesame') }),
    )
  })
})

describe('a key in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pejling-keys-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const file = (content: string) => {
    const path = join(folder, `key-${String(content.length)}`)
    writeFileSync(path, content)
    return path
  }
  const refusal = (environment: Record<string, string>): string => {
    try {
      readSettings(environment)
    } catch (error) {
      if (error instanceof SettingError) return error.message
    }
    throw new Error('It was not refused.')
  }

  it.each(keySettings)('is %s, without the end of its line', (name) => {
    for (const text of ['sesame-open', 'sesame-open\n', 'sesame-open\r\n']) {
      expect(readSettings({ [`${name}_FILE`]: file(text) })[name]).toBe('sesame-open')
    }
  })

  it('is refused beside one in the environment, and nobody is told either', () => {
    const both = { JOBINDSATS_TOKEN: 'sesame', JOBINDSATS_TOKEN_FILE: file('other-sesame') }
    expect(refusal(both)).toBe(
      'The setting JOBINDSATS_TOKEN_FILE cannot be used: JOBINDSATS_TOKEN is set too; set one of them.',
    )
  })

  it.each([
    [() => join(folder, 'nowhere'), 'there is no such file that can be read'],
    [() => folder, 'there is no such file that can be read'],
    [() => file('\n'), 'the file is empty'],
    [() => file('sesame'.repeat(2000)), 'the file is too long for a key'],
  ])('that cannot be used is told by the setting, case %#', (path, why) => {
    const message = refusal({ JOBINDSATS_TOKEN_FILE: path() })
    expect(message).toBe(`The setting JOBINDSATS_TOKEN_FILE cannot be used: ${why}.`)
  })

  it('is held to what a key may be, and not repeated', () => {
    const message = refusal({ UDDANNELSESSTATISTIK_TOKEN_FILE: file('sesame open') })
    expect(message).toContain('The setting UDDANNELSESSTATISTIK_TOKEN cannot be used: a key has')
    expect(message).not.toContain('sesame')
  })
})
