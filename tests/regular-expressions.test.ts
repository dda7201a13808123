/** No regular expression of ours takes more than linear time, whatever it is held against; told from the expressions themselves, without a clock. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { analyse } from 'scslre'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', 'api', 'data', 'etl', 'dashboard/src'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/\/bench\//.test(file))

/** The scripts of a component, or a module whole. */
const scriptsOf = (file: string): string => {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.svelte')) return text
  return [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code).join('\n')
}

type Found = { file: string; expression: string }

function expressionsOf(file: string): Found[] {
  const found: Found[] = []
  const look = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      found.push({ file, expression: node.getText() })
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, scriptsOf(file), ts.ScriptTarget.Latest, true))
  return found
}

/** Ways in which matching may take the square of the text's length, or worse. */
function slowIn(expression: string): string[] {
  const end = expression.lastIndexOf('/')
  const { reports } = analyse(
    { source: expression.slice(1, end), flags: expression.slice(end + 1).replace('v', 'u') },
    { reportTypes: { Move: false } },
  )
  return reports.map(
    (report) => `${report.type}, ${report.exponential ? 'exponential' : 'polynomial'}`,
  )
}

describe('regular expressions', () => {
  const all = files.flatMap(expressionsOf)

  it('are found at all, and bad ones are told', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(slowIn('/^(a+)+$/')).toEqual([expect.stringContaining('exponential')])
    expect(slowIn('/^a*ba*$/')).toEqual([])
  })

  it('are made of no text that was sent: a vintage, the name of a list and the address of the site are all that is put in', () => {
    const made = files.filter((file) => /new RegExp\(/.test(scriptsOf(file)))
    expect(made).toEqual([
      'api/export/links.ts',
      'etl/strategy/rewrite.ts',
      'etl/verbs/rollback.ts',
    ])
  })

  it('take linear time', () => {
    const slow = all.flatMap(({ file, expression }) =>
      slowIn(expression).map((why) => `${file}: ${expression} (${why})`),
    )
    expect(slow).toEqual([])
  })
})
