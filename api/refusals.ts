/** Requests that are refused before anything looks at them, each with a sentence that says why. */
import type { IncomingHttpHeaders } from 'node:http'
import { problem, type ProblemError } from './problem.ts'

export const methods = 'GET, HEAD, OPTIONS'

/** Characters of the longest address: every municipality in one request takes 500. */
const longest = 4096

const hostName = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i
const unprintable = /\p{Cc}/u
const reserved = /(^|[.[\]])(__proto__|prototype|constructor)($|[.[\]])/

export type Sent = {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
}

/** @returns null for a request that may go on */
export function refusalOf({ method = '', url = '', headers }: Sent): ProblemError | null {
  if (!methods.split(', ').includes(method)) return problem(405, `Use one of ${methods}.`)
  if (url.length > longest) {
    return problem(414, `The address is longer than ${String(longest)} characters: ask for less.`)
  }
  if (hasBody(headers)) return problem(400, `A ${method} request must not have a body.`)
  if (!hostName.test(headers.host ?? '')) {
    return problem(400, 'The Host header must be the name of a host, with or without a port.')
  }
  const [path = '', ...query] = url.split('?')
  return pathFault(path) ?? queryFault(query.join('?'))
}

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || !/^0*$/.test(headers['content-length'] ?? '')

function pathFault(path: string): ProblemError | null {
  if (!path.startsWith('/') || path.startsWith('//')) {
    return problem(400, 'The address must begin with one "/".')
  }
  const plain = decoded(path)
  if (plain === null) return problem(400, 'The address has a "%" that stands for no character.')
  if (unprintable.test(plain) || plain.includes('\\')) {
    return problem(400, 'The address must not have control characters or backslashes.')
  }
  if (plain.split('/').includes('..')) return problem(400, 'The address must not have "..".')
  return null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function queryFault(query: string): ProblemError | null {
  const name = [...new URLSearchParams(query).keys()].find((one) => reserved.test(one))
  if (name === undefined) return null
  return problem(400, 'A parameter cannot be used.', [
    { parameter: name, message: 'No parameter has this name.' },
  ])
}
