/** One page opened as a phone opens it for the first time, and what that took. */
import type { Browser, BrowserContext, CDPSession } from 'playwright-core'
import { z } from 'zod'

/** Bytes are over the wire, headers included; times in ms since the address was asked for. */
export type Measured = {
  bytes: number
  script: number
  requests: number
  /** What the server took for the page; the browser's throttling comes on top and is in every time below. */
  server: number
  firstPaint: number
  largestPaint: number
  /** Until a chart stands there; null where the page opens without one. Browsers do not count SVG as largest paint. */
  chart: number | null
  /** Layout shift, summed. */
  shift: number
  /** Of every task on the main thread, what is beyond 50 ms. */
  blocked: number
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true }
const slowness = 4
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}

/** Set up before anything of the page runs; the browser itself puts it there, so no policy is in its way. */
const watch = `
  window.seen = { largest: 0, shift: 0, blocked: 0, chart: null }
  const look = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true })
  look('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime })
  look('layout-shift', ({ value }) => { seen.shift += value })
  look('longtask', ({ duration }) => { seen.blocked += duration - 50 })
  const isChart = (svg) => svg.getBoundingClientRect().width > 150
  const wait = (time) => {
    if ([...document.querySelectorAll('svg')].some(isChart)) seen.chart = time
    else requestAnimationFrame(wait)
  }
  requestAnimationFrame(wait)
`
const tell = `({
  ...window.seen,
  first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1,
  server: performance.getEntriesByType('navigation')[0].responseStart,
})`
const Told = z.object({
  largest: z.number().positive(),
  shift: z.number(),
  blocked: z.number(),
  chart: z.number().nullable(),
  first: z.number().positive(),
  server: z.number().positive(),
})

/** Counts what comes over the wire from now on. */
async function count(session: CDPSession) {
  const counted = { bytes: 0, script: 0, requests: 0 }
  const scripts = new Set<string>()
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (request.url.startsWith('data:')) return
    counted.requests += 1
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    counted.bytes += encodedDataLength
    if (scripts.has(requestId)) counted.script += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: false })
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  return counted
}

async function open(context: BrowserContext, url: string): Promise<Measured> {
  const page = await context.newPage()
  const counted = await count(await context.newCDPSession(page))
  await page.addInitScript(watch)
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 })
  // What is drawn after the last byte came belongs to the page too.
  await page.waitForTimeout(1500)
  const told = Told.parse(await page.evaluate(tell))
  const { first, largest, ...rest } = told
  return { ...counted, ...rest, firstPaint: first, largestPaint: largest }
}

/** A window of its own for every look: nothing is kept from the one before. */
export async function measure(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext(phone)
  try {
    return await open(context, url)
  } finally {
    await context.close()
  }
}

const middle = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Each figure by itself, since chance in one run hits one of them. */
export function median(all: Measured[]): Measured {
  const of = (name: Exclude<keyof Measured, 'chart'>): number => middle(all.map((one) => one[name]))
  const charts = all.flatMap(({ chart }) => chart ?? [])
  return {
    bytes: of('bytes'),
    script: of('script'),
    requests: of('requests'),
    server: of('server'),
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    chart: charts.length < all.length ? null : middle(charts),
    shift: of('shift'),
    blocked: of('blocked'),
  }
}
