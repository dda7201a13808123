/** A client of the API with the types of its contract: any runtime that has fetch. */
import type { components, paths } from './types.ts'

type Gets = { [P in keyof paths]: paths[P]['get'] }

type AnswerOf<G> = G extends { responses: { 200: { content: { 'application/json': infer A } } } }
  ? A
  : never

/** Every route, and those among them that answer with JSON of ours. */
export type Path = keyof Gets
export type JsonPath = {
  [P in Path]: [AnswerOf<Gets[P]>] extends [never] ? never : P
}[Path]

export type Answer<P extends Path> = AnswerOf<Gets[P]>

/** What a route takes: `path` for the parts in braces, `query` for the rest. */
export type Asked<P extends Path> = Pick<Gets[P]['parameters'], 'path' | 'query'>

export type Problem = components['schemas']['Problem']

/** The API could not answer, and says why. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

type Values = Record<string, string | number | undefined> | undefined

function addressOf(origin: string, path: string, parts: Values, query: Values): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parts?.[name] ?? '')),
  )
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) asked.set(name, String(value))
  }
  return `${origin}/api/v1${filled}${asked.size > 0 ? `?${asked.toString()}` : ''}`
}

/**
 * @param origin where the site is, such as `https://example.org`, without a slash at the end
 * @param fetcher asks for an address
 */
export function pejling(origin: string, fetcher: (address: string) => Promise<Response> = fetch) {
  const address = <P extends Path>(path: P, asked: Asked<P>): string =>
    addressOf(origin, path, asked.path, asked.query)
  return {
    /** The address of an answer in any format, for a link or a file. */
    address,
    /** @throws {ApiProblem} with the API's own sentence when it cannot answer */
    async get<P extends JsonPath>(path: P, asked: Asked<P>): Promise<Answer<P>> {
      const response = await fetcher(address(path, asked))
      if (!response.ok) throw new ApiProblem(await problemOf(response))
      // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the API's tests hold its answers to these types
      return await response.json()
    },
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText: title } = response
  const body: unknown = await response.json().catch(() => null)
  const detail =
    typeof body === 'object' && body !== null && 'detail' in body
      ? { detail: String(body.detail) }
      : {}
  return { type: 'about:blank', title, status, ...detail }
}
