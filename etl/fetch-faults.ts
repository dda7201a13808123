/** What a publisher may do with a question other than answer it, in our words. */
import { SourceError, type Request } from './source.ts'

type Where = { base: string; dataset: string }

/** @param did goes on from the address that was asked, and ends the sentence */
const fault = (
  kind: 'refused' | 'unexpected-shape',
  { path }: Request,
  { base, dataset }: Where,
  did: string,
): SourceError => new SourceError(kind, dataset, `${base}${path} ${did}`)

/** @param to null where the address is not named, or is not to be told */
export const moved = (to: string | null, request: Request, where: Where): SourceError =>
  fault(
    'refused',
    request,
    where,
    `sends the question for ${request.purpose} on to ${to ?? 'an address that it does not name'}; set the publisher's address to where it is now, with https.`,
  )

/** @param most bytes that are taken */
export const endless = (request: Request, where: Where, most: number): SourceError =>
  fault(
    'unexpected-shape',
    request,
    where,
    `sends more than ${String(Math.round(most / 1e6))} MB to the question for ${request.purpose}, which no table does; nothing of it is kept.`,
  )

export const repeated = (request: Request, where: Where): SourceError =>
  fault(
    'refused',
    request,
    where,
    `repeats our key in its answer to the question for ${request.purpose}, so nothing of it is kept; tell the publisher, and have the key changed.`,
  )
