/** The chart of an indicator for the pages of others: what the API draws, at the address that people paste. */
import { error } from '@sveltejs/kit'
import { Problem } from '../../../../../../../api/contract.ts'
import { apiAddress, languageOf } from '../../../../../address.ts'
import type { Fetch } from '../../../../../api.ts'

type Asked = { url: URL; params: Partial<Record<string, string>>; request: Request; fetch: Fetch }

export const GET = async ({ url, params, request, fetch }: Asked) => {
  const query = { ...Object.fromEntries(url.searchParams), lang: languageOf(url) }
  const path = apiAddress(`/indicators/${encodeURIComponent(params['id'] ?? '')}/embed.html`, query)
  const known = request.headers.get('if-none-match')
  const answer = await fetch(path, known === null ? {} : { headers: { 'if-none-match': known } })
  if (answer.ok || answer.status === 304) {
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  }
  const problem = Problem.safeParse(await answer.json().catch(() => null))
  error(answer.status, problem.data?.detail ?? answer.statusText)
}
