import { describe, expect, it } from 'vitest'
import { keptPages, mayKeep } from '../../dashboard/src/kept-pages.ts'

const html = { 'content-type': 'text/html', etag: '"a"' }

describe('pages that are kept', () => {
  it('come back whole, with their headers', async () => {
    const pages = keptPages()
    const first = await pages.keep('one', new Response('<p>æ</p>', { headers: html }))
    expect(await first.text()).toBe('<p>æ</p>')
    const again = pages.find('one')
    expect(await again?.text()).toBe('<p>æ</p>')
    expect(again?.headers.get('etag')).toBe('"a"')
    expect(pages.find('two')).toBeNull()
  })

  it('are neither refusals nor files', async () => {
    const pages = keptPages()
    await pages.keep('refused', new Response('no', { status: 404, headers: html }))
    await pages.keep(
      'pdf',
      new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }),
    )
    expect(pages.find('refused')).toBeNull()
    expect(pages.find('pdf')).toBeNull()
  })

  it('are none of those that tell how runs went, or that have no route', () => {
    expect(mayKeep('/[[lang=lang]]', 'GET')).toBe(true)
    expect(mayKeep('/[[lang=lang]]/indikator/[id]', 'GET')).toBe(true)
    expect(mayKeep('/[[lang=lang]]', 'HEAD')).toBe(false)
    expect(mayKeep('/[[lang=lang]]/status', 'GET')).toBe(false)
    expect(mayKeep('/[[lang=lang]]/data', 'GET')).toBe(false)
    expect(mayKeep('/[[lang=lang]]/kalender', 'GET')).toBe(false)
    expect(mayKeep(null, 'GET')).toBe(false)
  })
})
