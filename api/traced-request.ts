/** A request as a span: its pattern, status and data version, and nothing else of what a reader has asked. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inSpan } from '../data/trace.ts'
import type { Asked } from './asked.ts'

/** Answers within a span that ends when the answer has been taken, or the reader has gone. */
export function tracedRequest(
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void,
): Promise<void> {
  const method = request.method ?? ''
  return inSpan(
    method,
    { 'http.request.method': method, 'pejling.request': asked.id },
    (tell) =>
      new Promise((resolve) => {
        response.once('close', () => {
          const route = asked.route ?? 'file'
          const vintage = response.getHeader('x-vintage')
          const figures = typeof vintage === 'string' ? { 'pejling.vintage': vintage } : {}
          const status = { 'http.response.status_code': response.statusCode }
          tell({ 'http.route': route, ...status, ...figures }, `${method} ${route}`)
          resolve()
        })
        answer()
      }),
    'server',
  )
}
