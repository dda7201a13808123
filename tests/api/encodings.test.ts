import { promisify } from 'node:util'
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodingFor } from '../../api/encodings.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, zstd', 'zstd'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip;q=0, zstd;q=0', 'identity'],
    ['identity, br;q=0.9', 'identity'],
    ['identity;q=0.5, br;q=0.5', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'zstd'],
    ['*;q=0', 'identity'],
    ['deflate', 'identity'],
    ['br;q=nonsense, gzip', 'gzip'],
    ['br;q=7, gzip', 'gzip'],
    [';;;,,,q=', 'identity'],
  ])('follows the weights that the reader gives: %s is %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })
})

const base = '/api/v1/indicators/beskaeftigelsesfrekvens'
const undo = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  zstd: promisify(zstdDecompress),
}

describe('an answer of the API', () => {
  let app: ReturnType<typeof testApp>['app']
  beforeAll(async () => {
    const years = Array.from({ length: 20 }, (_, i) => figure('BFK', '791', String(2005 + i), 70))
    app = testApp(await memoryWarehouse({ '2026-01-01': { 'statbank-ras200': years } })).app
  })
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`${base}${path}`, { headers, method })

  it.each(Object.entries(undo))(
    'is the same content in %s, under a name of its own',
    async (name, open) => {
      const plain = await get('/observations.json')
      for (const time of ['first', 'again']) {
        const sent = await get('/observations.json', { 'Accept-Encoding': name })
        const bytes = Buffer.from(await sent.arrayBuffer())
        expect([sent.headers.get('content-encoding'), sent.headers.get('vary'), time]).toEqual([
          name,
          'Accept-Encoding',
          time,
        ])
        expect(Number(sent.headers.get('content-length'))).toBe(bytes.length)
        expect((await open(bytes)).toString()).toBe(await plain.clone().text())
        expect(sent.headers.get('etag')).not.toBe(plain.headers.get('etag'))
      }
    },
  )

  it('is not sent again to whoever has it in the same encoding, and is to whoever has it in another', async () => {
    const { headers } = await get('/observations.json', { 'Accept-Encoding': 'br' })
    const etag = headers.get('etag') ?? ''
    const ask = async (encoding: string, known: string) => {
      const sent = await get('/observations.json', {
        'Accept-Encoding': encoding,
        'If-None-Match': known,
      })
      return [sent.status, sent.headers.get('vary'), sent.headers.get('etag') === etag]
    }
    expect(await ask('br', etag)).toEqual([304, 'Accept-Encoding', true])
    expect(await ask('br', `"x", W/${etag}`)).toEqual([304, 'Accept-Encoding', true])
    expect(await ask('br', '*')).toEqual([304, 'Accept-Encoding', true])
    expect(await ask('gzip', etag)).toEqual([200, 'Accept-Encoding', false])
  })

  it('that is compressed in itself, or very short, is sent as it is', async () => {
    for (const path of ['/observations.parquet', '/observations.zip', '/citation.txt']) {
      const sent = await get(path, { 'Accept-Encoding': 'br' })
      expect([sent.status, sent.headers.get('content-encoding'), sent.headers.get('vary')]).toEqual(
        [200, null, null],
      )
    }
  })

  it('that is a file gives the bytes that are asked for, whole where the file is another one', async () => {
    const whole = await get('/observations.parquet')
    const bytes = Buffer.from(await whole.arrayBuffer())
    const etag = whole.headers.get('etag') ?? ''
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    const part = await get('/observations.parquet', { Range: 'bytes=-4', 'If-Range': etag })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'PAR1',
      `bytes ${String(bytes.length - 4)}-${String(bytes.length - 1)}/${String(bytes.length)}`,
    ])
    const other = await get('/observations.parquet', { Range: 'bytes=0-3', 'If-Range': '"x"' })
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, bytes.length])
    const outside = await get('/observations.parquet', { Range: 'bytes=9999999-' })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([
      416,
      `bytes */${String(bytes.length)}`,
    ])
    expect(outside.headers.get('content-type')).toContain('application/problem+json')
    const head = await get('/observations.parquet', { Range: 'bytes=0-3' }, 'HEAD')
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)])
  })
})
