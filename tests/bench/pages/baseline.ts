/** The page to compare with: it brings a chart library and the figures of 98 municipalities, and draws in the browser. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import compression from 'compression'
import { z } from 'zod'

const at = createRequire(import.meta.url)
const html = 'text/html; charset=utf-8'
const javascript = 'text/javascript; charset=utf-8'

const page = `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Ledighed</title>
<h1>Ledighed</h1>
<div id="chart"></div>
<p>Kilde: Jobindsats.dk</p>
<script src="/d3.min.js"></script>
<script src="/plot.umd.min.js"></script>
<script src="/draw.js"></script>
`
const draw = `
const { observations } = await (await fetch('/observations.json')).json()
const rows = observations.map(({ area, period, value }) => ({ area, month: new Date(period), value }))
const line = (rows, stroke, strokeWidth) => Plot.lineY(rows, { x: 'month', y: 'value', z: 'area', stroke, strokeWidth, tip: stroke === 'blue' })
const home = rows.filter(({ area }) => area === '791')
document.querySelector('#chart').append(Plot.plot({
  width: document.body.clientWidth,
  marks: [Plot.ruleY([0]), line(rows, '#ddd', 1), line(home, 'blue', 2.5)],
}))
`

/** Beside its module the package keeps the file for browsers, which it exports by no name. */
const beside = (module: string, file: string): string =>
  readFileSync(new URL(file, `file://${at.resolve(module)}`), 'utf8')

const files: Record<string, { type: string; body: string }> = {
  '/': { type: html, body: page },
  '/d3.min.js': { type: javascript, body: beside('d3', '../dist/d3.min.js') },
  '/plot.umd.min.js': {
    type: javascript,
    body: beside('@observablehq/plot', '../dist/plot.umd.min.js'),
  },
  '/draw.js': { type: javascript, body: `(async () => {${draw}})()` },
}

export type Baseline = { address: string; stop: () => Promise<void> }

/** @param site where our API is; its answer is taken once and served as that of the page's own host */
export async function startBaseline(site: string): Promise<Baseline> {
  const asked = `${site}/api/v1/indicators/ledighed/observations.json?area=municipalities`
  const observations = await (await fetch(asked)).text()
  const all = { ...files, '/observations.json': { type: 'application/json', body: observations } }
  const found = new Map(Object.entries(all))
  const compress = compression()
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const file = found.get(request.url ?? '/')
    compress(request, response, () => {
      response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' })
      response.end(file?.body ?? '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
