/** The first look at any answer of Eurostat: figures, a promise of figures, a refusal, or something else altogether. */
import { z } from 'zod'
import { SourceError, type Answer } from '../source.ts'
import { parseJson, textOf } from './answer-text.ts'

/** Figures as parsed JSON, not yet looked at; or not ready, when Eurostat is still putting a large answer together. */
export type EurostatAnswer = { ready: true; json: unknown } | { ready: false }

const Notice = z.looseObject({
  status: z.coerce.number(),
  id: z.coerce.number().nullable().default(null),
  label: z.string().default('no reason'),
})
type Notice = z.infer<typeof Notice>

const Notices = z.union([z.array(Notice).min(1), Notice.transform((notice) => [notice])])
const Refusal = z.looseObject({ error: Notices })
const Warning = z.looseObject({ warning: Notices })

/**
 * @throws {SourceError} refused with Eurostat's own words; failed-check when nothing matches the selection;
 * unexpected-shape on a web page, on text that is not UTF-8 and on a body that is not JSON
 */
export function readAnswer(answer: Answer, table: string, dataset: string): EurostatAnswer {
  const text = textOf(answer.bytes)
  const json = text === null ? undefined : parseJson(text)
  const refusal = Refusal.safeParse(json)
  const warning = Warning.safeParse(json)
  const notices = refusal.data?.error ?? warning.data?.warning
  if (notices) {
    if (notices.some(isQueued) || (warning.success && notices.some(({ status }) => status === 413)))
      return { ready: false }
    throw refusalOf(notices, answer.status, table, dataset)
  }
  const shape = (what: string) =>
    new SourceError('unexpected-shape', dataset, `Eurostat's answer on ${table} ${what}.`)
  const status = `HTTP ${answer.status}`
  // A fault that is written in XML can be about the size, too.
  if (answer.status === 413 || text?.includes('EXTRACTION_TOO_BIG')) {
    throw tooBig(table, dataset, status)
  }
  if (text !== null && looksLikePage(text)) throw shape(`is a web page or XML (${status})`)
  if (answer.status !== 200) {
    throw new SourceError('refused', dataset, `Eurostat refused ${table} with ${status}.`)
  }
  if (text === null) throw shape('is not text in UTF-8')
  if (json === undefined) throw shape('is not JSON, perhaps cut off')
  return { ready: true, json }
}

// Seen as a warning with HTTP 200 and, rarely, as an error: the figures will come, only later.
const isQueued = ({ label }: Notice): boolean => label.startsWith('ASYNCHRONOUS_RESPONSE')

function refusalOf(
  notices: Notice[],
  httpStatus: number,
  table: string,
  dataset: string,
): SourceError {
  const labels = `"${notices.map(({ label }) => label).join('; ')}"`
  const status = `HTTP ${httpStatus}`
  const isTooBig = notices.some(
    (notice) => notice.status === 413 || notice.label.includes('EXTRACTION_TOO_BIG'),
  )
  if (isTooBig) return tooBig(table, dataset, `${labels}, ${status}`)
  // With 404 the same id says that there is no such table.
  if (notices.some(({ id, status: told }) => id === 100 && told !== 404)) {
    const sentence = `Eurostat's table ${table} has no figures for the catalogue's selection: ${labels}.`
    return new SourceError('failed-check', dataset, sentence)
  }
  return new SourceError('refused', dataset, `Eurostat refused ${table}: ${labels} (${status}).`)
}

const tooBig = (table: string, dataset: string, told: string) =>
  new SourceError(
    'refused',
    dataset,
    `Eurostat finds the selection from ${table} too big (${told}); narrow it to fewer codes or a later first period.`,
  )

// Wider than for the other publishers: a fault may be XML, whatever its first element is.
const looksLikePage = (text: string): boolean => /^\s*<[!?a-z]/i.test(text)
