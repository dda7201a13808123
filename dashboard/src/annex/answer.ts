/** The annex that an address asks for: an agenda, a theme, a goal or all of the strategy, of one data version. */
import { app, today } from '#api'
import { error, type RequestEvent } from '@sveltejs/kit'
import { languageOf } from '../address.ts'
import { askApi } from '../ask.ts'
import { meetingWords } from '../text/meeting.ts'
import { agendaOf, type AgendaItem, choosable, versionOf } from '../views/agenda.ts'
import { askAsOf } from '../views/as-of.ts'
import { type Site, siteOf } from '../views/site.ts'
import { annexOf, type Sheet } from './document.ts'
import { pdfOf } from './pdf.ts'

type About = { title: string; items: AgendaItem[] }

const goalsOf = (goals: readonly { id: string }[]): AgendaItem[] =>
  goals.map(({ id }) => ({ kind: 'goal', id }))

function themeOf(id: string, { strategy, lang }: Site): About {
  const theme = strategy.themes.find((one) => one.id === id)
  if (theme) return { title: theme.title[lang], items: goalsOf(theme.goals) }
  const known = strategy.themes.map((one) => one.id).join(', ')
  error(
    400,
    lang === 'da'
      ? `Strategien har intet tema »${id}«. Den har ${known}.`
      : `The strategy has no theme “${id}”. It has ${known}.`,
  )
}

function aboutOf({ url, params }: RequestEvent, site: Site): About {
  const { strategy, lang } = site
  const goals = strategy.themes.flatMap((theme) => theme.goals)
  const goal = params['goal']
  const text = goal ?? url.searchParams.get('dagsorden')
  const theme = url.searchParams.get('tema')
  if (text !== null) {
    const items = agendaOf(text, choosable(strategy), lang)
    if ('problem' in items) error(goal === undefined ? 400 : 404, items.problem)
    const one = goals.find(({ id }) => id === goal)
    return { title: one?.title[lang] ?? meetingWords(lang).meeting, items }
  }
  if (theme !== null) return themeOf(theme, site)
  return { title: meetingWords(lang).wholeStrategy, items: goalsOf(goals) }
}

export async function annexAnswer(event: RequestEvent, sheet: Sheet): Promise<Response> {
  const { url } = event
  const lang = languageOf(url)
  const ask = askApi(async (address) => app.request(address), { lang })
  const [strategy, { areas }, { vintages }] = await Promise.all([
    ask.strategy(),
    ask.areas(),
    ask.vintages(),
  ])
  const site = siteOf(url, today(), strategy, areas)
  const known = vintages.map(({ id }) => id)
  const version = versionOf(url.searchParams.get('version'), known, strategy.vintage, lang)
  if (typeof version !== 'string') error(400, version.problem)
  const { title, items } = aboutOf(event, site)
  const then = version === strategy.vintage ? ask : askAsOf(ask, version, site)
  const annex = await annexOf(then, items, { title, version, sheet }, site)
  return new Response(pdfOf(annex, sheet), {
    headers: {
      'content-type': 'application/pdf',
      'content-language': lang,
      'content-disposition': `inline; filename="${sheet === 'annex' ? 'bilag' : 'sider'}-${version}.pdf"`,
      'x-vintage': version,
    },
  })
}
