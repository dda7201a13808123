/** The newest runs and the figures that are late, as the status page shows them. */
import type { Run, SourceDataset } from '../../../api/contract.ts'
import {
  changesOf,
  changesText,
  effortText,
  killedText,
  lateText,
  momentText,
  outcomeText,
} from '../sentences/run.ts'
import type { Site } from './site.ts'

export type RunRow = {
  /** The moment that it began; also its key. */
  started: string
  when: string
  what: string
  outcome: string
  effort: string
  version: string
  changes: string
  /** Tables that were refused, each with the reason in the ETL's own English. */
  refused: { dataset: string; table: string; message: string }[]
  /** Checks that a person has let pass. */
  overrides: { dataset: string; table: string; text: string }[]
  /** Said where the run before was killed; otherwise empty. */
  killed: string
}

export type LateRow = { id: string; table: string; page: string; what: string; text: string }

export const runRow = (run: Run, { lang, words }: Site): RunRow => ({
  started: run.started,
  when: momentText(run.started, lang),
  what: verbText(run.verb, words),
  outcome: outcomeText(run, lang),
  effort: effortText(run, lang),
  version: run.vintage ?? '–',
  changes: changesText(changesOf(run), lang),
  refused: run.datasets.flatMap(({ dataset, table, message }) =>
    message === null ? [] : [{ dataset, table, message }],
  ),
  overrides: run.checks.flatMap(({ dataset, table, check, sentence, override }) =>
    override === null
      ? []
      : [{ dataset, table, text: `${check}: ${sentence} ${override.by}: ${override.reason}` }],
  ),
  killed: run.killed === null ? '' : killedText(run.killed, lang),
})

const verbText = (verb: string, words: Site['words']): string => {
  const known: Record<string, string> = {
    pull: words.runPull,
    import: words.runImport,
    publish: words.runPublish,
  }
  return known[verb] ?? verb
}

/** The tables whose next figures should have been out. */
export const lateRows = (datasets: SourceDataset[], { lang }: Site): LateRow[] =>
  datasets.flatMap(({ dataset, table, page, title, next }) =>
    next?.overdue
      ? [{ id: dataset, table, page, what: title[lang], text: lateText(next, lang) }]
      : [],
  )
