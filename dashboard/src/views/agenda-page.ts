/** The page on which an agenda is put together. */
import type { IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { meetingWords } from '../text/meeting.ts'
import { agendaQuery } from './agenda.ts'
import { byAttention, standingOf } from './attention.ts'
import type { Site } from './site.ts'

export type AgendaChoice = {
  id: string
  name: string
  /** Its place in the agenda that the page was opened with; null where it is not on it. */
  place: number | null
  /** Whether there is no figure to show yet. */
  empty: boolean
}

export type AgendaPage = {
  themes: {
    id: string
    title: string
    goals: { goal: AgendaChoice; indicators: AgendaChoice[] }[]
  }[]
  /** Newest first. */
  versions: string[]
  version: string
  presets: { name: string; query: string }[]
}

const most = 6

/** The strategy's lead and what needs attention, the worst first; where nothing does, its goals in order. */
export function defaultAgenda(
  indicators: readonly IndicatorSummary[],
  { lead, themes }: Site['strategy'],
): string[] {
  const worrying = ['worse', 'target', 'losing', 'signsWorse']
  const worst = indicators
    .filter((one) => worrying.includes(standingOf(one)))
    .toSorted(byAttention)
    .map(({ id }) => id)
  if (worst.length === 0) return themes.flatMap(({ goals }) => goals.map(({ id }) => id))
  const known = indicators.filter(({ id, latest }) => id === lead && latest !== null)
  return [...new Set([...known.map(({ id }) => id), ...worst])].slice(0, most)
}

/** @param draft what stands on the agenda that is changed; null to begin with the default one */
export async function agendaPageOf(
  ask: Ask,
  draft: readonly string[] | null,
  version: string,
  site: Site,
): Promise<AgendaPage> {
  const { strategy, lang } = site
  const [{ indicators }, { vintages }] = await Promise.all([ask.indicators(), ask.vintages()])
  const usual = defaultAgenda(indicators, strategy)
  const chosen = draft ?? usual
  const known = new Map(indicators.map((one) => [one.id, one]))
  const choice = (id: string, name: string): AgendaChoice => {
    const place = chosen.indexOf(id) + 1
    return { id, name, place: place === 0 ? null : place, empty: known.get(id)?.latest === null }
  }
  const goals = strategy.themes.flatMap((theme) => theme.goals)
  const { presets } = meetingWords(lang)
  return {
    themes: strategy.themes.map((theme) => ({
      id: theme.id,
      title: theme.title[lang],
      goals: theme.goals.map((goal) => ({
        goal: choice(goal.id, goal.title[lang]),
        // An indicator that serves several goals is chosen where it stands first.
        indicators: goal.indicators
          .filter((id) => goals.find((one) => one.indicators.includes(id)) === goal)
          .map((id) => choice(id, known.get(id)?.name[lang] ?? id)),
      })),
    })),
    versions: vintages.toSorted((a, b) => b.number - a.number).map(({ id }) => id),
    version,
    presets: [
      { name: presets.attention, query: agendaQuery(usual, version) },
      {
        name: presets.goals,
        query: agendaQuery(
          goals.map(({ id }) => id),
          version,
        ),
      },
      ...strategy.themes.map(({ title, goals: own }) => ({
        name: title[lang],
        query: agendaQuery(
          own.map(({ id }) => id),
          version,
        ),
      })),
    ],
  }
}
