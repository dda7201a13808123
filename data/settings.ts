/** The settings that the programs take from the environment, all optional. */
import { join } from 'node:path'
import { z } from 'zod'

const fileDefault = join(import.meta.dirname)
const address = (fallback: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(fallback)
    .transform((url) => url.replace(/\/+$/, ''))

export const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where raw answers, warehouse and reports are kept. */
  DATA_DIR: z.string().min(1).default(fileDefault),
  /** The folder of the strategy that is followed. */
  STRATEGY_DIR: z.string().min(1).default(join(fileDefault, 'strategy')),
  /** The address that readers see, for links in downloads and feeds. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The day that pages are made on; for tests and pictures that must not age. */
  PEJLING_TODAY: z.iso.date().optional(),
  STATBANK_URL: address('https://api.statbank.dk/v1'),
  JOBINDSATS_URL: address('https://api.jobindsats.dk/v3'),
  JOBINDSATS_TOKEN: z.string().min(1).optional(),
  UDDANNELSESSTATISTIK_URL: address('https://api.uddannelsesstatistik.dk/Api/v1'),
  UDDANNELSESSTATISTIK_TOKEN: z.string().min(1).optional(),
  EUROSTAT_URL: address('https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0'),
})
export type Settings = z.infer<typeof Settings>

/** A setting that cannot be used; the message is one sentence that names it. The value is not repeated: it may be a key. */
export class SettingError extends Error {}

/** @throws {SettingError} for the first setting that is wrong */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = Settings.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = String(issue?.path[0] ?? 'a setting')
  throw new SettingError(`The setting ${name} cannot be used: ${issue?.message ?? 'it is wrong'}.`)
}
