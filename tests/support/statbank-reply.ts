/** The StatBank API's answers that are not figures, worded as recorded. */
import { jsonReply, type Reply } from './reply.ts'

/** StatBank's own type for JSON. */
export const textJson = (value: unknown, status = 200): Reply =>
  jsonReply(value, status, 'text/json; charset=utf-8')

const refusals = {
  'unknown-table': [400, 'EXTRACT-NOTFOUND', 'Tabel findes ikke: '],
  'unknown-variable': [400, 'EXTRACT-NOTFOUND', 'Kan ikke finde variablen: '],
  'unknown-value': [400, 'EXTRACT-NOTFOUND', 'Kan ikke finde værdien: '],
  'left-out': [400, 'EXTRACT-NOTALLOWED', 'Der skal vælges værdier for variabel: '],
  'no-format': [400, 'REQUEST-MISSING', 'Format ikke angivet, eller ikke gyldigt.'],
  'no-table': [400, 'REQUEST-MISSING', 'Der er ikke angivet nogen tabel-id.'],
  empty: [
    400,
    'REQUEST-EMPTY',
    'Medsend gyldigt JSON-objekt når der postes. / Supply valid JSON-object when posting.',
  ],
  'no-page': [404, 'REQUEST-NOTFOUND', 'Siden kan ikke findes. / Page not found.'],
} as const

/** @param detail what the publisher names at the end of the message */
export function refusal(kind: keyof typeof refusals, detail = ''): Reply {
  const [status, errorTypeCode, message] = refusals[kind]
  return textJson({ errorTypeCode, message: message + detail }, status)
}

/** The refusal of a non-streaming answer with too many cells; thousands have points, as the publisher writes them. */
export function tooManyCells(cells: number): Reply {
  const written = String(cells).replace(/\B(?=(\d{3})+$)/g, '.')
  const message = `Forespørgslen på op mod ${written} celler er over begrænsningen på 1.000.000 celler for denne filtype. Anvend BULK eller andet streaming format i stedet.`
  return textJson({ errorTypeCode: 'REQUEST-LIMIT', message }, 400)
}
