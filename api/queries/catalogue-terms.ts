/** What the catalogue's references stand for: a reader need not fetch them to know that one is a licence, another a language. */
import { inBoth, type Node, type Statements, type Term, typed } from '../formats/rdf.ts'

export const authority = 'http://publications.europa.eu/resource/authority'

/** The class that DCAT-AP wants of what a property leads to. */
const classes = new Map([
  ['dct:language', 'dct:LinguisticSystem'],
  ['dct:license', 'dct:LicenseDocument'],
  ['dct:format', 'dct:MediaTypeOrExtent'],
  ['dcat:mediaType', 'dct:MediaType'],
  ['dct:accrualPeriodicity', 'dct:Frequency'],
  ['dct:accessRights', 'dct:RightsStatement'],
  ['dct:spatial', 'dct:Location'],
  ['foaf:homepage', 'foaf:Document'],
  ['foaf:page', 'foaf:Document'],
  ['dcat:landingPage', 'foaf:Document'],
  ['dcat:theme', 'skos:Concept'],
  ['dcat:themeTaxonomy', 'skos:ConceptScheme'],
  ['dcatap:availability', 'skos:Concept'],
  ['dct:type', 'skos:Concept'],
])

/** Concepts have a label, schemes of concepts a title. */
const labels = new Map<string, Statements[number]>([
  [
    `${authority}/data-theme/SOCI`,
    ['skos:prefLabel', ...inBoth({ da: 'Befolkning og samfund', en: 'Population and society' })],
  ],
  [
    `${authority}/data-theme/EDUC`,
    [
      'skos:prefLabel',
      ...inBoth({ da: 'Uddannelse, kultur og sport', en: 'Education, culture and sport' }),
    ],
  ],
  [`${authority}/data-theme`, ['dct:title', ...inBoth({ da: 'Datatemaer', en: 'Data themes' })]],
  [
    `${authority}/planned-availability/STABLE`,
    ['skos:prefLabel', ...inBoth({ da: 'Stabil', en: 'Stable' })],
  ],
  [
    'http://purl.org/adms/publishertype/LocalAuthority',
    ['skos:prefLabel', ...inBoth({ da: 'Lokal myndighed', en: 'Local authority' })],
  ],
])

const referred = (terms: Term[]): string[] =>
  terms.flatMap((term) => ('iri' in term ? [term.iri] : []))

/** @returns a node for each thing that the nodes refer to, each class of it once */
export function termsOf(nodes: readonly Node[]): Node[] {
  const kinds = new Map<string, Set<string>>()
  for (const { statements } of nodes) {
    for (const [predicate, ...objects] of statements) {
      const kind = classes.get(predicate)
      if (kind === undefined) continue
      for (const id of referred(objects)) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind))
    }
  }
  return [...kinds].map(([id, found]) => {
    const label = labels.get(id)
    return { id, statements: [typed(...found), ...(label ? [label] : [])] }
  })
}
