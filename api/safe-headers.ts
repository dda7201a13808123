/** The headers that make a browser do as little as it can with an answer. */

/** Nothing at all: an answer of the API is read, not run. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A picture brings its style and its typeface along. */
const picture = `${nothing}; style-src 'unsafe-inline'; img-src data:; font-src data:`

/** Files of the pages; a page itself has SvelteKit's own policy, made in dashboard/vite.config.ts. */
const ours =
  "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

const unused = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const always: [string, string][] = [['X-Content-Type-Options', 'nosniff']]

/** What only a document can do: figures as JSON or a file of them have no use for it, and each header costs time. */
const document: [string, string][] = [
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', unused.map((feature) => `${feature}=()`).join(', ')],
]

const isDocument = (path: string): boolean => !isApi(path) || /\.(svg|html)$/.test(path)

export const isApi = (path: string): boolean => /^\/(api|health|metrics)(\/|$)/.test(path)

const policyFor = (path: string): string => {
  if (!isApi(path)) return ours
  return path.endsWith('.svg') ? picture : nothing
}

/**
 * @param path without the query
 * @param publicUrl the address that readers see; only over https does it promise to stay there
 */
export function safeHeaders(path: string, publicUrl: string | null): [string, string][] {
  const stay: [string, string][] = publicUrl?.startsWith('https:')
    ? [['Strict-Transport-Security', 'max-age=31536000']]
    : []
  return [
    ...always,
    ...(isDocument(path) ? document : []),
    ...stay,
    ['Content-Security-Policy', policyFor(path)],
  ]
}
