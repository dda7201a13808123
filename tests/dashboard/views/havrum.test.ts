/** The pages of a municipality that does not exist, made by the views from the API's own answers. */
import { beforeAll, describe, expect, it } from 'vitest'
import { askApi, type Ask } from '../../../dashboard/src/ask.ts'
import { planOf } from '../../../dashboard/src/views/chart.ts'
import { changesPageOf } from '../../../dashboard/src/views/changes-page.ts'
import { chartTargets } from '../../../dashboard/src/views/chart-plan.ts'
import { type GoalPage, goalPageOf } from '../../../dashboard/src/views/goal-page.ts'
import { indicatorPageOf } from '../../../dashboard/src/views/indicator-page.ts'
import { type Site, siteOf } from '../../../dashboard/src/views/site.ts'
import { havrumApp } from '../../support/fixture-municipality.ts'

const today = '2026-09-01'
let ask: Ask
let da: Site
let en: Site
let young: GoalPage
let work: GoalPage

beforeAll(async () => {
  const app = await havrumApp()
  ask = askApi(async (address) => app.request(address), { lang: 'da' })
  const [strategy, { areas }] = await Promise.all([ask.strategy(), ask.areas()])
  da = siteOf({ pathname: '/' }, today, strategy, areas)
  en = siteOf({ pathname: '/en' }, today, strategy, areas)
  young = await goalPageOf(ask, 'unge-videre', da)
  work = await goalPageOf(ask, 'job-til-flere', da)
}, 60_000)

describe('a target that was moved in the middle of its period', () => {
  it('tells from what, to what, when, by whom and why', () => {
    const [target] = young.numbers
    expect(target?.moves[0]?.text).toBe(
      'Flyttet 20. maj 2025 af Havrum Byråd: fra 8 pct. i 2026 til 7 pct. i 2028.',
    )
    expect(target?.moves[0]?.note).toContain('to år mere')
    expect(target?.now).toBe('Nu: 7 pct. i 2028.')
    expect(target?.path).toBe('Delmål: 8 pct. i 2026 og 7,5 pct. i 2027.')
  })

  it('is drawn where it stands and, pale, where it stood', async () => {
    const { targets } = await ask.goal('unge-videre')
    const series = young.shown.find(({ id }) => id === 'neet')?.figures.series
    if (!series) throw new Error('no series')
    const [drawn] = chartTargets(targets, 'neet', ['899'], series, da)
    expect(drawn?.at).toEqual({ x: 2028, y: 7 })
    expect(drawn?.was).toEqual([{ x: 2026, y: 8, name: 'Før 2026', value: '8,0 pct.' }])
    expect(drawn?.path.map(({ x }) => x)).toEqual([2026, 2027])
  })

  it('is not drawn in the chart of another area', async () => {
    const { targets } = await ask.goal('unge-videre')
    const series = young.shown.find(({ id }) => id === 'neet')?.figures.series
    if (!series) throw new Error('no series')
    expect(chartTargets(targets, 'neet', ['000'], series, da)).toEqual([])
  })
})

describe('a target that was decided after the year it applies to', () => {
  it('says so', () => {
    const target = work.numbers.find(({ id }) => id === 'ledighed-2024')
    expect(target?.warnings).toEqual(['Besluttet, efter at 2024 var gået.'])
  })
})

describe('a target that another has replaced', () => {
  it('is told as no longer in force', () => {
    const target = work.numbers.find(({ id }) => id === 'fleksjob-2025')
    expect(target?.inForce).toBe(false)
    expect(target?.warnings).toContain('Gælder ikke længere: et andet mål er kommet i stedet.')
  })
})

describe('an action past its end', () => {
  it('says when it was to end, and a draft is not shown', () => {
    const mentor = young.actions.find(({ id }) => id === 'unge-mentor')
    expect(mentor?.state).toBe('i gang, men skulle være slut 30. juni 2026')
    expect(young.actions.map(({ id }) => id)).not.toContain('mentor-igen')
  })

  it('stands beside the figures before and after, ours alone where others have none', async () => {
    const page = await indicatorPageOf(ask, 'neet', da)
    expect(page.actions[0]?.rows).toEqual([
      { name: 'Havrum', before: '9,3 pct.', after: '10,1 pct.', home: true },
    ])
    expect(page.actions[0]?.periods).toEqual({ before: '2023', after: '2025' })
  })
})

describe('an action that was over before the years that a reader has chosen', () => {
  it('is left out of the chart, and stands in it while it ran', async () => {
    const { actions } = await ask.goal('unge-videre')
    const series = young.shown.find(({ id }) => id === 'neet')?.figures.series
    if (!series) throw new Error('no series')
    const plan = { indicator: 'eud-valg', targets: [], actions }
    const drawn = (from: string) =>
      planOf(
        { plan },
        [{ role: 'home', label: 'Havrum', points: [{ period: from, value: 1, status: 'normal' }] }],
        series,
        da,
      ).actions?.map(({ name }) => name.split(',')[0])
    expect(drawn('2024')).toEqual(['Åben erhvervsskole'])
    expect(drawn('2026')).toEqual([])
  })
})

describe('a status that disagrees with the rule', () => {
  it('says what the rule says on the same figures', () => {
    const status = young.statuses.find(({ id }) => id === 'unge-videre-2025')
    expect(status?.judgement).toBe('på vej')
    expect(status?.disagreements).toEqual([
      'Reglen siger noget andet på de samme tal. 16–24-årige uden job og uddannelse: ja, det går tilbage.',
    ])
  })

  it('says the same in English', async () => {
    const goal = await goalPageOf(ask, 'unge-videre', en)
    expect(goal.statuses[0]?.disagreements[0]).toContain('yes, worsening')
    expect(goal.statuses[0]?.basis).toBe(
      'Adopted 10 February 2026 by The employment committee. Rests on the figures of 15 January 2026 and on rule 1.',
    )
  })
})

describe('figures revised after a status was adopted', () => {
  it('are told beside the status, which itself stays as it was', () => {
    const status = young.statuses.find(({ id }) => id === 'unge-videre-2025')
    expect(status?.text).toContain('mentorordningen')
    expect(status?.changes[0]).toContain('Tallet i 2024 er ændret fra 9,4 pct. til 9,9 pct. Nyeste')
    expect(status?.changes[0]).toContain('Nyeste tal er nu 10,1 pct. i 2025.')
  })

  it('cannot be told where the data version of the status is not kept', () => {
    const status = work.statuses.find(({ id }) => id === 'ledighed-2025')
    expect(status?.unknown).not.toBe('')
  })
})

describe('the page of changes', () => {
  it('holds today against the version before: new and revised figures', async () => {
    const page = await changesPageOf(ask, null, da)
    expect(page.base.vintage).toBe('2026-01-15')
    const neet = page.indicators.find(({ id }) => id === 'neet')
    expect(neet?.added).toBe('Nyt tal for 2025: 10,1 pct.')
    expect(neet?.revised).toEqual(['2024: 9,4 pct. blev til 9,9 pct.'])
  })

  it('offers the last status, and tells of targets moved since a day', async () => {
    const page = await changesPageOf(ask, '2025-01-01', da)
    expect(page.base.vintage).toBeNull()
    expect(page.offers.at(-1)?.since).toBe('2026-01-15')
    expect(page.plan.map(({ text }) => text).join(' ')).toContain('Flyttet 20. maj 2025')
    expect(page.plan.map(({ text }) => text)).toContain(
      'Status vedtaget for 2025, 10. februar 2026.',
    )
  })
})
