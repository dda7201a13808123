/** Requests made up from what openapi.json says of parameters: such as it allows, and such as nobody should send. */
import fc from 'fast-check'
import type { Operation, Parameter } from './openapi.ts'

/** What exists, by the name that a path has for it: ids of indicators, goals, data versions, areas. */
export type Known = (path: string, parameter: string) => string[]

const textOf = (values: unknown[]) => values.map(String)

/** A value that the schema allows, more often than not one of something that exists. */
function fair(
  { path }: Operation,
  { name, schema }: Parameter,
  known: Known,
): fc.Arbitrary<string> {
  const existing = [...known(path, name), ...textOf(schema.examples ?? [])]
  if (schema.enum) return fc.constantFrom(...textOf(schema.enum))
  if (schema.type === 'integer') {
    const { minimum: min = 0, maximum: max = 1e9 } = schema
    return fc.integer({ min, max }).map(String)
  }
  if (existing.length === 0) throw new Error(`Nothing is known for ${name} of ${path}.`)
  return fc.constantFrom(...existing)
}

const nasty = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'true',
  '9007199254740993',
  '٣',
  '２０２６',
  '2026-13',
  '0000',
  '9999-Q9',
  '2026-02-31',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '.',
  '..',
  '../../etc/passwd',
  'a/b',
  'a\\b',
  '%',
  '%2e%2e%2f',
  "791'; DROP TABLE figure; --",
  '791,,,',
  ','.repeat(900),
  '791,000,791',
  'municipalities,municipalities',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '\u0000',
  '\r\nX-Injected: 1',
  '\u202Eevil',
  '🧭🧭',
  'e\u0301',
  'javascript:alert(1)',
  'http://localhost/indikator/../../x',
  'a'.repeat(1001),
  'æ'.repeat(2000),
]

const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.bigInt().map(String) },
)

/** Pieces of an address that are no text of anybody's in any encoding, sent as they stand. */
const raw = fc.constantFrom(
  '%',
  '%zz',
  '%E0%A4%A',
  '%C0%AE',
  '%2F',
  '%252F',
  '%00',
  '+',
  '&&=',
  ';',
)

type Pair = [name: string, value: string]

const written = (pairs: Pair[]): string =>
  pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')

const placed = (path: string, values: Map<string, string>): string =>
  `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''))}`

const joined = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`)

/** An address that the description allows. */
export function fairRequest(operation: Operation, known: Known): fc.Arbitrary<string> {
  const one = (parameter: Parameter): fc.Arbitrary<Pair | null> => {
    const pair = fair(operation, parameter, known).map((value): Pair => [parameter.name, value])
    return parameter.required || parameter.in === 'path' ? pair : fc.option(pair, { freq: 1 })
  }
  return fc.tuple(...operation.parameters.map(one)).map((pairs) => {
    const given = pairs.filter((pair) => pair !== null)
    const inPath = new Set(operation.parameters.filter((p) => p.in === 'path').map((p) => p.name))
    const query = given.filter(([name]) => !inPath.has(name))
    return joined(placed(operation.path, new Map(given)), written(query))
  })
}

/** An address with something wrong or odd in it: a value, a name, a parameter twice, bytes that mean nothing. */
export function hostileRequest(operation: Operation, known: Known): fc.Arbitrary<string> {
  const { parameters, path } = operation
  const inPath = parameters.filter((p) => p.in === 'path')
  const names = parameters.filter((p) => p.in === 'query').map((p) => p.name)
  const value = (parameter: Parameter) =>
    fc.oneof(fair(operation, parameter, known), hostileText).map((v): Pair => [parameter.name, v])
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(names.length > 0 ? names : ['vintage'])) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor[x]', 'area[]', 'x', '') },
    { weight: 1, arbitrary: hostileText },
  )
  const query = fc.array(fc.tuple(name, hostileText), { minLength: 1, maxLength: 5 })
  return fc
    .tuple(fc.tuple(...inPath.map(value)), query, fc.option(raw, { freq: 3 }), fc.boolean())
    .map(([values, pairs, bytes, twice]) => {
      const doubled = twice ? [...pairs, ...pairs] : pairs
      const text = `${written(doubled)}${bytes === null ? '' : `&${names[0] ?? 'x'}=${bytes}`}`
      return joined(placed(path, new Map(values)), text)
    })
}
