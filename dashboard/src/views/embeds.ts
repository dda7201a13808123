/** The lines that put an indicator's chart into somebody's page: always the newest figures, or those of today for ever. */
import type { Indicator } from '../../../api/contract.ts'
import { apiAddress } from '../address.ts'
import type { Ask } from '../ask.ts'

export type Embeds = {
  live: string
  frozen: string
  vintage: string
  /** Where programs ask for the same (oEmbed). */
  discovery: string
}

export async function embedsOf(ask: Ask, { cite }: Indicator): Promise<Embeds> {
  const { vintage } = cite
  // What is cited names its data version; here each line says for itself whether it does.
  const [page = ''] = cite.address.split('?')
  const [live, frozen] = await Promise.all([
    ask.oembed(page),
    ask.oembed(`${page}?${new URLSearchParams({ vintage }).toString()}`),
  ])
  return {
    live: live.html,
    frozen: frozen.html,
    vintage,
    discovery: apiAddress('/oembed', { url: page }),
  }
}
