/** An annex as plain words and pictures: what the template sets, and nothing that it has to work out. */
import type { Goal, Target } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatDate } from '../format.ts'
import { actionView } from '../views/action-view.ts'
import type { AgendaItem } from '../views/agenda.ts'
import { expectedFrom } from '../sentences/expected.ts'
import type { Site } from '../views/site.ts'
import { goalKicker, type IndicatorSlide, indicatorSlide } from '../views/slide.ts'
import { statusViews } from '../views/status-view.ts'
import { targetView } from '../views/target-view.ts'
import { type AnnexWords, annexWords } from '../text/annex.ts'
import { printed } from './picture.ts'
import { printedShape } from './shape.ts'

/** Paper for a committee, or pages in 16:9. */
export type Sheet = 'annex' | 'slides'

export type AnnexLine = { text: string; note: string; url: string | null }

export type AnnexIndicator = {
  name: string
  tags: string
  sentence: string
  chart: { title: string; subtitle: string; svg: string; alt: string } | null
  /** The newest figure, large on a page of a meeting. */
  figure: { area: string; number: string; unit: string; age: string } | null
  answers: { question: string; word: string; basis: string; shape: string }[]
  /** Why there are no answers; empty where there are. */
  none: string
  source: string
  url: string | null
}

export type AnnexGoal = {
  kicker: string
  title: string
  aim: string
  /** Whether all of the goal is told, or only the indicators that stand on an agenda. */
  whole: boolean
  statuses: { text: string; note: string }[]
  noStatus: string
  targets: AnnexLine[]
  noTargets: string
  state: AnnexLine[]
  actions: AnnexLine[]
  indicators: AnnexIndicator[]
  missing: AnnexLine[]
}

export type Annex = {
  lang: string
  title: string
  description: string
  author: string
  municipality: string
  version: string
  made: string
  note: string
  words: AnnexWords
  goals: AnnexGoal[]
}

/** px; what fills the width of a page with text that can be read there. */
const pictureOn: Record<Sheet, { width: number; height: number }> = {
  annex: { width: 560, height: 150 },
  slides: { width: 600, height: 208 },
}

const noTarget = { shape: 'no-target', turned: false, weight: 'light' } as const

function indicatorOf(slide: IndicatorSlide, site: Site): AnnexIndicator {
  const { words } = site
  const { answers, chart, figure } = slide
  const asked = answers && [
    { question: words.moving, answer: answers.moving },
    { question: words.target, answer: answers.target },
    { question: words.gap, answer: answers.gap },
  ]
  return {
    name: slide.name,
    tags: slide.tags.join(' · '),
    sentence: slide.sentence,
    chart: chart && {
      title: chart.title,
      subtitle: chart.subtitle,
      svg: printed(chart.wall),
      alt: `${chart.title}. ${slide.sentence} ${chart.confession}`.trim(),
    },
    figure: figure && {
      area: figure.area,
      number: figure.number,
      unit: figure.unit,
      age: figure.age,
    },
    answers: (asked ?? []).map(({ question, answer }) => ({
      question,
      word: answer?.word ?? words.noTarget,
      basis: answer?.basis ?? '',
      shape: printedShape(answer?.form ?? noTarget),
    })),
    none: answers !== null || figure === null ? '' : `${words.notHome}.`,
    source: slide.source,
    url: slide.pages[0]?.page ?? null,
  }
}

function targetLines(targets: readonly Target[], goal: Goal, site: Site): AnnexLine[] {
  const units = goal.indicators.map(({ unit }) => unit)
  return targets
    .map((target) => targetView(target, units, site))
    .map(({ text, basis, note, path, moves, warnings, reference }) => ({
      text,
      note: [...warnings, path, ...moves.map((move) => move.text), basis, note ?? '']
        .filter(Boolean)
        .join(' '),
      url: reference,
    }))
}

/** What people have decided and done for a goal. */
function planOf(goal: Goal, site: Site) {
  const { words, lang } = site
  const own = goal.targets.filter(({ level }) => level === 'municipality')
  return {
    statuses: statusViews(goal, site).map((status) => ({
      text: [`${status.year}: ${status.judgement}.`, status.of ? `${status.of}.` : '', status.text]
        .filter(Boolean)
        .join(' '),
      note: [status.basis, ...status.disagreements, ...status.changes, status.unknown]
        .filter(Boolean)
        .join(' '),
    })),
    noStatus: words.noStatus,
    targets: targetLines(own, goal, site),
    noTargets: own.some(({ value }) => value !== null) ? '' : words.noNumber,
    state: targetLines(
      goal.targets.filter(({ level }) => level === 'state'),
      goal,
      site,
    ),
    actions: goal.actions
      .map((action) => actionView(action, site))
      .map(({ title, text, time, state, who, link }) => ({
        text: `${title}: ${state}, ${time}.`,
        note: [text ?? '', who].filter(Boolean).join(' '),
        url: link,
      })),
    missing: goal.indicators
      .filter(({ latest }) => latest === null)
      .map(({ name, origin }) => ({
        text: name[lang],
        note: expectedFrom(origin, lang),
        url: origin.page,
      })),
  }
}

const noPlan = { statuses: [], noStatus: '', targets: [], noTargets: '', state: [], actions: [] }

/** Indicators on the agenda stand under the goal that has them; those of one goal that follow each other stand together. */
function chapters(agenda: readonly AgendaItem[], { strategy }: Site) {
  const goals = strategy.themes.flatMap((theme) => theme.goals)
  const found: { id: string; whole: boolean; indicators: string[] }[] = []
  for (const { kind, id } of agenda) {
    const goal = goals.find((one) => (kind === 'goal' ? one.id : one.indicators).includes(id))
    const last = found.at(-1)
    if (!goal) continue
    if (kind === 'goal') found.push({ id, whole: true, indicators: goal.indicators })
    else if (last && !last.whole && last.id === goal.id) last.indicators.push(id)
    else found.push({ id: goal.id, whole: false, indicators: [id] })
  }
  return found
}

async function chapterOf(
  ask: Ask,
  { id, whole, indicators }: ReturnType<typeof chapters>[number],
  sheet: Sheet,
  site: Site,
): Promise<AnnexGoal> {
  const { lang } = site
  const goal = await ask.goal(id)
  const known = whole
    ? goal.indicators.filter(({ latest }) => latest !== null).map((one) => one.id)
    : indicators
  const slides = await Promise.all(
    known.map((one) => indicatorSlide(ask, one, site, pictureOn[sheet])),
  )
  return {
    ...(whole ? planOf(goal, site) : { ...noPlan, missing: [] }),
    kicker: goalKicker(site, id).split(' · ')[0] ?? '',
    title: goal.title[lang],
    aim: goal.aim[lang],
    whole,
    indicators: slides.map((slide) => indicatorOf(slide, site)),
  }
}

/** @param title of what the annex is about: the strategy, a theme, a goal, or a meeting */
export async function annexOf(
  ask: Ask,
  agenda: readonly AgendaItem[],
  { title, version, sheet }: { title: string; version: string; sheet: Sheet },
  site: Site,
): Promise<Annex> {
  const { lang, strategy } = site
  const words = annexWords(lang)
  const municipality = strategy.municipality[lang]
  return {
    lang,
    title: `${strategy.title[lang]}: ${title}`,
    description: `${words.annex}, ${municipality}`,
    author: municipality,
    municipality,
    version: `${site.words.version} ${version}`,
    made: `${words.made} ${formatDate(site.today, lang)}`,
    note: words.note,
    words,
    goals: await Promise.all(chapters(agenda, site).map((one) => chapterOf(ask, one, sheet, site))),
  }
}
