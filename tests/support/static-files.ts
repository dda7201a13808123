/** A server of files and nothing else, as bare as an object store with an index document: what is in the folder, by its ending. */
import { createServer } from 'node:http'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The registered types of the endings that a copy of the site has. */
const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  md: 'text/markdown',
  py: 'text/x-python',
  csv: 'text/csv',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
  ics: 'text/calendar',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  arrow: 'application/vnd.apache.arrow.file',
  parquet: 'application/vnd.apache.parquet',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
}

export type Files = { address: string; close: () => Promise<void> }

/** @param prefix where the folder is served, such as `/under/her`; everything else is 404 */
export async function serveFiles(folder: string, prefix = ''): Promise<Files> {
  const server = createServer((request, response) => {
    void answer(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
    )
  })
  const answer = async (path: string) => {
    const missing = { status: 404, headers: { 'content-type': 'text/plain' }, body: '' }
    if (!path.startsWith(`${prefix}/`) || path.includes('..')) return missing
    const file = join(folder, path.slice(prefix.length))
    const found = await stat(file).catch(() => null)
    if (!found) return missing
    if (found.isDirectory() && !path.endsWith('/')) {
      return { status: 301, headers: { location: `${path}/` }, body: '' }
    }
    const whole = found.isDirectory() ? join(file, 'index.html') : file
    const body = await readFile(whole).catch(() => null)
    if (body === null) return missing
    const type = types[/\.(\w+)$/.exec(whole)?.[1] ?? ''] ?? 'application/octet-stream'
    return { status: 200, headers: { 'content-type': type }, body }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    address: `http://127.0.0.1:${String(port)}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
