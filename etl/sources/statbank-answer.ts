/** The first look at any answer of StatBank: is it an answer at all, or an error body or a web page? */
import { z } from 'zod'
import { SourceError, type Answer } from '../source.ts'
import { isWebPage, parseJson, textOf } from './answer-text.ts'

const ErrorBody = z.looseObject({ errorTypeCode: z.string(), message: z.string().default('') })

/**
 * The text of an answer that is neither an error nor a web page, without a byte order mark; of a bulk answer its beginning.
 * @param asked what was asked for, for messages, e.g. `tableinfo of AUP02`
 * @throws {SourceError} refused on any status but 200 and on an error body; unexpected-shape on a web page or a text that is not UTF-8
 */
export function readText(answer: Answer, asked: string, dataset: string): string {
  const text = textOf(answer.bytes, answer.file !== undefined)
  const error = text === null ? null : publisherError(text)
  if (error) {
    throw new SourceError(
      'refused',
      dataset,
      `StatBank refused ${asked}: ${error.errorTypeCode}, "${error.message}" (HTTP ${String(answer.status)}).`,
    )
  }
  const isPage = text !== null && isWebPage(text)
  if (answer.status !== 200) {
    const what = isPage ? 'a web page' : 'no reason'
    throw new SourceError(
      'refused',
      dataset,
      `StatBank refused ${asked} with HTTP ${String(answer.status)} and ${what}.`,
    )
  }
  if (isPage) {
    throw shapeError(dataset, `StatBank sent a web page in place of ${asked}.`)
  }
  if (text === null) {
    throw shapeError(dataset, `StatBank's answer to ${asked} is not text in UTF-8.`)
  }
  return text
}

const shapeError = (dataset: string, message: string) =>
  new SourceError('unexpected-shape', dataset, message)

// Looked for whatever the status: an error body has been seen with HTTP 200.
function publisherError(text: string): z.infer<typeof ErrorBody> | null {
  if (!text.trimStart().startsWith('{')) return null
  const json = parseJson(text)
  const result = ErrorBody.safeParse(json)
  return result.success ? result.data : null
}
