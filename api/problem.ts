/** Errors as RFC 9457 problem details. */
import type { Context } from 'hono'
import type { Problem } from './contract.ts'

/** The caller asked wrongly, or what was asked for is not there; becomes the answer as it is. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

const titles = new Map([
  [400, 'The request cannot be used'],
  [404, 'There is no such thing here'],
  [405, 'Only GET is answered here'],
  [408, 'The request took too long'],
  [414, 'The address is too long'],
  [416, 'There are no such bytes'],
  [429, 'Too many requests'],
  [431, 'The headers are too long'],
  [500, 'Something went wrong here'],
  [501, 'This is not done here'],
  [503, 'There are no figures yet'],
])

/** @param status one of those above */
export function problem(
  status: number,
  detail?: string,
  errors?: { parameter: string; message: string }[],
): ProblemError {
  return new ProblemError({
    // Told of at this address, whatever host it is asked at (RFC 9457, 3.1.1).
    type: `/en/data/api#problem-${String(status)}`,
    title: titles.get(status) ?? 'Error',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  })
}

export function problemResponse(c: Context, body: Problem): Response {
  return new Response(JSON.stringify({ ...body, instance: c.req.path }), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })
}
