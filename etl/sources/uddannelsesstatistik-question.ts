/** The questions that a selection becomes: one to all areas, and one without areas where the country has no row. */
import type { UddannelsesstatistikSelection } from '../../data/catalogue/uddannelsesstatistik-selection.ts'
import type { Request } from '../source.ts'
import { cubeName, type Members } from './uddannelsesstatistik-skema.ts'

/** One body of rows: how it is broken down, what it is limited to, and the most rows that it can have. */
export type Question = {
  selection: UddannelsesstatistikSelection
  details: string[]
  nøgletal: string[]
  filter: Record<string, string[]>
  /** The product of the members of all details; null where the publisher does not say how many they are. */
  mostRows: number | null
}

/** One question, or two where the figures of the country are only had by asking without areas. */
export function questionsOf(
  selection: UddannelsesstatistikSelection,
  members: Members,
): Question[] {
  const { area, time, country } = selection
  const further = Object.keys(Object.values(selection.measures)[0]?.members ?? {})
  const ask = (details: string[]): Question => ({
    selection,
    details,
    nøgletal: [...new Set(Object.values(selection.measures).map(({ nøgletal }) => nøgletal))],
    filter: { ...selection.filter, ...filterTo(further, selection) },
    mostRows: product(details, members),
  })
  const all = ask([area, ...further, time.detail])
  return country === 'row' ? [all] : [all, ask([...further, time.detail])]
}

/** Asks for one page of the answer, at the address and in the form that the publisher's own tool writes. */
export const askPage = (question: Question, page: number): Request => ({
  method: 'POST',
  path: '/statistik',
  body: JSON.stringify({
    område: question.selection.område,
    emne: question.selection.emne,
    underemne: question.selection.underemne,
    nøgletal: question.nøgletal,
    detaljering: question.details,
    filtre: question.filter,
    indlejret: false,
    tomme_rækker: false,
    formattering: 'json',
    side: page,
    side_størrelse: question.selection.pageSize,
  }),
  purpose: `figures of ${cubeName(question.selection)}, page ${String(page)}`,
})

const filterTo = (details: string[], { measures }: UddannelsesstatistikSelection) =>
  Object.fromEntries(
    details.map((detail) => [
      detail,
      [...new Set(Object.values(measures).map(({ members }) => members[detail] ?? ''))],
    ]),
  )

function product(details: string[], members: Members): number | null {
  return details.reduce<number | null>((most, detail) => {
    const count = members.get(detail) ?? null
    return most === null || count === null ? null : most * count
  }, 1)
}
