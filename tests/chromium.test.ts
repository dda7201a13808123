import { describe, expect, it } from 'vitest'
import { findChromium } from './support/chromium.ts'

const never = () => {
  throw new Error('nothing should be run')
}

describe('the Chromium of the tests', () => {
  it('is the one that is named', () => {
    const found = findChromium({ CHROMIUM_PATH: process.execPath }, never)
    expect(found).toEqual({ path: process.execPath, how: 'CHROMIUM_PATH' })
  })

  it('is refused with a sentence when the named one cannot be run', () => {
    expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' }, never)).toEqual({
      problem: 'CHROMIUM_PATH is /nowhere/chromium, but there is no program there that can be run.',
    })
  })

  it('is said to be missing when none can be had', () => {
    const tried: string[] = []
    const found = findChromium({ PATH: '/nowhere' }, (command) => {
      tried.push(command)
      return false
    })
    expect(tried).toEqual([process.execPath])
    expect(found).toMatchObject({
      problem: expect.stringContaining('install the package chromium'),
    })
  })
})
