/** What is known of the request that is being answered, wherever in the process it is looked for. */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Asked = {
  /** Made by us for every request; a sender's own is never taken. */
  id: string
  /** The pattern of the address, such as `/api/v1/indicators/:id`, never the address itself; null until it is found. */
  route: string | null
}

export const asking = new AsyncLocalStorage<Asked>()

/** Names the route once: what a page asks the API for in the process is part of the page. */
export function nameRoute(route: string): void {
  const asked = asking.getStore()
  if (asked) asked.route ??= route
}
