import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemKinds } from '../../api/contract.ts'
import { axeFaults } from '../support/axe.ts'
import { readDescription, type Operation } from '../support/openapi.ts'
import { startSite, type Site } from '../support/site.ts'

let site: Site
let operations: Operation[]
beforeAll(async () => {
  site = await startSite()
  const answer = await fetch(`${site.address}/api/v1/openapi.json`)
  operations = readDescription(await answer.json()).operations
})
afterAll(() => site.stop())

const html = async (path: string) => (await fetch(`${site.address}${path}`)).text()

describe('the page of the API', () => {
  it.each(['/data/api', '/en/data/api'])(
    '%s has every route with its answers, and every kind of problem',
    async (path) => {
      const text = await html(path)
      expect(operations.length).toBeGreaterThan(40)
      for (const operation of operations) expect(text).toContain(`GET /api/v1${operation.path}<`)
      for (const { status } of problemKinds)
        expect(text).toContain(`id="problem-${String(status)}"`)
      expect(text).toMatch(/Sunset/)
    },
  )

  it('is where the type of a problem leads', async () => {
    for (const path of ['/api/v1/goals/nothing', '/api/v1/goals?x=1', '/api/v1/..']) {
      const answer = await fetch(`${site.address}${path}`)
      const { type } = (await answer.json()) satisfies unknown
      const target = new URL(String(type), answer.url)
      const page = await fetch(target)
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining(`id="${target.hash.slice(1)}"`),
      ])
    }
  })

  it('has an example of every route that can be asked as it stands', async () => {
    const text = await html('/data/api')
    const examples = [...text.matchAll(/<a href="(\/api\/v1[^"]*)"/g)].map(([, one]) => String(one))
    // The shipped strategy has no second version to compare the first with.
    const without = operations.filter(
      ({ path }) => !text.includes(`href="/api/v1${path.split('{')[0] ?? ''}`),
    )
    expect(without.map(({ path }) => path)).toEqual(['/strategy/diff'])
    for (const example of new Set(examples)) {
      const answer = await fetch(site.address + example.replaceAll('&amp;', '&'))
      expect([example, answer.status]).toEqual([example, 200])
    }
  }, 120_000)

  it('is found from the page of data, asks by keyboard alone, and breaks no rule of axe', async () => {
    const page = await site.browser.newPage()
    await page.goto(`${site.address}/data`)
    await page.click('a[href="/data/api"]')
    expect(await axeFaults(page)).toEqual([])
    await page.focus('#indicators-id-observations-json-from')
    await page.keyboard.type('2020')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/api/v1/indicators/ledighed/observations.json?from=2020*')
    await page.close()
    const wrong = await fetch(`${site.address}/data/api/proev?route=//evil.example`)
    expect(wrong.status).toBe(404)
  })
})
