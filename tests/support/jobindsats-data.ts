/** The emulator's data function: reads the selection and writes rows of names, as the Jobindsats API does. */
import { csvReply, refusal } from './jobindsats-reply.ts'
import { jsonReply, type Reply } from './reply.ts'
import type {
  EmulatedHierarchy,
  EmulatedJobindsatsTable,
  EmulatedMeasure,
  EmulatedMember,
} from './jobindsats-table.ts'

/** A selection that the API refuses, with the cause that it gives. */
class Refused extends Error {}

type Chosen = { hierarchy: EmulatedHierarchy; members: EmulatedMember[] }

/** The answer to `/data/{id}` with these parameters. */
export function answerData(table: EmulatedJobindsatsTable, query: URLSearchParams): Reply {
  try {
    const periods = choosePeriods(table, query)
    const areas = chooseMembers(table.area, query) ?? [totalOf(table.area)]
    const inAll = query.get(`hierarchy.${table.area.id}`) !== '*' || table.countryInAll
    const others = chooseHierarchies(table, query)
    const measures = chooseMeasures(table, query)
    const columns = [
      'Periode',
      table.area.heading,
      ...others.map(({ hierarchy }) => hierarchy.heading),
      ...measures.map(({ heading }) => heading),
    ]
    const rows = areas
      .filter(({ id }) => inAll || id !== '/')
      .flatMap((area) => rowsOf(area, others, periods, measures, table))
    return query.get('format') === 'csv' ? csvReply(columns, rows) : jsonReply({ columns, rows })
  } catch (error) {
    if (error instanceof Refused) return refusal(422, error.message)
    throw error
  }
}

function choosePeriods(table: EmulatedJobindsatsTable, query: URLSearchParams): string[] {
  const [name, wanted] = [...query].find(([key]) => key.startsWith('period.')) ?? []
  if (name === undefined || wanted === undefined) throw new Refused('No period')
  const type = name.slice('period.'.length)
  const described = table.periods[type]
  if (!described) throw new Refused(`Unknown period type: ${type}`)
  const existing = table.available === undefined ? described : described.slice(-table.available)
  const latest = /^latest:(\d+)$/.exec(wanted)?.[1]
  if (latest === undefined) {
    const ids = wanted.split(',')
    const unknown = ids.find((id) => !existing.includes(id))
    if (unknown !== undefined) throw new Refused(`Unknown period: ${unknown}`)
    return ids
  }
  if (Number(latest) > existing.length) {
    throw new Refused(`latest:${latest}: only ${String(existing.length)} periods are available`)
  }
  return existing.slice(-Number(latest))
}

/** Null when the hierarchy is not asked about. */
function chooseMembers(
  hierarchy: EmulatedHierarchy,
  query: URLSearchParams,
): EmulatedMember[] | null {
  const wanted = query.get(`hierarchy.${hierarchy.id}`)
  if (wanted === null) return null
  const all = hierarchy.levels.flatMap(({ values }) => values)
  return wanted.split(',').flatMap((text) => {
    if (text === '*') return all
    const level = hierarchy.levels.find(({ id }) => `level:${id}` === text)
    const found = level?.values ?? all.filter(({ id }) => id === text)
    if (found.length === 0) throw new Refused(`Unknown value: ${text}`)
    return found
  })
}

function totalOf(hierarchy: EmulatedHierarchy): EmulatedMember {
  const total = hierarchy.levels.flatMap(({ values }) => values).find(({ id }) => id === '/')
  return total ?? { id: '/', name: 'I alt' }
}

function chooseHierarchies(table: EmulatedJobindsatsTable, query: URLSearchParams): Chosen[] {
  const known = [table.area, ...table.hierarchies].map(({ id }) => `hierarchy.${id}`)
  const unknown = [...query.keys()].find(
    (key) => key.startsWith('hierarchy.') && !known.includes(key),
  )
  if (unknown !== undefined) throw new Refused(`Unknown hierarchy: ${unknown.slice(10)}`)
  return table.hierarchies.flatMap((hierarchy) => {
    const members = chooseMembers(hierarchy, query)
    return members ? [{ hierarchy, members }] : []
  })
}

function chooseMeasures(table: EmulatedJobindsatsTable, query: URLSearchParams): EmulatedMeasure[] {
  const wanted = [...query].filter(([key]) => key.startsWith('mgroup.'))
  if (wanted.length === 0) throw new Refused('No measure group')
  const groups = wanted.map(([key]) => key.slice('mgroup.'.length))
  const unknown = groups.find(
    (group) => group !== '*' && !table.measures.some((measure) => measure.group === group),
  )
  if (unknown !== undefined) throw new Refused(`Unknown measure group: ${unknown}`)
  return table.measures.filter(({ group }) => groups.includes('*') || groups.includes(group))
}

function rowsOf(
  area: EmulatedMember,
  others: Chosen[],
  periods: string[],
  measures: EmulatedMeasure[],
  table: EmulatedJobindsatsTable,
): (string | number | null)[][] {
  const ways = others.reduce<EmulatedMember[][]>(
    (found, { members }) => found.flatMap((way) => members.map((member) => [...way, member])),
    [[]],
  )
  const totals = table.hierarchies.map(({ id }): [string, string] => [id, '/'])
  return ways.flatMap((way) => {
    const chosen = way.map((member, index): [string, string] => [
      others[index]?.hierarchy.id ?? '',
      member.id,
    ])
    const members = Object.fromEntries([...totals, ...chosen])
    return periods.map((period) => [
      // Answers give quarters two digits even where the description has one.
      period.replace(/Q([1-4])$/, 'Q0$1'),
      area.name,
      ...way.map(({ name }) => name),
      ...measures.map((measure) => measure.value({ area: area.id, period, members })),
    ])
  })
}
