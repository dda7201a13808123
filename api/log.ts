/** The server's log: one JSON object a line, with the id of the request that it is about. */
import { pino, stdTimeFunctions, type Logger } from 'pino'
import type { Settings } from '../data/settings.ts'
import { asking } from './asked.ts'

/**
 * @param keys never written, whatever message or stack they are in
 * @param write takes one line with its end
 */
export function createLog(
  level: Settings['LOG_LEVEL'],
  keys: string[],
  write: (line: string) => void,
): Logger {
  const hidden = keys.flatMap((key) => [key, JSON.stringify(key).slice(1, -1)])
  const clean = (line: string) => hidden.reduce((text, key) => text.replaceAll(key, '[key]'), line)
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const asked = asking.getStore()
        return asked ? { request: asked.id } : {}
      },
    },
    {
      write: (line: string) => {
        write(clean(line))
      },
    },
  )
}

/** The keys among the settings. */
export const keysOf = (settings: Settings): string[] =>
  [
    settings.JOBINDSATS_TOKEN,
    settings.UDDANNELSESSTATISTIK_TOKEN,
    settings.AWS_SECRET_ACCESS_KEY,
    settings.PGPASSWORD,
    settings.WAREHOUSE_URL?.password ?? undefined,
  ].filter((key) => key !== undefined)
