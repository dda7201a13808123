/** Headers that tell of the connection, the moment or the request: they differ between servers that answer alike. */
export const passing = [
  'date',
  'x-request-id',
  'connection',
  'keep-alive',
  'last-modified',
  'transfer-encoding',
]
