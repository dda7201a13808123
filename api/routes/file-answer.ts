/** A file as an answer: its media type, and a name to save it under. */
import type { Body } from '../formats/formats.ts'
import { contentDisposition } from '../formats/file-name.ts'

export const csvMedia = 'text/csv; charset=utf-8; header=present'

/** @param named what the file is called, ASCII and speaking, without the ending */
export const fileAnswer = (
  body: Body,
  media: string,
  named: { name: string; title: string },
  ending: string,
  more: Record<string, string> = {},
): Response =>
  new Response(body, {
    headers: {
      'content-type': media,
      'content-disposition': contentDisposition(named.name, named.title, ending),
      ...more,
    },
  })
