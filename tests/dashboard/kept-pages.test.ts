import { describe, expect, it } from 'vitest'
import { keptPages, mayKeep, tellsOfRuns } from '../../dashboard/src/kept-pages.ts'

/** Tells how often it was asked. */
let compressions = 0
const compress = (bytes: Uint8Array<ArrayBuffer>, encoding: string) => {
  compressions++
  return Promise.resolve(new TextEncoder().encode(`${encoding} of ${String(bytes.length)}`))
}

const html = { 'content-type': 'text/html', etag: '"a"' }

describe('pages that are kept', () => {
  it('come back whole, with their headers', async () => {
    const pages = keptPages(compress)
    const make = () => Promise.resolve(new Response('<p>æ</p>', { headers: html }))
    const never = () => Promise.reject(new Error('It is kept.'))
    expect(await (await pages.get('one', make)).text()).toBe('<p>æ</p>')
    const again = await pages.get('one', never)
    expect(await again.text()).toBe('<p>æ</p>')
    expect(again.headers.get('etag')).toBe('"a"')
    await expect(pages.get('two', never)).rejects.toThrow('It is kept.')
  })

  it('are compressed once for each encoding, and say so', async () => {
    const pages = keptPages(compress)
    compressions = 0
    const make = () => Promise.resolve(new Response('<p>æ</p>', { headers: html }))
    for (const encoding of ['br', 'br', 'gzip', 'br'] as const) {
      const answer = await pages.get('one', make, encoding)
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(await answer.text()).toBe(`${encoding} of 9`)
    }
    expect(compressions).toBe(2)
    const plain = await pages.get('one', make)
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe('<p>æ</p>')
  })

  it('are neither refusals nor files', async () => {
    const pages = keptPages(compress)
    let made = 0
    const refused = () =>
      Promise.resolve(new Response(String(++made), { status: 404, headers: html }))
    const pdf = () =>
      Promise.resolve(
        new Response(String(++made), { headers: { 'content-type': 'application/pdf' } }),
      )
    for (const [name, make] of [
      ['refused', refused],
      ['pdf', pdf],
    ] as const) {
      const two = await Promise.all([pages.get(name, make), pages.get(name, make)])
      const texts = await Promise.all(two.map((one) => one.text()))
      expect(new Set(texts).size, name).toBe(2)
    }
    expect(made).toBe(4)
  })

  it('are made once when 200 readers ask at once, and by the next when the first fails', async () => {
    const pages = keptPages(compress)
    let made = 0
    const make = async () => {
      made++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return new Response('whole', { headers: html })
    }
    const answers = await Promise.all(Array.from({ length: 200 }, () => pages.get('a', make)))
    const texts = await Promise.all(answers.map((one) => one.text()))
    expect([made, new Set(texts)]).toEqual([1, new Set(['whole'])])
    const first = pages.get('b', () => Promise.reject(new Error('a bug')))
    const second = pages.get('b', make)
    await expect(first).rejects.toThrow('a bug')
    expect(await (await second).text()).toBe('whole')
  })

  it('are kept for readers of a page alone, not for what has no route', () => {
    expect(mayKeep('/[[lang=lang]]', 'GET')).toBe(true)
    expect(mayKeep('/[[lang=lang]]/indikator/[id]', 'GET')).toBe(true)
    expect(mayKeep('/[[lang=lang]]', 'HEAD')).toBe(false)
    expect(mayKeep(null, 'GET')).toBe(false)
  })

  it('is made again after a run where it tells of runs', () => {
    for (const page of ['status', 'data', 'kalender']) {
      expect(tellsOfRuns(`/[[lang=lang]]/${page}`)).toBe(true)
    }
    expect(tellsOfRuns('/[[lang=lang]]/indikator/[id]')).toBe(false)
  })
})
