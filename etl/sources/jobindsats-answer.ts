/** The first look at any answer of Jobindsats: is it JSON at all, or a refusal or a web page? */
import { z } from 'zod'
import { SourceError, type Answer } from '../source.ts'
import { isWebPage, parseJson, textOf } from './answer-text.ts'

const ErrorBody = z.looseObject({
  code: z.int(),
  cause: z.string(),
  request_id: z.string().optional(),
})
type ErrorBody = z.infer<typeof ErrorBody>

const tooFew = /\bonly (\d+) periods? (?:are|is) available/i

/**
 * The JSON of an answer that is neither a refusal nor a web page.
 * @param asked what was asked for, for messages, e.g. `the description of y25i01`
 * @throws {SourceError} refused on any status but 200 and on an error body; unexpected-shape on anything that is not JSON
 */
export function readJson(answer: Answer, asked: string, dataset: string): unknown {
  if (answer.status === 401 || answer.status === 403) {
    // The body is not repeated: it might quote what was sent.
    throw refused(
      dataset,
      `Jobindsats did not accept the key for ${asked} (HTTP ${String(answer.status)}): it is missing, has expired or is not one of version 3.`,
    )
  }
  const text = textOf(answer.bytes)
  if (text !== null && isWebPage(text)) {
    throw shapeError(
      dataset,
      `Jobindsats sent a web page in place of ${asked} (HTTP ${String(answer.status)}).`,
    )
  }
  const json = text === null ? undefined : parseJson(text)
  const error = publisherError(json)
  if (error || answer.status !== 200) {
    throw refused(
      dataset,
      `Jobindsats refused ${asked} with HTTP ${String(answer.status)}: ${reason(error)}.`,
    )
  }
  if (json === undefined) {
    throw shapeError(dataset, `Jobindsats' answer to ${asked} is not JSON, perhaps cut off.`)
  }
  return json
}

/** How many periods there are, where the publisher refuses because more were asked for; null on any other answer. */
export function availablePeriods(answer: Answer): number | null {
  if (answer.status !== 422) return null
  const text = textOf(answer.bytes)
  const cause = (text === null ? null : publisherError(parseJson(text)))?.cause
  const count = tooFew.exec(cause ?? '')?.[1]
  return count === undefined ? null : Number(count)
}

/** Whether the publisher says, in its own words, that it does not know what was asked for. */
export function isUnknown(answer: Answer): boolean {
  if (answer.status !== 404 && answer.status !== 422) return false
  const text = textOf(answer.bytes)
  return text !== null && publisherError(parseJson(text)) !== null
}

const refused = (dataset: string, message: string) => new SourceError('refused', dataset, message)

const shapeError = (dataset: string, message: string) =>
  new SourceError('unexpected-shape', dataset, message)

const reason = (error: ErrorBody | null): string =>
  error === null
    ? 'it gave no reason'
    : `"${error.cause}", request ${error.request_id ?? 'without an id'}`

// Looked for whatever the status: a refusal is no table, even when it comes with 200.
function publisherError(json: unknown): ErrorBody | null {
  const result = ErrorBody.safeParse(json)
  return result.success ? result.data : null
}
