/** Asks the publishers for their figures and publishes what is new. */
import type { Dataset } from '../../data/catalogue/schema.ts'
import { datasetsOf as readDatasets } from '../../data/catalogue/series-part.ts'
import { frequencyOf } from '../../data/vocabulary.ts'
import type { RunReport } from '../../data/layout.ts'
import { acceptOptions, acceptParse, readAccepted } from '../accept.ts'
import { dryRun } from '../dry-run.ts'
import type { Errand } from '../errand.ts'
import type { House } from '../house.ts'
import { missingToken } from '../publishers.ts'
import { run } from '../run.ts'
import { shippedErrands } from '../shipped-errands.ts'
import { UsageError, type Outcome, type Verb } from '../verb.ts'

/** The name by which the figures that ship with the project are pulled. */
const shippedSource = 'published'

export const pull: Verb = {
  name: 'pull',
  summary: 'ask the publishers for their figures and publish what is new',
  usage:
    '[--source ID] [--indicator ID] [--full] [--since PERIOD] [--dry-run] [--accept DATASET:CHECK --by WHO --reason WHY] [--json]',
  options: [
    {
      flag: '--source ID',
      text: 'only this publisher; "published" is the figures that ship with the project',
    },
    { flag: '--indicator ID', text: 'only the datasets of this indicator' },
    {
      flag: '--full',
      text: 'ask for every period, not only for the newest, which publishers revise most',
    },
    {
      flag: '--since PERIOD',
      text: 'take over only this period and later ones, e.g. 2024 or 2026-07',
    },
    { flag: '--dry-run', text: 'say what would be asked for, and ask nothing' },
    ...acceptOptions,
  ],
  parse: {
    source: { type: 'string' },
    indicator: { type: 'string' },
    since: { type: 'string' },
    full: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    ...acceptParse,
  },
  writes: true,
  positionals: 0,
  async run(house, values) {
    const { source, indicator, since } = values
    if (typeof since === 'string' && frequencyOf(since) === null) {
      throw new UsageError(`"${since}" is no period; write it 2026, 2026-Q3 or 2026-07.`)
    }
    const accepted = readAccepted(house, values)
    const wanted = await choose(
      house,
      typeof source === 'string' ? source : null,
      typeof indicator === 'string' ? indicator : null,
      typeof since === 'string' ? since : null,
      values['full'] === true,
    )
    const { errands, notConfigured } = wanted
    const outcome = values['dry-run']
      ? await dryRun(house, errands)
      : told(
          await run(
            { ...house, notConfigured: notConfigured.map(({ source: id }) => id) },
            'pull',
            errands,
            accepted,
          ),
        )
    const lines = notConfigured.map(
      ({ source: id, setting }) => `${id} is not configured: set ${setting} to ask it.`,
    )
    return { ...outcome, lines: [...lines, ...outcome.lines] }
  },
}

type Chosen = {
  errands: Errand[]
  /** Every source that cannot be asked yet, with the setting that its key goes into; no failure. */
  notConfigured: { source: string; setting: string }[]
}

async function choose(
  house: House,
  source: string | null,
  indicator: string | null,
  since: string | null,
  full: boolean,
): Promise<Chosen> {
  if (source !== null && source !== shippedSource && !house.catalogue.sources.has(source)) {
    const known = [shippedSource, ...house.catalogue.sources.keys()].join(', ')
    throw new UsageError(`There is no source "${source}"; the sources are ${known}.`)
  }
  const ofIndicator = indicator === null ? null : datasetsOf(house, indicator)
  const wanted = (dataset: Dataset) => ofIndicator?.has(dataset.id) ?? true
  const shipped =
    source === null || source === shippedSource
      ? (await shippedErrands(house)).filter(({ dataset }) => wanted(dataset))
      : []
  const live = [...house.catalogue.datasets.values()]
    .filter((dataset) => dataset.live && wanted(dataset))
    .filter((dataset) => source === null || dataset.source === source)
  if (source !== null && source !== shippedSource && live.length === 0) {
    throw new UsageError(`Nothing is pulled from ${source} by this version.`)
  }
  const token = (dataset: Dataset) => missingToken(dataset.source, house.settings)
  const ready = live.filter((dataset) => token(dataset) === null)
  const waiting = new Map(live.map((dataset) => [dataset.source, token(dataset)]))
  return {
    errands: [
      ...shipped,
      ...ready.map((dataset) => ({
        dataset,
        kind: 'live' as const,
        since: since && inFrequencyOf(dataset, since),
        full,
      })),
    ],
    notConfigured: [...waiting].flatMap(([id, setting]) =>
      setting === null ? [] : [{ source: id, setting }],
    ),
  }
}

/** A period as a dataset can compare it: its year where the frequencies differ, since text sorts so. */
const inFrequencyOf = (dataset: Dataset, since: string): string =>
  frequencyOf(since) === dataset.frequency ? since : since.slice(0, 4)

function datasetsOf(house: House, indicator: string): Set<string> {
  const found = house.catalogue.indicators.get(indicator)
  if (!found) throw new UsageError(`There is no indicator "${indicator}" in the catalogue.`)
  const own = found.series.flatMap((series) => series.parts.flatMap(readDatasets))
  return new Set([...own, ...(found.expectation ? [found.expectation.dataset] : [])])
}

/** `; 117 new-period, 20 revised`. */
function changed(changes: RunReport['datasets'][number]['changes']): string {
  const parts = Object.entries(changes ?? {}).map(([kind, count]) => `${String(count)} ${kind}`)
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`
}

/** The publisher's name for the request at fault. */
const namedBy = (requestIds: string[] = []): string => {
  const last = requestIds.at(-1)
  return last === undefined ? '' : ` (the publisher's request ${last})`
}

const killedLine = ({ killed }: RunReport): string[] =>
  killed
    ? [
        `The run before (${killed.verb}, since ${killed.since}) was killed; ${killed.vintage === null ? 'it had published nothing' : `${killed.vintage}, which it had published, is whole`}.`,
      ]
    : []

/** A run's report as lines: one a fault, then what came of it. */
export function told(report: RunReport): Outcome {
  const failed = report.datasets.filter(({ outcome }) => outcome === 'failed')
  const fresh = report.datasets.filter(({ outcome }) => outcome === 'new-figures')
  const summary =
    report.vintage === null
      ? 'No figure is new; the figures in force stay.'
      : `Published ${report.vintage}: ${String(fresh.length)} of ${String(report.datasets.length)} datasets have new figures.`
  return {
    done: failed.length === 0,
    lines: [
      ...killedLine(report),
      ...failed.map(
        ({ dataset, message, requestIds }) =>
          `failed ${dataset}: ${message ?? ''}${namedBy(requestIds)}`,
      ),
      ...(report.checks ?? []).flatMap(({ dataset, check, override }) =>
        override ? [`accepted ${dataset}:${check} by ${override.by}: ${override.reason}`] : [],
      ),
      ...fresh.map(
        ({ dataset, observations, changes }) =>
          `new ${dataset}: ${String(observations)} figures${changed(changes)}`,
      ),
      ...(report.overdue ?? []).map(
        ({ dataset, period, day }) => `overdue ${dataset}: ${period} was expected by ${day}`,
      ),
      summary,
    ],
    json: report,
  }
}
