/** The Jobindsats API's answers that are not figures: error bodies in the shape that has been recorded. */
import { jsonReply, type Reply } from './reply.ts'

/** A request id is a random UUID at the publisher; here it is the recorded one. */
export const requestId = '80b5d16b-b686-420d-841c-220f0367fe41'

/** `Unknown period type: M` has been recorded; the other causes are worded after it. */
export const refusal = (status: number, cause: string): Reply =>
  jsonReply({ code: status, cause, request_id: requestId }, status)

/** A byte order mark, semicolons and decimal commas. */
export const csvReply = (columns: string[], rows: (string | number | null)[][]): Reply => {
  const written = (cell: string | number | null) =>
    typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '')
  const lines = [columns, ...rows].map((cells) => cells.map(written).join(';'))
  return {
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    body: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
  }
}
