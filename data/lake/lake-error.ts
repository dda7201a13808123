/** What is wrong with a lake, in a sentence that says what to look at and gives no key away. */
import type { Lake } from './lake.ts'

/** A lake that cannot be used now; the message is one sentence. */
export class LakeError extends Error {}

const catalogueOf = ({ host, port, database }: Lake): string =>
  `the lake's catalogue (PostgreSQL on ${host}:${String(port)}, database ${database})`

/** What the database says, and the sentence for it; the first that fits counts. */
const reasons: [RegExp, (lake: Lake) => string][] = [
  [
    /extension .*not found|could not (load|install)|failed to download|cannot open file.*duckdb_extension|duckdb_extension/i,
    () =>
      'An extension of DuckDB (ducklake, postgres_scanner or httpfs) cannot be loaded: let this machine fetch it, or put it as a file into DUCKDB_EXTENSION_DIR.',
  ],
  [
    /permission denied for (database|schema|table)/i,
    (lake) =>
      `${capital(catalogueOf(lake))} does not let this user do that in schema ${lake.schema}: the ETL's user owns it, a server's needs USAGE on it and SELECT on its tables.`,
  ],
  [
    /certificate verify failed|does not match host name|root certificate file/i,
    (lake) =>
      `${capital(catalogueOf(lake))} has a certificate that is not trusted: PGSSLROOTCERT names the authorities that may have signed it, and it must be made out to this host.`,
  ],
  [
    /does not support SSL/i,
    (lake) => `${capital(catalogueOf(lake))} does not speak TLS, which sslmode asks for.`,
  ],
  [
    /SSL peer certificate|SSL CA cert|SSL server verification/i,
    ({ data }) =>
      `The object store of the lake (${data}) has a certificate that is not trusted: AWS_CA_BUNDLE names the authorities that may have signed it, and it must be made out to the host of AWS_ENDPOINT_URL.`,
  ],
  [
    /transaction conflict|serialization|could not serialize|conflict/i,
    () => 'Another run has published in the lake at the same time; nothing of this one is in it.',
  ],
  [
    /password authentication|authentication failed|no pg_hba|role .* does not exist|no password supplied/i,
    (lake) => `${capital(catalogueOf(lake))} does not let this user in.`,
  ],
  [
    /database .* does not exist/i,
    (lake) => `${capital(catalogueOf(lake))} has no such database: create it first.`,
  ],
  [
    /HTTP (code )?40[13]|403|InvalidAccessKeyId|SignatureDoesNotMatch|AccessDenied/i,
    ({ data }) => `The object store does not let these keys at ${data}.`,
  ],
  [
    /s3:\/\/|HTTP|curl|hostname|upload/i,
    ({ data }) => `The object store of the lake (${data}) does not answer as it should.`,
  ],
  [
    /ducklake.*(does not exist|not exist)|explicitly disabled/i,
    ({ schema }) => `Nothing has been published in the lake yet (schema ${schema}).`,
  ],
  [
    /data.path/i,
    ({ schema }) =>
      `The lake in schema ${schema} keeps its files at another place than WAREHOUSE_URL says.`,
  ],
  [
    /connect|connection|server|socket|timeout|SSL|could not translate|terminating|PQ|postgres/i,
    (lake) => `${capital(catalogueOf(lake))} does not answer.`,
  ],
]

export function lakeError(cause: unknown, lake: Lake): LakeError {
  if (cause instanceof LakeError) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  const sentence = reasons.find(([sign]) => sign.test(said))?.[1](lake)
  return new LakeError(sentence ?? `The lake cannot be used: ${withoutKeys(firstLine(said), lake)}`)
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 300)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const withoutKeys = (text: string, { password, store }: Lake): string =>
  [password, store.key, store.secret].reduce<string>(
    (clean, key) => (key === null || key === '' ? clean : clean.replaceAll(key, '[key]')),
    text,
  )
