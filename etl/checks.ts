/** What is checked before a reading is loaded: a fault stops the dataset, nothing is dropped silently. */
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { carriesValue, frequencyOf, type Observation } from '../data/vocabulary.ts'
import { SourceError } from './source.ts'

/** The share of the figures in force that a new reading must at least have. */
const smallestShare = 0.5

/** What a dataset has in force now. */
export type InForce = { count: number; latest: string }

/**
 * @param inForce undefined when the dataset has no figures yet
 * @throws {SourceError} `failed-check` with the first fault
 */
export function check(
  observations: Observation[],
  dataset: Dataset,
  areas: Map<string, Area>,
  inForce: InForce | undefined,
): void {
  const refuse = (sentence: string): never => {
    throw new SourceError('failed-check', dataset.id, sentence)
  }
  if (observations.length === 0) refuse(`${dataset.table}: there is no figure in the answer.`)
  if (inForce) {
    const { count, latest } = inForce
    if (observations.length < smallestShare * count) {
      refuse(
        `${dataset.table}: only ${String(observations.length)} figures where ${String(count)} are in force; is the answer whole?`,
      )
    }
    if (!observations.some(({ period }) => period >= latest)) {
      refuse(`${dataset.table}: the answer ends before ${latest}, which is in force.`)
    }
  }
  const seen = new Set<string>()
  for (const observation of observations) {
    const fault = faultOf(observation, dataset, areas)
    const { measure, area, period } = observation
    if (fault) refuse(`${dataset.table}: ${measure}, area ${area}, ${period}: ${fault}.`)
    const key = `${measure} ${area} ${period}`
    if (seen.has(key)) refuse(`${dataset.table}: ${measure}, area ${area}, ${period} stands twice.`)
    seen.add(key)
  }
}

function faultOf(
  { measure, area, period, value, status }: Observation,
  dataset: Dataset,
  areas: Map<string, Area>,
): string | null {
  const expected = dataset.measures[measure]
  if (!expected) return 'the catalogue has no such measure'
  if (!areas.has(area)) return 'the catalogue has no such area'
  if (frequencyOf(period) !== dataset.frequency) return `the period is not ${dataset.frequency}`
  if (carriesValue(status) !== (value !== null)) {
    return value === null
      ? `there is no value, but the status is ${status}`
      : `there is a value, but the status is ${status}`
  }
  if (value !== null && !(value >= expected.min && value <= expected.max)) {
    return `${String(value)} is outside ${String(expected.min)}–${String(expected.max)}`
  }
  return null
}
