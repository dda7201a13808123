/** A meeting where the address has an agenda, otherwise the page that puts one together. */
import { error, redirect } from '@sveltejs/kit'
import { pageAddress } from '../../../address.ts'
import { askApi } from '../../../ask.ts'
import { agendaOf, agendaQuery, choosable, chosenOf, versionOf } from '../../../views/agenda.ts'
import { agendaPageOf } from '../../../views/agenda-page.ts'
import { askAsOf } from '../../../views/as-of.ts'
import type { PageEvent } from '../../../views/event.ts'
import { slidesOf } from '../../../views/meeting.ts'

export const load = async ({ fetch, parent, url }: PageEvent) => {
  const { site, newest } = await parent()
  const ask = askApi(fetch, site.place)
  const { vintages } = await ask.vintages()
  const versions = vintages.map(({ id }) => id)
  const query = url.searchParams
  const version = versionOf(query.get('version'), versions, newest, site.lang)
  if (typeof version !== 'string') error(400, version.problem)
  const chosen = chosenOf(query)
  if (chosen.length > 0) {
    redirect(303, `${pageAddress(site.place, '/moede')}${agendaQuery(chosen, version)}`)
  }
  const text = query.get('dagsorden') ?? query.get('ret')
  const agenda = text === null ? null : agendaOf(text, choosable(site.strategy), site.lang)
  if (agenda !== null && 'problem' in agenda) error(400, agenda.problem)
  const ids = agenda?.map(({ id }) => id) ?? null
  if (agenda === null || ids === null || !query.has('dagsorden')) {
    return { bare: false, builder: await agendaPageOf(ask, ids, version, site), meeting: null }
  }
  const then = version === newest ? ask : askAsOf(ask, version, site)
  const slides = await slidesOf(then, agenda, site)
  return { bare: true, builder: null, meeting: { version, newest, ids, slides } }
}
