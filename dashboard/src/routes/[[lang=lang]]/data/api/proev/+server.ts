/** Where the forms of the API's reference go: on to the address that they ask for. */
import { error, redirect, type RequestHandler } from '@sveltejs/kit'
import { filledIn, knownRoutes } from '../../../../../views/api-page.ts'

export const GET: RequestHandler = async ({ fetch, url }) => {
  const { route = '', ...rest } = Object.fromEntries(url.searchParams)
  if (!(await knownRoutes(fetch)).includes(route)) error(404, `There is no route "${route}".`)
  redirect(303, filledIn(route, new URLSearchParams(rest)))
}
