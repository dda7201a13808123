/** Linked data from one list of statements: as Turtle and as JSON-LD. */

export type Term =
  | { iri: string }
  | { text: string; lang?: string }
  | { text: string; type: string }
  /** A node without a name of its own. */
  | { node: Statements }

/** Predicates and their objects; `a` is rdf:type. */
export type Statements = [predicate: string, ...objects: Term[]][]
export type Node = { id: string; statements: Statements }

export const prefixes: Record<string, string> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** The texts of a node in both languages. */
export const inBoth = ({ da, en }: { da: string; en: string }): Term[] => [
  { text: da, lang: 'da' },
  { text: en, lang: 'en' },
]
export const iri = (address: string): Term => ({ iri: address })
export const text = (value: string, type?: string): Term =>
  type === undefined ? { text: value } : { text: value, type }

/** What a node is, by names such as `dcat:Dataset`. */
export const typed = (...names: string[]): Statements[number] => [
  'a',
  ...names.map((name) => {
    const [prefix = '', local = ''] = name.split(':')
    return iri(`${prefixes[prefix] ?? ''}${local}`)
  }),
]

const quoted = (value: string): string =>
  `"${value
    .replace(/[\\"]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')}"`

/** What an IRI may not hold is written as percent codes. */
const safeIri = (address: string): string =>
  address.replace(/[\s<>"{}|^`\\]/g, (letter) => encodeURIComponent(letter))

function turtleTerm(term: Term): string {
  if ('iri' in term) return `<${safeIri(term.iri)}>`
  if ('node' in term) return `[ ${turtleStatements(term.node)} ]`
  if ('type' in term) return `${quoted(term.text)}^^${term.type}`
  return quoted(term.text) + (term.lang === undefined ? '' : `@${term.lang}`)
}

const turtleStatements = (statements: Statements): string =>
  statements
    .filter(([, ...objects]) => objects.length > 0)
    .map(([predicate, ...objects]) => `${predicate} ${objects.map(turtleTerm).join(', ')}`)
    .join(' ;\n  ')

export const turtle = (nodes: Node[]): string =>
  [
    ...Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`),
    ...nodes.map(({ id, statements }) => `\n<${safeIri(id)}> ${turtleStatements(statements)} .`),
    '',
  ].join('\n')

type Json = string | Json[] | { [key: string]: Json }

function jsonTerm(term: Term, isType: boolean): Json {
  if ('iri' in term) return isType ? term.iri : { '@id': safeIri(term.iri) }
  if ('node' in term) return jsonStatements(term.node)
  if ('type' in term) return { '@value': term.text, '@type': term.type }
  return { '@value': term.text, ...(term.lang === undefined ? {} : { '@language': term.lang }) }
}

const jsonStatements = (statements: Statements): { [key: string]: Json } =>
  Object.fromEntries(
    statements
      .filter(([, ...objects]) => objects.length > 0)
      .map(([predicate, ...objects]) => {
        const isType = predicate === 'a'
        return [isType ? '@type' : predicate, objects.map((one) => jsonTerm(one, isType))]
      }),
  )

export const jsonld = (nodes: Node[]): string =>
  JSON.stringify({
    '@context': prefixes,
    '@graph': nodes.map(({ id, statements }) => ({ '@id': id, ...jsonStatements(statements) })),
  })
