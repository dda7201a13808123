/** The policy of a page inside the page, since a server of files sends none. */
import { createHash } from 'node:crypto'

/** Directives that a browser passes over outside of a header. */
const onlyInHeader = /^\s*(frame-ancestors|report-uri|sandbox)\b/

const hashOf = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** @param styles each style of the page as the site has it and as the copy has it */
export function policyInPage(policy: string, styles: [string, string][]): string {
  const kept = policy.split(';').filter((directive) => !onlyInHeader.test(directive))
  return styles.reduce(
    (text, [before, after]) => text.replaceAll(hashOf(before), hashOf(after)),
    kept.map((directive) => directive.trim()).join('; '),
  )
}
