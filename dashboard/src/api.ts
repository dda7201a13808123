/** Asks the API and reads its answer by the schema that it is promised to follow. */
import { error } from '@sveltejs/kit'
import type { z } from 'zod'
import { Problem } from '../../api/contract.ts'

export type Fetch = (
  address: string,
  options?: { headers?: Record<string, string> },
) => Promise<Response>

/**
 * @throws {HttpError} with the API's own status and sentence when it answers with a problem
 * @throws {ZodError} when an answer is not what the contract says: a bug, so it becomes a 500
 */
export async function getJson<S extends z.ZodType>(
  fetch: Fetch,
  address: string,
  schema: S,
): Promise<z.output<S>> {
  const response = await fetch(address)
  if (response.ok) return schema.parse(await response.json())
  const problem = Problem.safeParse(await response.json().catch(() => null))
  const sentence = problem.success
    ? (problem.data.detail ?? problem.data.title)
    : response.statusText
  error(response.status, sentence)
}
