import { describe, expect, it } from 'vitest'
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
