/** Finds the one cube of the publisher's list that the catalogue's words fit, and takes its names from there. */
import type { Dataset } from '../../data/catalogue/schema.ts'
import {
  describeWords,
  fits,
  type UddannelsesstatistikSearch,
  type Words,
} from '../../data/catalogue/uddannelsesstatistik-search.ts'
import type { UddannelsesstatistikSelection } from '../../data/catalogue/uddannelsesstatistik-selection.ts'
import { SourceError, type Answer, type Request } from '../source.ts'
import {
  askSkema,
  membersOf,
  readCube,
  readLevel,
  steps,
  type Cube,
  type Entry,
  type Members,
} from './uddannelsesstatistik-skema.ts'

/** A cube with the names that were looked for. */
export type FoundCube = { selection: UddannelsesstatistikSelection; members: Members }

/** A description that was read, or what it lacks. */
type Looked = { name: string } & ({ found: FoundCube } | { lacks: string })

/** More questions than any honest search needs: the words fit too much. */
const mostQuestions = 80

/** How many names a message lists. */
const mostNames = 12

type Place = Record<string, string>

type Talk<T> = Generator<Request, T, Answer>
type Fail = (what: string) => SourceError

/**
 * Walks down the list wherever the words fit and reads every cube that it comes to.
 * @throws {SourceError} failed-check unless exactly one cube has all that is looked for; the message says what there is
 */
export function* findCube(
  dataset: Dataset,
  selection: UddannelsesstatistikSearch,
): Talk<FoundCube> {
  const fail = (what: string) =>
    new SourceError('failed-check', dataset.id, `Uddannelsesstatistik.dk ${what}.`)
  const looked: Looked[] = []
  for (const place of yield* findPlaces(dataset, selection, fail)) {
    const name = Object.values(place).join('/')
    const cube = readCube(yield askSkema(place, `description of ${name}`), name, dataset.id)
    looked.push({ name, ...namesOf(selection, place, cube) })
  }
  return onlyOne(looked, dataset, fail)
}

/** Every cube whose three names the words fit. */
function* findPlaces(
  dataset: Dataset,
  { search }: UddannelsesstatistikSearch,
  fail: Fail,
): Talk<Place[]> {
  let places: Place[] = [{}]
  let questions = 0
  for (const step of steps) {
    const seen: Entry[] = []
    const next: Place[] = []
    for (const place of places) {
      const entries = readLevel(yield askSkema(place, `list of ${step}`), step, dataset.id)
      seen.push(...entries)
      const fitting = entries.filter(({ ID, Name }) => fits(`${ID} ${Name}`, search[step]))
      next.push(...fitting.map(({ ID }) => ({ ...place, [step]: ID })))
    }
    if (next.length === 0) throw fail(noEntry(step, search[step], seen))
    questions += next.length
    if (questions > mostQuestions) {
      throw fail(
        `has too much that the words of ${dataset.id} fit: more than ${String(mostQuestions)} questions; make them narrower in the catalogue`,
      )
    }
    places = next
  }
  return places
}

function noEntry(step: string, words: Words, seen: Entry[]): string {
  const names = seen.slice(0, mostNames).map(({ ID, Name }) => `${ID} (${Name})`)
  const more = seen.length > mostNames ? ` and ${String(seen.length - mostNames)} more` : ''
  return `has no ${step} with the words ${describeWords(words)}; it has ${names.join(', ') || 'none'}${more}`
}

/** The cube in the names that it has, or the words that none or several of its names fit. */
export function namesOf(
  selection: UddannelsesstatistikSearch,
  place: Place,
  cube: Cube,
): { found: FoundCube } | { lacks: string } {
  const { search, ...rest } = selection
  const details = cube.detaljer.map(({ name }) => name)
  const area = findName('area', search.area, details)
  const detail = findName('time', search.time, details)
  const measures = Object.entries(search.measures).map(([measure, words]) => ({
    measure,
    ...findName('nøgletal', words, cube.nøgletal),
  }))
  const lacks = [area, detail, ...measures].flatMap((one) => one.lacks ?? [])
  if (lacks.length > 0) return { lacks: lacks.join('; ') }
  const found: UddannelsesstatistikSelection = {
    ...rest,
    område: place['område'] ?? '',
    emne: place['emne'] ?? '',
    underemne: place['underemne'] ?? '',
    area: area.name,
    time: { ...selection.time, detail: detail.name },
    measures: Object.fromEntries(
      measures.map(({ measure, name }) => [measure, { nøgletal: name, members: {} }]),
    ),
    filter: {},
  }
  return { found: { selection: found, members: membersOf(cube) } }
}

/** The one name that the words fit; where it is none or several, what there is instead. */
function findName(
  what: string,
  words: Words,
  names: string[],
): { name: string; lacks: string | null } {
  const [name = '', ...more] = names.filter((one) => fits(one, words))
  if (name !== '' && more.length === 0) return { name, lacks: null }
  const list = names.slice(0, mostNames).join(', ') || 'none'
  const instead = name === '' ? `it has ${list}` : `several fit: ${[name, ...more].join(', ')}`
  return { name, lacks: `${what} with the words ${describeWords(words)}: ${instead}` }
}

function onlyOne(looked: Looked[], dataset: Dataset, fail: Fail): FoundCube {
  const found = looked.flatMap((one) => ('found' in one ? [one] : []))
  const [first, ...more] = found
  if (first && more.length === 0) return first.found
  if (first) {
    const names = found.map(({ name }) => name).join(', ')
    throw fail(
      `has ${String(found.length)} cubes that the words of ${dataset.id} fit: ${names}; write the right one in the catalogue as område, emne and underemne`,
    )
  }
  const lacks = looked
    .slice(0, 3)
    .flatMap((one) => ('lacks' in one ? [`${one.name}: ${one.lacks}`] : []))
  throw fail(
    `has no cube with all that ${dataset.id} looks for, among ${String(looked.length)} looked at. ${lacks.join('. ')}`,
  )
}
