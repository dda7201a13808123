/** What an emulated publisher sends back. */

export type Reply = { status: number; contentType: string; body: Buffer }

export const jsonReply = (
  value: unknown,
  status = 200,
  contentType = 'application/json; charset=utf-8',
): Reply => ({ status, contentType, body: Buffer.from(JSON.stringify(value)) })

export const textReply = (text: string, status: number): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: Buffer.from(text),
})

/** A web page with this text, as stands in for an answer when something is wrong. */
export const pageReply = (text: string, status: number): Reply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(`<!DOCTYPE html>\r\n<html><body>${text}</body></html>\r\n`),
})
