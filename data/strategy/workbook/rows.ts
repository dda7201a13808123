/** A plan as rows of the workbook's sheets, and which state of the plan they were taken from. */
import { createHash } from 'node:crypto'
import type { Plan, TargetRecord } from '../plan-schema.ts'
import type { SheetName } from './sheets.ts'

/** What stands in each sheet, a record a row; partners in one list a language. */
export function rowsOf({ targets, actions, statuses }: Plan): Record<SheetName, object[]> {
  return {
    Resultatmål: targets,
    Delmål: targets.flatMap(({ id, path, revisions }) => [
      ...path.map((point) => ({ target: id, moved: null, ...point })),
      ...revisions.flatMap((revision) => pathRows(id, revision.decided, revision.path)),
    ]),
    'Flyttede mål': targets.flatMap(({ id, revisions }) =>
      revisions.map((revision) => ({ target: id, ...revision })),
    ),
    Indsatser: actions.map(({ partners, ...action }) => ({
      ...action,
      partners: { da: partners.map(({ da }) => da), en: partners.map(({ en }) => en) },
    })),
    Status: statuses,
  }
}

/** A move that takes every intermediate target away has one row without year and value. */
function pathRows(target: string, moved: string, path: TargetRecord['path'] | undefined): object[] {
  if (path === undefined) return []
  if (path.length === 0) return [{ target, moved, year: null, value: null }]
  return path.map((point) => ({ target, moved, ...point }))
}

/** Names one state of a plan: a workbook that was taken from another state must not overwrite it. */
export const editionOf = ({ targets, actions, statuses }: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify({ targets, actions, statuses }))
    .digest('hex')
    .slice(0, 16)
