/** The areas of the emulated tables, taken from the recorded tableinfo of AUP02 with their Danish names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Area } from '../../data/catalogue/schema.ts'
import { Tableinfo } from '../../etl/sources/tableinfo.ts'

const fixtures = join(import.meta.dirname, '../fixtures/statbank')

/** The recorded tableinfo of AUP02, English, with figures until 2025M09. */
export const recordedAup02: Tableinfo = Tableinfo.parse(
  JSON.parse(readFileSync(join(fixtures, 'AUP02.tableinfo.en.json'), 'utf8')),
)

type Value = { id: string; text: string }

const danish: Record<string, string> = {
  'All Denmark': 'Hele landet',
  Copenhagen: 'København',
  'Not stated municipality': 'Uoplyst kommune',
  Abroad: 'Udlandet',
}

/** Country, regions, provinces and the 98 municipalities, and two that are no area: 117 values in the publisher's order. */
export const areaValues: Value[] = (
  recordedAup02.variables.find(({ id }) => id === 'OMRÅDE')?.values ?? []
).map(({ id, text }) => ({ id, text: danish[text] ?? text.replace(/^Province /, 'Landsdel ') }))

export const isRegion = (code: string): boolean => /^08\d$/.test(code)
export const isProvince = (code: string): boolean => /^\d{2}$/.test(code)
export const isMunicipality = (code: string): boolean => /^[1-8]\d{2}$/.test(code) && code !== '411'

const membersByCode = collectMembers()

/** The municipalities that an area consists of, a municipality of itself; none for codes that are no area. */
export const membersOf = (code: string): string[] => membersByCode.get(code) ?? []

// The publisher lists each region's provinces below it, and each province's municipalities below that.
function collectMembers(): Map<string, string[]> {
  const members = new Map<string, string[]>()
  const add = (code: string, member: string) => {
    members.set(code, [...(members.get(code) ?? []), member])
  }
  let [region, province] = ['', '']
  for (const { id } of areaValues) {
    if (isRegion(id)) region = id
    else if (isProvince(id)) province = id
    else if (isMunicipality(id)) for (const code of ['000', region, province, id]) add(code, id)
  }
  return members
}

/** All areas that the emulated tables have, as the catalogue would hold them; without municipality groups. */
export const emulatedAreas: Map<string, Area> = new Map(
  areaValues.flatMap(({ id, text }, index): [string, Area][] => {
    const kind = kindOf(id)
    if (kind === null) return []
    const english = recordedAup02.variables[0]?.values[index]?.text ?? text
    const name = { da: text.replace(/^Landsdel /, ''), en: english }
    return [[id, { code: id, kind, name, parent: null, group: null }]]
  }),
)

function kindOf(code: string): Area['kind'] | null {
  if (code === '000') return 'country'
  if (isRegion(code)) return 'region'
  if (isProvince(code)) return 'province'
  return isMunicipality(code) ? 'municipality' : null
}
