/** What any publisher's answer is before it is looked into: text in UTF-8, a web page, JSON. */
import type { z } from 'zod'

/**
 * The text without a byte order mark, which the decoder drops by itself; null when the bytes are not UTF-8.
 * @param goesOn whether more bytes follow, so that the last character may be cut in two
 */
export function textOf(bytes: Uint8Array, goesOn = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: goesOn })
  } catch {
    return null
  }
}

/** Whether a text begins as a web page does, or as XML. */
export const isWebPage = (text: string): boolean => /^\s*<(!doctype|html|head|\?xml)/i.test(text)

/** The JSON value of a text; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** The first thing that is not of the wanted shape, after the place where it stands. */
export function firstMisfit({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map(String).join('.') || 'the body'
  return `${place}: ${issue?.message ?? 'unknown'}`
}
