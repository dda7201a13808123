import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepWarm } from '../../api/warm.ts'
import { memoryWarehouse, strategy, testApp } from '../support/warehouse.ts'

let server: Server
let origin = ''
let asked: string[] = []
let end = () => {}

beforeEach(async () => {
  asked = []
  const { app } = testApp(await memoryWarehouse({ '2026-01-01': {} }))
  server = createServer((request, response) => {
    const { url = '' } = request
    asked.push(url)
    const answer = async () => {
      const told = url === '/api/v1/strategy' ? await app.request(url) : new Response('made')
      response.end(await told.text())
    }
    void answer()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`
})
afterEach(() => {
  end()
  server.closeAllConnections()
  server.close()
})

/** A warehouse whose figures are exchanged by hand; null has none. */
async function exchanged() {
  const warehouse = await memoryWarehouse({ '2026-01-01': {} })
  let opened: object | null = {}
  const lease = async () => {
    const held = await warehouse.lease()
    if (held && opened === null) held.release()
    return held && opened ? { ...held, opened } : null
  }
  return { lease, exchange: (other: object | null) => (opened = other) }
}

const times = (path: string) => asked.filter((one) => one === path).length
const last = `/api/v1/indicators/${strategy.lead}/observations.xlsx`

it('asks for the front page first, then for each thing once', async () => {
  end = keepWarm(origin, await exchanged(), 20)
  await expect.poll(() => times(last), { timeout: 5000 }).toBe(1)
  expect(asked.slice(0, 2)).toEqual(['/api/v1/strategy', '/'])
  expect(asked).toContain(`/indikator/${strategy.lead}`)
  expect(new Set(asked).size).toBe(asked.length)
})

it('asks again when other figures are in force, and not before', async () => {
  const { lease, exchange } = await exchanged()
  end = keepWarm(origin, { lease }, 20)
  await expect.poll(() => times(last), { timeout: 5000 }).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(times('/')).toBe(1)
  exchange({})
  await expect.poll(() => times(last), { timeout: 5000 }).toBe(2)
})

it('asks for nothing while there are no figures', async () => {
  const { lease, exchange } = await exchanged()
  exchange(null)
  end = keepWarm(origin, { lease }, 20)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(asked).toEqual([])
  exchange({})
  await expect.poll(() => times('/'), { timeout: 5000 }).toBe(1)
})

it('stops in the middle when it is ended', async () => {
  end = keepWarm(origin, await exchanged(), 20)
  await expect.poll(() => times('/'), { timeout: 5000 }).toBe(1)
  end()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(times(last)).toBe(0)
})
