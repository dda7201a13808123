/** Where the figures come from and how old they are; which goals have figures and which wait. */
import type { IndicatorSummary, SourceDataset } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatDate, formatPeriod, formatYearTo } from '../format.ts'
import { expected } from '../sentences/expected.ts'
import { attemptText } from '../sentences/attempt.ts'
import { changesText } from '../sentences/run.ts'
import { periodAndAge } from '../sentences/period.ts'
import { lateRows, runRow, type LateRow, type RunRow } from './runs.ts'
import type { Site } from './site.ts'

export type DatasetRow = {
  id: string
  table: string
  page: string
  what: string
  newest: string
  retrieved: string
  delivery: string
  attempt: string
  /** Why it failed: a sentence of the ETL, in English; null where it did not. */
  message: string | null
  failed: boolean
}

export type StatusPage = {
  sources: {
    id: string
    name: string
    page: string
    licence: { name: string; url: string }
    /** Said where its key is not set; otherwise empty. */
    passedOver: string
    rows: DatasetRow[]
  }[]
  goals: {
    id: string
    title: string
    home: { id: string; name: string }[]
    elsewhere: { id: string; name: string }[]
    none: { id: string; name: string; expected: string }[]
  }[]
  versions: {
    id: string
    published: string
    current: boolean
    changes: string
  }[]
  runs: RunRow[]
  late: LateRow[]
}

function datasetRow(dataset: SourceDataset, site: Site): DatasetRow {
  const { words, lang, today } = site
  const { covers, delivery, latestPeriod, retrieved, lastAttempt } = dataset
  const newest = latestPeriod === null ? '–' : periodAndAge(latestPeriod, today, lang)
  return {
    id: dataset.dataset,
    table: dataset.table,
    page: dataset.page,
    what: dataset.title[lang],
    newest: latestPeriod !== null && covers === 'year' ? formatYearTo(latestPeriod, lang) : newest,
    retrieved:
      delivery === null ? '–' : retrieved === null ? words.none : formatDate(retrieved, lang),
    delivery: delivery === null ? words.notDelivered : words[delivery],
    attempt: lastAttempt === null && !dataset.live ? '–' : attemptText(lastAttempt, words, lang),
    message: lastAttempt?.message ?? null,
    failed: lastAttempt?.outcome === 'failed',
  }
}

/** Those with figures first: what is there matters more than what is to come. */
const byDelivery = (datasets: SourceDataset[]): SourceDataset[] =>
  datasets.toSorted((a, b) => Number(a.delivery === null) - Number(b.delivery === null))

function goalOf(
  id: string,
  title: string,
  indicators: IndicatorSummary[],
  site: Site,
): StatusPage['goals'][number] {
  const { lang } = site
  const named = (kind: string) => indicators.filter(({ coverage }) => coverage === kind)
  const short = ({ id: indicator, name }: IndicatorSummary) => ({ id: indicator, name: name[lang] })
  return {
    id,
    title,
    home: named('home').map((one) => ({ ...short(one), name: withPeriod(one, lang) })),
    elsewhere: named('elsewhere').map((one) => ({ ...short(one), name: withPeriod(one, lang) })),
    none: named('none').map((one) => ({ ...short(one), expected: expected(one.origin, lang) })),
  }
}

function withPeriod({ name, latest }: IndicatorSummary, lang: Site['lang']): string {
  return latest === null ? name[lang] : `${name[lang]} (${formatPeriod(latest.period, lang)})`
}

/** Asks for everything on the status page. */
export async function statusPageOf(ask: Ask, site: Site): Promise<StatusPage> {
  const { lang } = site
  const [{ sources }, { indicators }, { vintages }, { runs }] = await Promise.all([
    ask.sources(),
    ask.indicators(),
    ask.vintages(),
    ask.runs(),
  ])
  const goals = site.strategy.themes.flatMap((theme) => theme.goals)
  return {
    sources: sources.map(({ id, name, page, licence, configured, datasets }) => ({
      id,
      name: name[lang],
      page,
      licence,
      passedOver: configured === false ? site.words.notConfigured : '',
      rows: byDelivery(datasets).map((dataset) => datasetRow(dataset, site)),
    })),
    goals: goals.map((goal) =>
      goalOf(
        goal.id,
        goal.title[lang],
        indicators.filter(({ goals: of }) => of.includes(goal.id)),
        site,
      ),
    ),
    runs: runs.map((run) => runRow(run, site)),
    late: lateRows(
      sources.flatMap(({ datasets }) => datasets),
      site,
    ),
    versions: vintages.map(({ id, published, current, changes }) => ({
      id,
      published: formatDate(published, lang),
      current,
      changes: changesText(changes.kinds, lang),
    })),
  }
}
