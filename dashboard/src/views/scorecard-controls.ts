/** The choices over the scorecard as rows of addresses: order, theme, direction, who is responsible, density. */
import { pageAddress } from '../address.ts'
import { choiceQuery, type ScorecardChoice } from './scorecard-choice.ts'
import type { Scorecard } from './scorecard.ts'
import type { Site } from './site.ts'

export type ChoiceOption = {
  name: string
  /** In full, where the name is short. */
  title?: string
  address: string
  current: boolean
}
export type ChoiceRow = { label: string; options: ChoiceOption[] }

/** Only what some row of the scorecard answers to is offered; a row with one choice alone is left out. */
export function choiceRows(scorecard: Scorecard, site: Site): ChoiceRow[] {
  const { choice, themes, responsibles, offered } = scorecard
  const { words, place } = site
  const option = (name: string, part: Partial<ScorecardChoice>): ChoiceOption => ({
    name,
    address: `${pageAddress(place, '/')}${choiceQuery({ ...choice, ...part })}#maal`,
    current: choiceQuery({ ...choice, ...part }) === choiceQuery(choice),
  })
  const rows = [
    {
      label: words.order,
      options: [
        option(words.strategyOrder, { sort: 'strategy' }),
        option(words.attentionOrder, { sort: 'attention' }),
      ],
    },
    {
      label: words.rows,
      options: [option(words.roomy, { dense: false }), option(words.dense, { dense: true })],
    },
    {
      label: words.theme,
      options: [
        option(words.all, { theme: null }),
        ...themes.map(({ id, title }, i) => ({ ...option(`${i + 1}`, { theme: id }), title })),
      ],
    },
    {
      label: words.movement,
      options: [
        option(words.all, { standing: null }),
        ...offered.map((standing) => option(words.standing[standing], { standing })),
      ],
    },
    {
      label: words.responsible,
      options: [
        option(words.all, { responsible: null }),
        ...responsibles.map(({ id, name }) => option(name, { responsible: id })),
      ],
    },
  ]
  return rows.filter(({ options }) => options.length > 1)
}
