/** Errors as RFC 9457 problem details. */
import type { Context } from 'hono'
import { type Problem, problemKinds } from './contract-problem.ts'

/** The caller asked wrongly, or what was asked for is not there; becomes the answer as it is. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

const titles = new Map(problemKinds.map(({ status, title }) => [status, title]))

/** @param status one of {@link problemKinds} */
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
