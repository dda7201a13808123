/** The first look at any answer of Uddannelsesstatistik.dk: is it JSON, a refusal or a web page? */
import { SourceError, type Answer } from '../source.ts'
import { isWebPage, parseJson, textOf } from './answer-text.ts'

/**
 * The JSON of an answer with status 200.
 * @param asked what was asked for, for messages, e.g. `figures of GS/PROFMOD/PROFMOD`
 * @throws {SourceError} refused on any other status; failed-check when what was asked for is no longer there;
 * unexpected-shape on a web page, a text that is not UTF-8, and what is not JSON
 */
export function readJson(answer: Answer, asked: string, dataset: string): unknown {
  const text = textOf(answer.bytes)
  if (answer.status !== 200) throw refusal(answer.status, text ?? '', asked, dataset)
  const fail = (what: string) =>
    new SourceError('unexpected-shape', dataset, `Uddannelsesstatistik.dk ${what}.`)
  if (text === null) throw fail(`sent ${asked} as a text that is not UTF-8`)
  if (isWebPage(text)) throw fail(`sent a web page in place of ${asked}`)
  const value = parseJson(text)
  if (value === undefined)
    throw fail(`sent ${asked} as something that is not JSON, perhaps cut off`)
  return value
}

function refusal(status: number, text: string, asked: string, dataset: string): SourceError {
  const http = `HTTP ${String(status)}`
  // Nothing of the body is repeated here: it may quote the key.
  if (status === 401 || status === 403) {
    return new SourceError(
      'refused',
      dataset,
      `Uddannelsesstatistik.dk refused ${asked} with ${http}: the key is missing, mistyped or no longer valid; a key is free at https://api.uddannelsesstatistik.dk/GetStarted.`,
    )
  }
  const said = isWebPage(text) ? 'a web page' : quoted(text)
  if (status === 400 && /kunne ikke findes/i.test(text)) {
    return new SourceError(
      'failed-check',
      dataset,
      `Uddannelsesstatistik.dk knows no longer what was asked for with the ${asked}: ${said} (${http}); the cube or its figure was retired, so look in /skema for what has taken its place.`,
    )
  }
  return new SourceError(
    'refused',
    dataset,
    `Uddannelsesstatistik.dk refused ${asked} with ${http} and ${said}.`,
  )
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? 'no reason' : `"${line.slice(0, 200)}"`
}
