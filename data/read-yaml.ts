/** Reads a YAML file against a schema; every mistake is named by file, line and field. */
import { readFileSync } from 'node:fs'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'

/** Data that people edit does not hold together. Each problem is one sentence: file, line, field and what is wrong. */
export class DataError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'DataError'
    this.problems = problems
  }
}

/** A record with the place that it was read from, so that later checks can name the line. */
export type Placed<T> = { value: T; at: (path: (string | number)[]) => string }

/** @throws {DataError} when the file is not YAML or does not fit the schema. */
export function readYaml<S extends z.ZodType>(
  file: string,
  name: string,
  schema: S,
): Placed<z.infer<S>> {
  return parseYaml(readFileSync(file, 'utf8'), name, schema)
}

/** Like {@link readYaml}, for text that is already in hand; `name` is the file's name in messages. */
export function parseYaml<S extends z.ZodType>(
  text: string,
  name: string,
  schema: S,
): Placed<z.infer<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    throw new DataError(
      document.errors.map(
        (error) =>
          `${name}:${String(lines.linePos(error.pos[0]).line)}: not readable as YAML: ${firstLine(error.message)}`,
      ),
    )
  }
  const at = (path: (string | number)[]) =>
    `${name}:${String(lineOf(document, lines, path))}: ${path.join('.') || 'the file'}`
  const result = schema.safeParse(plainOf(document, name))
  if (!result.success) {
    throw new DataError(
      result.error.issues.map(
        (issue) => `${at(issue.path.map(asKey))}: ${issue.message.replace(/^Invalid input: /, '')}`,
      ),
    )
  }
  return { value: result.data, at }
}

/** @throws {DataError} when its aliases would unfold to far more than was written */
function plainOf(document: Document, name: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw new DataError([`${name}: not readable as YAML: ${String(error)}`])
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

const asKey = (part: PropertyKey): string | number =>
  typeof part === 'symbol' ? String(part) : part

/** The line of the deepest node on the path that exists: a missing field is placed at its parent. */
function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
