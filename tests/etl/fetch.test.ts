import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, type FetchOptions } from '../../etl/fetch.ts'
import { ordinaryPatience } from '../../etl/patience.ts'
import { digestOf, rawStore, type RawStore } from '../../etl/raw.ts'
import { sourceErrorOf } from '../support/conversation.ts'

const text = 'OMRÅDE;TID;INDHOLD\r\n791;2024;2,4\r\n'.repeat(5000)
const request = { method: 'GET' as const, path: '/data', body: null, purpose: 'figures' }

describe('an answer on its way to the raw store', () => {
  let folder: string
  let store: RawStore
  let server: Server
  let replies: ((response: ServerResponse) => void)[]
  let options: FetchOptions

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pejling-fetch-'))
    store = rawStore(folder)
    replies = []
    server = createServer((_, response) => replies.shift()?.(response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    options = {
      base: `http://127.0.0.1:${String(port)}`,
      dataset: 'test',
      receive: (body) => store.receive(body),
      patience: { ...ordinaryPatience, pauses: [1], gap: 0 },
      stop: new AbortController().signal,
      heard: () => undefined,
    }
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  })

  /** Every file in the store, by its name. */
  const kept = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  }
  const whole = (response: ServerResponse) => response.end(text)
  const brokenOff = (response: ServerResponse) => {
    response.write(text.slice(0, 1000), () => response.destroy())
  }

  const halfSent = (response: ServerResponse) => {
    response.write(text.slice(0, 1000))
  }

  it('is not asked for elsewhere when a question with a body is sent on, since the body would be lost', async () => {
    replies = [(response) => response.writeHead(301, { location: 'https://elsewhere/v1' }).end()]
    const question = { ...request, method: 'POST' as const, body: '{"table":"X"}' }
    const error = await sourceErrorOf(() => ask(question, options))
    expect([error.fault, error.dataset]).toEqual(['refused', 'test'])
    expect(error.message).toContain('sends the question for figures on to https://elsewhere/v1')
    expect(await kept()).toEqual([])
  })

  const key = 'sesame+open/42'
  it.each([
    ['in one piece', [`{"error":"no such key: ${key}"}`]],
    ['across pieces', ['{"error":"no such key: sesame', '+op', 'en/42"}']],
    ['as an address has it', [`<a href="/?key=${encodeURIComponent(key)}">`]],
  ])('is not kept when it repeats our key: %s', async (_, pieces) => {
    replies = [
      (response) => {
        response.writeHead(401, { 'x-request-id': key })
        const send = ([piece, ...rest]: string[]): void => {
          if (piece === undefined) response.end()
          else
            response.write(piece, () =>
              setTimeout(() => {
                send(rest)
              }, 20),
            )
        }
        send(pieces)
      },
    ]
    const error = await sourceErrorOf(() => ask(request, { ...options, token: key }))
    expect(error.fault).toBe('refused')
    expect(error.message).toContain('repeats our key in its answer to the question for figures')
    expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain('sesame')
    expect(await kept()).toEqual([])
  })

  it('is not kept when it unpacks to more than any table has, and is not asked for again', async () => {
    const zeros = gzipSync(Buffer.alloc(60e6))
    expect(zeros.length).toBeLessThan(100_000)
    const bomb = (response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(zeros)
    }
    replies = [bomb, bomb]
    const heard: number[] = []
    const error = await sourceErrorOf(() =>
      ask(request, {
        ...options,
        patience: { ...options.patience, largest: { answer: 2e6, bulk: 100e6 } },
        heard: (bytes) => heard.push(bytes),
      }),
    )
    expect(error.message).toMatch(/sends more than 2 MB to the question for figures/)
    expect(heard.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(2e6)
    expect(await kept()).toEqual([])
    expect(replies).toEqual([bomb])
  })

  it('is kept when it has another key, and its name only where that is none', async () => {
    replies = [(response) => response.writeHead(200, { 'x-request-id': `for ${key}` }).end(text)]
    const received = await ask(request, { ...options, token: key })
    expect(received).toMatchObject({ digest: digestOf(text) })
    expect(received.requestId).toBeUndefined()
  })

  it('from another machine that the publisher sends us on to is asked for without our key', async () => {
    const sent: (string | undefined)[] = []
    const other = createServer((incoming, response) => {
      sent.push(incoming.headers.authorization)
      response.end(text)
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.2', resolve))
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const location = `http://127.0.0.2:${String(port)}/data`
    replies = [(response) => response.writeHead(302, { location }).end()]
    await ask(request, { ...options, token: key })
    other.close()
    expect(sent).toEqual([undefined])
  })

  it('is kept under the digest of its bytes', async () => {
    replies = [whole]
    const { status, digest } = await ask(request, options)
    expect([status, digest]).toEqual([200, digestOf(text)])
    expect(await kept()).toEqual([digest])
  })

  it('is kept as it reads when it was sent compressed', async () => {
    replies = [
      (response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text))
      },
    ]
    const { digest } = await ask(request, options)
    const file = join(folder, 'answers', digest.slice(0, 2), digest)
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it.each([
    ['breaks off', brokenOff, null],
    [
      'is shorter than its Content-Length',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': text.length + 10_000 })
        response.write(text, () => response.destroy())
      },
      null,
    ],
    ['goes silent', halfSent, 300],
  ])(
    'leaves nothing behind when it %s, and is asked for again',
    async (_, reply, silence: number | null) => {
      // The whole answer may take a slow machine longer than a silence that a test can wait for.
      const impatient = { ...options.patience, silence: silence ?? options.patience.silence }
      replies = [reply, whole]
      const digest = digestOf(text)
      if (silence === null) {
        expect((await ask(request, options)).digest).toBe(digest)
        expect(await kept()).toEqual([digest])
      }
      replies = [reply, reply]
      const error = await sourceErrorOf(() => ask(request, { ...options, patience: impatient }))
      expect([error.fault, error.message]).toEqual([
        'unreachable',
        expect.stringMatching(/^No whole answer from http.*\/data for figures: .+\.$/),
      ])
      expect(await kept()).toEqual(silence === null ? [digest] : [])
      expect(replies).toEqual([])
    },
  )

  it('is not kept when it is a passing fault', async () => {
    replies = [(response) => response.writeHead(503).end('Later.'), whole]
    const { status, digest } = await ask(request, options)
    expect(status).toBe(200)
    expect(await kept()).toEqual([digest])
  })

  it('is not asked for again when our own disk fails', async () => {
    replies = [whole, whole]
    const receive = () => Promise.reject(new Error('ENOSPC: no space left on device, write'))
    await expect(ask(request, { ...options, receive })).rejects.toThrow('no space left')
    expect(replies).toHaveLength(1)
  })
})
