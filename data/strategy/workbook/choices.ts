/** The words that the workbook offers, and what each stands for. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { actionStateWords, judgementWords } from '../../vocabulary.ts'
import { goalsOf, type AdoptedStrategy } from '../strategy.ts'
import type { ChoiceName } from './sheets.ts'

/** What a word stands for, in the order of the list. */
export type Choice = { word: string; value: string }
export type Choices = Record<ChoiceName, Choice[]>

const named = (name: string, id: string): Choice => ({ word: `${name} (${id})`, value: id })

export function choicesOf(strategy: AdoptedStrategy, catalogue: Catalogue): Choices {
  const areas = [strategy.home, strategy.country, strategy.region]
  return {
    goals: goalsOf(strategy).map(({ goal }) => named(goal.title.da, goal.id)),
    indicators: [...catalogue.indicators.values()].map(({ id, name }) => named(name.da, id)),
    units: [...catalogue.units.values()].map(({ id, suffix }) => named(suffix.da || 'antal', id)),
    areas: areas.map((code) => named(catalogue.areas.get(code)?.name.da ?? code, code)),
    levels: [
      { word: 'kommunen', value: 'municipality' },
      { word: 'staten', value: 'state' },
    ],
    recordStates: [
      { word: 'udkast', value: 'draft' },
      { word: 'vedtaget', value: 'adopted' },
    ],
    actionStates: words(actionStateWords),
    judgements: words(judgementWords),
  }
}

const words = (all: Record<string, { da: string }>): Choice[] =>
  Object.entries(all).map(([value, { da }]) => ({ word: da, value }))

/** Lists that are closed: nothing else may be written. The others take any id, which is then looked up. */
const closed = new Set<ChoiceName>(['levels', 'recordStates', 'actionStates', 'judgements'])

/** @returns what a written word stands for; null when a closed list does not have it */
export function chosen(choices: Choices, name: ChoiceName, written: string): string | null {
  const text = written.trim()
  const found = choices[name].find(
    ({ word, value }) => word.toLowerCase() === text.toLowerCase() || value === text,
  )
  if (found) return found.value
  return closed.has(name) ? null : (/\(([^()]+)\)$/.exec(text)?.[1] ?? text)
}

/** @returns the word for a value; the value itself when the list does not have it */
export const wordFor = (choices: Choices, name: ChoiceName, value: string): string =>
  choices[name].find((one) => one.value === value)?.word ?? value
