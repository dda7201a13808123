import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { critical, factors } from '../../data/rule.ts'
import { ruleVersion } from '../../data/verdict.ts'
import { ErrorRates, Rule } from '../contract-rule.ts'
import type { Env } from '../house.ts'
import { NoQuery } from './parameters.ts'
import { jsonRoute } from './route.ts'

const file = join(import.meta.dirname, '../../data/test-vectors/error-rates.json')

/** The judgement rule: its version, its tables, and how often it is wrong. */
export function ruleRoutes(app: OpenAPIHono<Env>): void {
  const rule: Rule = {
    version: ruleVersion,
    level: Object.entries(factors).map(([years, one]) => ({ years: Number(years), ...one })),
    pairs: Object.entries(critical).map(([points, one]) => ({ points: Number(points), ...one })),
    errorRates: ErrorRates.parse(JSON.parse(readFileSync(file, 'utf8'))),
  }
  app.openapi(
    jsonRoute('/rule', 'The judgement rule’s numbers, and how often it is wrong', Rule, {
      query: NoQuery,
    }),
    (c) => c.json(rule, 200),
  )
}
