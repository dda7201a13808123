/** How the reader wants the scorecard; all of it is in the address, and what the address does not know is passed over. */
import { type Standing, standings } from './attention.ts'

export type ScorecardChoice = {
  sort: 'strategy' | 'attention'
  /** Id of a theme, or null for all. */
  theme: string | null
  standing: Standing | null
  /** The role that is responsible for an action, in Danish in either language; whether there is such a one is not known here. */
  responsible: string | null
  dense: boolean
  /** A data version that there is; the one in force where none is named. */
  version?: string | null
}

export function choiceOf(query: URLSearchParams, themes: readonly string[]): ScorecardChoice {
  const theme = query.get('theme')
  return {
    sort: query.get('sort') === 'attention' ? 'attention' : 'strategy',
    theme: theme !== null && themes.includes(theme) ? theme : null,
    standing: standings.find((one) => one === query.get('moving')) ?? null,
    responsible: query.get('responsible') || null,
    dense: query.get('view') === 'dense',
  }
}

/** `?sort=attention&theme=unge#maal`; empty where nothing is chosen. */
export function choiceQuery(choice: ScorecardChoice): string {
  const { sort, theme, standing, responsible, dense, version } = choice
  const query = new URLSearchParams()
  if (sort === 'attention') query.set('sort', sort)
  if (theme !== null) query.set('theme', theme)
  if (standing !== null) query.set('moving', standing)
  if (responsible !== null) query.set('responsible', responsible)
  if (dense) query.set('view', 'dense')
  if (version) query.set('version', version)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
