/** Linked data held against the shapes of DCAT-AP by a validator of SHACL. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const shapes = new Store(
  new Parser().parse(
    readFileSync(join(import.meta.dirname, '../fixtures/dcat-ap/shapes.ttl'), 'utf8'),
  ),
)

const short = (address: string | undefined): string => address?.replace(/^.*[#/]/, '') ?? ''

/** What the validator faults, as `severity constraint path of node`, each once and in order. */
export async function shapeFaults(turtle: string): Promise<string[]> {
  const data = new Store(new Parser().parse(turtle))
  const report = await new SHACLValidator(shapes).validate(data)
  const lines = report.results.map((one) => {
    const constraint = short(one.sourceConstraintComponent.value)
    const where = short(one.focusNode.value)
    return `${short(one.severity.value)} ${constraint} ${short(one.path.value)} of ${where}`
  })
  return [...new Set(lines)].sort()
}
