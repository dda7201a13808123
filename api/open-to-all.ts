/** What lets anybody's page read the API (CORS). */

/** The headers that a script of another site may read. */
export const readableHeaders = [
  'Accept-Ranges',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Range',
  'Deprecation',
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Sunset',
  'X-Vintage',
]

/** As the routes' own answers have them. */
export const openHeaders: [name: string, value: string][] = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', readableHeaders.join(',')],
]
