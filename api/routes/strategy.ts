import type { OpenAPIHono } from '@hono/zod-openapi'
import { workbook } from '../../data/strategy/workbook/write.ts'
import { FocusAreas, StrategyDiff, StrategyVersions } from '../contract-strategy.ts'
import { Goal, Goals, Strategy } from '../contract.ts'
import type { Env, House } from '../house.ts'
import { focusAreas } from '../queries/focus-areas.ts'
import { goalInFull, goals, strategy } from '../queries/goals.ts'
import { keptComparisons } from '../queries/since.ts'
import { diff, versionSummary } from '../queries/versions.ts'
import { GoalParam, NoQuery } from './parameters.ts'
import { observationFormats } from '../formats/formats.ts'
import { fileAnswer } from './file-answer.ts'
import { fileRoute, jsonRoute } from './route.ts'
import { DiffQuery, FocusAreaQuery } from './strategy-parameters.ts'

const workbookMedia = observationFormats['xlsx']?.media ?? ''

const routes = {
  strategy: jsonRoute('/strategy', 'The version in force: themes, goals, indicators', Strategy, {
    query: NoQuery,
  }),
  versions: jsonRoute('/strategy/versions', 'Every version of the strategy', StrategyVersions, {
    query: NoQuery,
  }),
  diff: jsonRoute('/strategy/diff', 'What one version has changed against an older', StrategyDiff, {
    query: DiffQuery,
  }),
  workbook: fileRoute(
    '/strategy/workbook.xlsx',
    'Targets, actions and statuses as a workbook to fill in, drafts left out',
    workbookMedia,
    { query: NoQuery },
  ),
  goals: jsonRoute('/goals', 'The goals, and how many of their indicators have figures', Goals, {
    query: NoQuery,
  }),
  goal: jsonRoute('/goals/{id}', 'A goal with its indicators, targets, actions, statuses', Goal, {
    params: GoalParam,
    query: NoQuery,
  }),
  focusAreas: jsonRoute('/focus-areas', "The minister's focus areas by year", FocusAreas, {
    query: FocusAreaQuery,
  }),
}

/** The strategy, its versions and goals, and the minister's focus areas beside it. */
export function strategyRoutes(app: OpenAPIHono<Env>, house: House): void {
  const comparisons = keptComparisons()
  app.openapi(routes.strategy, (c) => c.json(strategy({ ...house, lease: c.var.lease }), 200))
  app.openapi(routes.versions, (c) => {
    const versions = house.strategy.versions.map(versionSummary)
    return c.json({ vintage: c.var.lease.vintage, versions }, 200)
  })
  app.openapi(routes.diff, (c) => {
    const { from, to } = c.req.valid('query')
    return c.json(diff({ ...house, lease: c.var.lease }, from, to), 200)
  })
  app.openapi(routes.workbook, async () => {
    const { strategy: adopted, catalogue, today } = house
    const bytes = await workbook(adopted.plan, adopted, catalogue, today())
    const title = `${adopted.municipality.da}: mål, indsatser og status`
    return fileAnswer(bytes, workbookMedia, { name: 'plan', title }, 'xlsx')
  })
  app.openapi(routes.goals, async (c) => {
    const { lease } = c.var
    return c.json({ vintage: lease.vintage, goals: await goals({ ...house, lease }) }, 200)
  })
  app.openapi(routes.goal, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(await goalInFull({ ...house, lease: c.var.lease }, comparisons, id), 200)
  })
  app.openapi(routes.focusAreas, (c) => {
    const { year } = c.req.valid('query')
    return c.json(focusAreas({ ...house, lease: c.var.lease }, year), 200)
  })
}
