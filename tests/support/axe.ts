/** What axe-core finds on a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Faults = z.array(z.string())

/**
 * Rules of axe that a page breaks, each with the first element that breaks it.
 * @param rules only these, where another run has held the page to all
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  // The pages allow no script of anyone, so axe is run by the browser itself and not by a tag.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(source)
  const only = rules ? { runOnly: { type: 'rule', values: rules } } : {}
  const options = JSON.stringify({ ...only, resultTypes: ['violations'] })
  const found: unknown = await page.evaluate(
    `axe.run(${options}).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].target.join(' ')))`,
  )
  return Faults.parse(found)
}
