/** The settings that the programs take from the environment, all optional. */
import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { withKeyFiles } from './key-files.ts'
import { WarehouseUrl } from './lake/lake-url.ts'

const fileDefault = join(import.meta.dirname)
const address = (fallback: string) =>
  z
    .url({ protocol: /^https?$/ })
    // It stands in every error and in the log.
    .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), {
      error: 'an address has no user and no password in it',
    })
    .default(fallback)
    .transform((url) => url.replace(/\/+$/, ''))

/** What can be sent as a header; what sends it would repeat it in its complaint otherwise. */
const token = z.string().regex(/^[\x21-\x7e]+$/, {
  error: 'a key has letters, digits and marks, without spaces and line breaks',
})

/** The path of a file that has the key instead. */
const keyFile = z.string().min(1).optional()

/** Bits of a network's prefix. */
const prefix = (address: string, bits: string): boolean =>
  /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32)

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || prefix(address, bits))
}

const networks = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every(isNetwork), {
    error: 'it is addresses and networks with commas between, such as 10.0.0.1,10.1.0.0/16',
  })

export const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where raw answers, warehouse and reports are kept. */
  DATA_DIR: z.string().min(1).default(fileDefault),
  /** Where the warehouse is, when it is not files under DATA_DIR; with the keys of its object store. */
  WAREHOUSE_URL: WarehouseUrl.optional(),
  PGPASSWORD: z.string().min(1).optional(),
  /** Files with the certificates of the authorities that are trusted, for its catalogue and for its object store. */
  PGSSLROOTCERT: z.string().min(1).optional(),
  AWS_CA_BUNDLE: z.string().min(1).optional(),
  PGPASSWORD_FILE: keyFile,
  AWS_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
  AWS_REGION: z.string().min(1).default('us-east-1'),
  AWS_ACCESS_KEY_ID: z.string().min(1).optional(),
  AWS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  AWS_SECRET_ACCESS_KEY_FILE: keyFile,
  /** Where DuckDB's extensions for a lake lie as files. */
  DUCKDB_EXTENSION_DIR: z.string().min(1).optional(),
  /** The folder of the strategy that is followed. */
  STRATEGY_DIR: z.string().min(1).default(join(fileDefault, 'strategy')),
  /** The address that readers see, for links in downloads and feeds. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Requests a second that one reader may make in the long run; 0 is no limit. */
  RATE_LIMIT: z.coerce.number().min(0).max(1e6).default(200),
  /** The proxies whose word for a reader's address is believed. */
  TRUSTED_PROXIES: networks.default([]),
  /** Whom a reader writes to who cannot use a page. */
  ACCESSIBILITY_EMAIL: z.email().optional(),
  ACCESSIBILITY_PHONE: z
    .string()
    .regex(/^\+?[\d ]{8,20}$/, 'a telephone number has digits, spaces and perhaps + before them')
    .optional(),
  /** Where the municipality has published its statement in the authority's own tool. */
  ACCESSIBILITY_STATEMENT_URL: z.url({ protocol: /^https$/ }).optional(),
  /** Where spans are sent as OTLP over HTTP; the exporter reads it itself, with its standard companions. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** The share of traces that is kept. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The day that pages are made on; for tests and pictures that must not age. */
  PEJLING_TODAY: z.iso.date().optional(),
  STATBANK_URL: address('https://api.statbank.dk/v1'),
  JOBINDSATS_URL: address('https://api.jobindsats.dk/v3'),
  JOBINDSATS_TOKEN: token.optional(),
  JOBINDSATS_TOKEN_FILE: keyFile,
  UDDANNELSESSTATISTIK_URL: address('https://api.uddannelsesstatistik.dk/Api/v1'),
  UDDANNELSESSTATISTIK_TOKEN: token.optional(),
  UDDANNELSESSTATISTIK_TOKEN_FILE: keyFile,
  EUROSTAT_URL: address('https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0'),
})
export type Settings = z.infer<typeof Settings>

/** A setting that cannot be used; the message is one sentence that names it. The value is not repeated: it may be a key. */
export class SettingError extends Error {}

/** @throws {SettingError} for the first setting that is wrong */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) if (value) given[name] = value
  const result = Settings.safeParse(withKeyFiles(given, refuse))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  return refuse(String(issue?.path[0] ?? 'a setting'), issue?.message ?? 'it is wrong')
}

function refuse(name: string, why: string): never {
  throw new SettingError(`The setting ${name} cannot be used: ${why}.`)
}
