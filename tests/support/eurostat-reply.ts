/** The answers of Eurostat's statistics API that are not figures. The wording after the first word is partly our own. */
import { jsonReply, type Reply } from './reply.ts'

const refusals = {
  // As recorded, with the name in capitals.
  'unknown-dimension': [400, 150, 'INVALID_QUERY_DIMENSION: … Dimension "', '" is not defined'],
  'unknown-code': [400, 150, 'INVALID_QUERY_DIMENSION_VALUE: … not allowed: ', ''],
  'no-results': [400, 100, 'NO_RESULTS: The query did not return any results', ''],
  'no-table': [404, 100, 'ERR_NOT_FOUND_4: ', ' is not available for dissemination'],
  'too-big': [413, 413, 'EXTRACTION_TOO_BIG: The requested extraction is too big', ''],
} as const

/** @param detail what the label names, where it names something */
export function refusal(kind: keyof typeof refusals, detail = ''): Reply {
  const [status, id, before, after] = refusals[kind]
  const label = `${before}${detail.toUpperCase()}${after}`
  return jsonReply({ error: [{ status, id, label }] }, status)
}

/** The promise of figures, which comes with HTTP 200. */
export const queued = (): Reply =>
  jsonReply({
    warning: {
      status: 413,
      label:
        'ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously. Please try again later.',
    },
  })
