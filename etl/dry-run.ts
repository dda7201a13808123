/** What a pull would ask for: nothing is asked, and only what earlier answers said of the tables is used. */
import type { Errand } from './errand.ts'
import type { House } from './house.ts'
import { figuresInForce, takenIn } from './in-force.ts'
import { adapterOf } from './publishers.ts'
import { rawStore, type Delivery, type RawStore } from './raw.ts'
import { written } from './replay.ts'
import { windowFor, type Known } from './attempt.ts'
import { SourceError, type Request } from './source.ts'
import type { Outcome } from './verb.ts'

type Planned = Pick<Request, 'method' | 'path' | 'body' | 'purpose'>

type Plan = {
  dataset: string
  table: string
  kind: Errand['kind']
  /** In the order that they would be sent in; none for the figures that ship. */
  requests: Planned[]
  /** Whether more will follow that depend on answers which nobody has yet. */
  more: boolean
  /** How many cells the answer will have; null where nothing is known yet. */
  cells: number | null
  /** Where the number of cells comes from. */
  counted: 'selection' | 'in-force' | null
  /** What is known to go wrong already: the last known description does not fit the catalogue. */
  fault: string | null
}

/** Asks nothing of anybody. */
export async function dryRun(house: House, errands: Errand[]): Promise<Outcome> {
  const store = rawStore(house.layout.raw)
  const manifests = await store.manifests()
  const before = manifests.findLast(({ withdrawn }) => withdrawn === null) ?? null
  const known = { inForce: await figuresInForce(house), taken: await takenIn(house), before }
  const plans: Plan[] = []
  for (const errand of errands) {
    const last = manifests
      .flatMap(({ deliveries }) => deliveries)
      .findLast(({ dataset, kind }) => dataset === errand.dataset.id && kind === 'live')
    plans.push(await planOf(house, store, errand, last, known))
  }
  return { done: true, lines: plans.flatMap(linesOf), json: { wouldPull: plans } }
}

async function planOf(
  house: House,
  store: RawStore,
  errand: Errand,
  last: Delivery | undefined,
  known: Omit<Known, 'accepted'>,
): Promise<Plan> {
  const { dataset, kind } = errand
  const inForce = known.inForce.get(dataset.id)?.count ?? null
  const plan: Plan = {
    dataset: dataset.id,
    table: dataset.table,
    kind,
    requests: [],
    more: false,
    cells: inForce,
    counted: inForce === null ? null : 'in-force',
    fault: null,
  }
  if (kind !== 'live') return plan
  // The last answer is the figures themselves: what is read from them asks for nothing more.
  const described = last?.answers.slice(0, -1) ?? []
  const window = windowFor(house, errand, known)
  const { adapter } = adapterOf(dataset)
  const conversation = adapter.converse(dataset, house.catalogue.areas, window)
  try {
    let turn = conversation.next()
    while (!turn.done) {
      const { method, path, body, purpose, cells } = turn.value
      plan.requests.push({ method, path, body, purpose })
      if (cells !== undefined) Object.assign(plan, { cells, counted: 'selection' })
      const answer = described[plan.requests.length - 1]
      if (answer?.asked !== written(turn.value)) break
      const { status, contentType } = answer
      turn = conversation.next({ status, contentType, bytes: await store.read(answer) })
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    plan.fault = error.message
  }
  plan.more = plan.fault === null && (!last || plan.requests.length <= described.length)
  return plan
}

function linesOf(plan: Plan): string[] {
  const { dataset, kind, requests, more, fault } = plan
  if (kind !== 'live') return [`${dataset}: from the project, ${sizeOf(plan)}`]
  return [
    `${dataset}: ${sizeOf(plan)}`,
    ...requests.map(
      ({ method, path, body }) =>
        `  ${method} ${short(path)}${body === null ? '' : ` ${short(body)}`}`,
    ),
    ...(more ? ['  and then what the answer leads to'] : []),
    ...(fault === null ? [] : [`  would fail, going by the last known description: ${fault}`]),
  ]
}

function sizeOf({ cells, counted }: Plan): string {
  if (cells === null) return 'an unknown number of cells'
  return `${String(cells)} cells${counted === 'in-force' ? ' are in force' : ''}`
}

const longest = 160

/** Lists of codes are long: the beginning and the end say which request it is. */
const short = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 40)} … ${text.slice(-38)}`
