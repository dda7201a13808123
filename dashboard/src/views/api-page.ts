/** openapi.json as a page shows it: its routes in groups, each with a form to try it. */
import { z } from 'zod'
import { problemKinds } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { apiAddress } from '../address.ts'
import { type Fetch, getJson } from '../api.ts'

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean().default(false),
  schema: z.object({
    type: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.string()).optional(),
    default: z.union([z.string(), z.number()]).optional(),
    examples: z.array(z.union([z.string(), z.number()])).optional(),
  }),
})

const Route = z.object({
  summary: z.string(),
  parameters: z.array(Parameter).default([]),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.unknown()).optional() }),
  ),
})

const Description = z.object({ paths: z.record(z.string(), z.object({ get: Route })) })

export type ApiField = {
  name: string
  /** Of the input, for its label. */
  id: string
  description: string
  required: boolean
  choices: string[]
  /** What is filled in already; what a reader may leave out is empty. */
  value: string
  placeholder: string
}

export type ApiRoute = {
  path: string
  id: string
  summary: string
  media: string
  fields: ApiField[]
  statuses: { status: string; description: string }[]
  /** null where nothing is known that could be asked for. */
  example: string | null
}

const groupNames = ['indicators', 'strategy', 'goals', 'vintages', 'areas', 'other'] as const
export type GroupName = (typeof groupNames)[number]
export type ApiGroup = { name: GroupName; routes: ApiRoute[] }
export type ApiProblemKind = { status: number; id: string; title: string; says: string }
export type ApiPage = { groups: ApiGroup[]; problems: ApiProblemKind[] }

const groupOf = (path: string): GroupName =>
  groupNames.find((name) => path.split(/[/.]/)[1] === name) ?? 'other'

const idOf = (path: string): string => path.replace(/\W+/g, '-').replace(/^-|-$/g, '')

function fieldOf(
  path: string,
  { name, required, schema }: z.infer<typeof Parameter>,
  origin: string,
): ApiField {
  const example = String(schema.examples?.[0] ?? '').replace('https://example.org', origin)
  return {
    name,
    id: `${idOf(path)}-${name}`,
    description: schema.description ?? '',
    required,
    choices: schema.enum ?? [],
    value: required ? example : '',
    placeholder: example === '' ? String(schema.default ?? '') : example,
  }
}

/** @returns the address of the API for a route and what was filled in; what is empty is left out */
export function filledIn(route: string, given: URLSearchParams): string {
  const used = new Set<string>()
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name)
    return encodeURIComponent(given.get(name) ?? '')
  })
  const query = [...given].filter(([name, value]) => !used.has(name) && value !== '')
  return apiAddress(path, Object.fromEntries(query))
}

function routeOf(
  path: string,
  { summary, parameters, responses }: z.infer<typeof Route>,
  origin: string,
): ApiRoute {
  const fields = parameters.map((parameter) => fieldOf(path, parameter, origin))
  const needed = fields.filter(({ required }) => required)
  return {
    path,
    id: idOf(path),
    summary,
    media: Object.keys(responses['200']?.content ?? {}).join(', '),
    fields,
    statuses: Object.entries(responses).map(([status, { description }]) => ({
      status,
      description,
    })),
    example: needed.every(({ value }) => value !== '')
      ? filledIn(path, new URLSearchParams(needed.map(({ name, value }) => [name, value])))
      : null,
  }
}

const describe = (fetch: Fetch) => getJson(fetch, apiAddress('/openapi.json'), Description)

/** The routes that the API describes, as their paths. */
export const knownRoutes = async (fetch: Fetch): Promise<string[]> =>
  Object.keys((await describe(fetch)).paths)

/** @param origin the address that readers see, for examples that name a page of ours */
export async function apiPageOf(fetch: Fetch, lang: Language, origin: string): Promise<ApiPage> {
  const { paths } = await describe(fetch)
  const routes = Object.entries(paths).map(([path, { get }]) => routeOf(path, get, origin))
  return {
    groups: groupNames.map((name) => ({
      name,
      routes: routes.filter(({ path }) => groupOf(path) === name),
    })),
    problems: problemKinds.map(({ status, title, says }) => ({
      status,
      id: `problem-${String(status)}`,
      title,
      says: says[lang],
    })),
  }
}
