/** Finds a cube in the publisher's list (/skema), one level at a time, so that a message can name what is there instead. */
import { z } from 'zod'
import type { Dataset } from '../../data/catalogue/schema.ts'
import type { UddannelsesstatistikSelection } from '../../data/catalogue/uddannelsesstatistik-selection.ts'
import { SourceError, type Answer, type Request } from '../source.ts'
import { firstMisfit } from './answer-text.ts'
import { describeExisting } from './nearest.ts'
import { readJson } from './uddannelsesstatistik-answer.ts'

const Entry = z.looseObject({ ID: z.string().min(1), Name: z.string().default('') })
export type Entry = z.infer<typeof Entry>
const Level = z.array(Entry)

/** What the list says of a cube: how it may be broken down, and the figures that it has. */
const Cube = z.looseObject({
  detaljer: z.array(
    // How many members a level has. It saves a question where it is there, and is not relied on.
    z.looseObject({ name: z.string(), count: z.int().nonnegative().optional() }),
  ),
  nøgletal: z.array(z.string()),
})
export type Cube = z.infer<typeof Cube>

/** How many members each level of the cube has; null where the list does not say. */
export type Members = Map<string, number | null>

export const steps = ['område', 'emne', 'underemne'] as const

/** The cube's name in messages, e.g. `GS/PROFMOD/PROFMOD`. */
export const cubeName = ({ område, emne, underemne }: UddannelsesstatistikSelection): string =>
  `${område}/${emne}/${underemne}`

/**
 * Four questions: the areas of education, their subjects, the cubes of one, and the cube itself.
 * @throws {SourceError} failed-check naming what the selection has and the list has not
 */
export function* confirmCube(
  dataset: Dataset,
  selection: UddannelsesstatistikSelection,
): Generator<Request, Members, Answer> {
  const found: Record<string, string> = {}
  for (const step of steps) {
    const answer = yield askSkema(found, `list of ${step}`)
    const existing = readLevel(answer, step, dataset.id).map(({ ID }) => ID)
    const place = Object.values(found).join('/')
    confirm(selection[step], existing, place === '' ? step : `${step} in ${place}`, dataset.id)
    found[step] = selection[step]
  }
  const name = cubeName(selection)
  const cube = readCube(yield askSkema(found, `description of ${name}`), name, dataset.id)
  confirmParts(selection, cube, dataset.id)
  return membersOf(cube)
}

export const membersOf = (cube: Cube): Members =>
  new Map(cube.detaljer.map((detail) => [detail.name, detail.count ?? null]))

/** Asks for the entries below what is named, or for the description of the cube that is. */
export const askSkema = (found: Record<string, string>, purpose: string): Request => ({
  method: 'POST',
  path: '/skema',
  body: JSON.stringify(found),
  purpose,
})

/** @throws {SourceError} unexpected-shape when it is no list */
export function readLevel(answer: Answer, step: string, dataset: string): Entry[] {
  const asked = `list of ${step}`
  const result = Level.safeParse(readJson(answer, asked, dataset))
  if (!result.success) throw shapeError(asked, result.error, dataset)
  return result.data
}

/** @throws {SourceError} unexpected-shape when it is no description of a cube */
export function readCube(answer: Answer, name: string, dataset: string): Cube {
  const asked = `description of ${name}`
  const result = Cube.safeParse(readJson(answer, asked, dataset))
  if (!result.success) throw shapeError(asked, result.error, dataset)
  return result.data
}

function shapeError(asked: string, error: z.ZodError, dataset: string): SourceError {
  return new SourceError(
    'unexpected-shape',
    dataset,
    `Uddannelsesstatistik.dk's ${asked} has another shape: ${firstMisfit(error)}.`,
  )
}

function confirmParts(selection: UddannelsesstatistikSelection, cube: Cube, dataset: string): void {
  const name = cubeName(selection)
  const details = cube.detaljer.map((detail) => detail.name)
  for (const { nøgletal, members } of Object.values(selection.measures)) {
    confirm(nøgletal, cube.nøgletal, `nøgletal in ${name}`, dataset)
    for (const detail of Object.keys(members))
      confirm(detail, details, `detalje in ${name}`, dataset)
  }
  for (const detail of [selection.area, selection.time.detail, ...Object.keys(selection.filter)]) {
    confirm(detail, details, `detalje in ${name}`, dataset)
  }
}

// Names are compared letter by letter: the publisher renames figures, and a new name may be a new definition.
function confirm(wanted: string, existing: string[], what: string, dataset: string): void {
  if (existing.includes(wanted)) return
  const instead = existing.length === 0 ? 'it has none' : describeExisting(wanted, existing)
  throw new SourceError(
    'failed-check',
    dataset,
    `Uddannelsesstatistik.dk has no "${wanted}" among the ${what}; ${instead}.`,
  )
}
