/** An action as the goal page lists it. */
import type { Action } from '../../../api/contract.ts'
import { actionState, actionTime, actionWho } from '../sentences/action.ts'
import type { Site } from './site.ts'

export type ActionView = {
  id: string
  title: string
  text: string | null
  time: string
  state: string
  past: boolean
  who: string
  link: string | null
}

export const actionView = (action: Action, { lang }: Site): ActionView => ({
  id: action.id,
  title: action.title[lang],
  text: action.text?.[lang] ?? null,
  time: actionTime(action, lang),
  state: actionState(action, lang),
  past: action.pastEnd,
  who: actionWho(action, lang),
  link: action.link,
})
