/** The strategy in the API, told of a municipality that does not exist. */
import { beforeAll, describe, expect, it } from 'vitest'
import { FocusAreas, StrategyDiff, StrategyVersions } from '../../api/contract-strategy.ts'
import { Goal, Problem, Strategy } from '../../api/contract.ts'
import { havrumApp } from '../support/fixture-municipality.ts'

let app: Awaited<ReturnType<typeof havrumApp>>
beforeAll(async () => {
  app = await havrumApp()
})
const get = async (path: string): Promise<unknown> => (await app.request(`/api/v1${path}`)).json()
const goal = async (id: string) => Goal.parse(await get(`/goals/${id}`))

describe('a target', () => {
  const targetOf = async (id: string, target: string) =>
    (await goal(id)).targets.find((one) => one.id === target)

  it('that was moved stands as after the move, and says from what, to what, when and by whom', async () => {
    expect(await targetOf('unge-videre', 'neet-2026')).toMatchObject({
      value: 7,
      year: 2028,
      decided: '2023-02-01',
      first: { value: 8, year: 2026 },
      path: [
        { year: 2026, value: 8 },
        { year: 2027, value: 7.5 },
      ],
      revisions: [
        {
          decided: '2025-05-20',
          decidedBy: { da: 'Havrum Byråd' },
          reference: 'https://havrum.example/budget-2025',
          from: { value: 8, year: 2026 },
          to: { value: 7, year: 2028 },
        },
      ],
      decidedAfterYear: false,
    })
  })

  it('that was decided when its year had ended says so', async () => {
    expect(await targetOf('job-til-flere', 'ledighed-2024')).toMatchObject({
      year: 2024,
      decided: '2025-03-04',
      decidedAfterYear: true,
    })
  })

  it('that another has taken the place of names it, and is named by it', async () => {
    expect(await targetOf('job-til-flere', 'fleksjob-2025')).toMatchObject({
      replacedBy: 'fleksjob-2027',
    })
    expect(await targetOf('job-til-flere', 'fleksjob-2027')).toMatchObject({
      replaces: 'fleksjob-2025',
      replacedBy: null,
    })
  })

  it('that is only a draft is not told', async () => {
    expect(await targetOf('job-til-flere', 'ledighed-2027')).toBeUndefined()
  })
})

describe('an action', () => {
  it('whose end has passed without anybody ending it says so', async () => {
    const { actions } = await goal('unge-videre')
    expect(actions.map(({ id, state, pastEnd }) => [id, state, pastEnd])).toEqual([
      ['aaben-erhvervsskole', 'done', false],
      ['unge-mentor', 'ongoing', true],
    ])
  })

  it('without an end is never past it', async () => {
    expect((await goal('job-til-flere')).actions).toMatchObject([{ end: null, pastEnd: false }])
  })
})

describe('a status', () => {
  it('keeps its judgement, and says where the rule disagrees and which figures have changed since', async () => {
    const { statuses } = await goal('unge-videre')
    expect(statuses).toHaveLength(1)
    expect(statuses[0]).toMatchObject({
      id: 'unge-videre-2025',
      judgement: 'on-track',
      adopted: '2026-02-10',
      vintage: '2026-01-15',
      vintageKnown: true,
      rule: 1,
    })
    expect(statuses[0]?.since[0]).toMatchObject({
      indicator: 'neet',
      then: { period: '2024', value: 9.4 },
      thenNow: { period: '2024', value: 9.9 },
      now: { period: '2025', value: 10.1 },
      revised: 1,
      added: 1,
    })
    expect(statuses[0]?.since[0]).toMatchObject({
      disagrees: true,
      ruleThen: {
        rule: 1,
        vintage: '2026-01-15',
        moving: 'changing',
        direction: 'up',
        target: 'moving-away',
      },
      ruleNow: { vintage: '2026-06-20', moving: 'changing', direction: 'up' },
    })
    expect(statuses[0]?.since[1]).toMatchObject({ indicator: 'eud-valg', then: null, now: null })
  })

  it('that rests on a data version that is not kept says so, and nothing of since', async () => {
    const { statuses } = await goal('job-til-flere')
    expect(statuses).toMatchObject([
      { id: 'ledighed-2025', vintage: '2025-12-31', vintageKnown: false, since: [] },
    ])
  })
})

describe('the versions of the strategy', () => {
  it('are told oldest first, with their adoption', async () => {
    const { versions } = StrategyVersions.parse(await get('/strategy/versions'))
    expect(versions.map(({ id, adopted, current }) => [id, adopted, current])).toEqual([
      ['strategi-2019', '2018-11-28', false],
      ['strategi-2023', '2022-12-14', true],
    ])
    expect(Strategy.parse(await get('/strategy')).version).toEqual(versions[1])
  })

  it('differ in goals, texts, indicators and targets, each with its decision', async () => {
    const path = '/strategy/diff?from=strategi-2019&to=strategi-2023'
    const { changes } = StrategyDiff.parse(await get(path))
    expect(
      changes.map((change) => [
        change.kind,
        change.goal,
        'indicator' in change ? change.indicator : 'target' in change ? change.target : '',
      ]),
    ).toEqual([
      ['goal-changed', 'unge-videre', ''],
      ['indicator-added', 'unge-videre', 'eud-valg'],
      ['indicator-removed', 'unge-videre', 'uden-uddannelse'],
      ['goal-added', 'job-til-flere', ''],
      ['indicator-added', 'job-til-flere', 'ledighed'],
      ['indicator-added', 'job-til-flere', 'fleksjob'],
      ['goal-removed', 'flere-virksomheder', ''],
      ['target-added', 'unge-videre', 'neet-2026'],
      ['target-added', 'job-til-flere', 'fleksjob-2025'],
      ['target-added', 'job-til-flere', 'ledighed-2024'],
      ['target-moved', 'unge-videre', 'neet-2026'],
      ['target-added', 'job-til-flere', 'fleksjob-2027'],
    ])
    expect(changes[0]).toMatchObject({
      field: 'aim',
      from: { en: expect.stringMatching(/a year/) },
      to: { en: expect.stringMatching(/half/) },
    })
    expect(changes.at(-2)).toMatchObject({
      from: { value: 8, year: 2026 },
      to: { value: 7, year: 2028 },
      decided: '2025-05-20',
      reference: 'https://havrum.example/budget-2025',
    })
  })

  it.each([
    ['from=strategi-2023&to=strategi-2019', 400, /turn them round/],
    ['from=strategi-2018&to=strategi-2023', 404, /the versions are strategi-2019, strategi-2023/],
    ['from=strategi-2019', 400, /cannot be used/],
  ])('asked for wrongly with %s are refused', async (query, status, sentence) => {
    const response = await app.request(`/api/v1/strategy/diff?${query}`)
    expect(response.status).toBe(status)
    expect(Problem.parse(await response.json()).detail).toMatch(sentence)
  })
})

describe('the focus areas', () => {
  it('are told for one year, with the years that there are', async () => {
    const all = FocusAreas.parse(await get('/focus-areas'))
    expect([all.years, all.focusAreas.length]).toEqual([[2025], 1])
    expect(FocusAreas.parse(await get('/focus-areas?year=2024')).focusAreas).toEqual([])
  })
})
