import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import { attemptText } from '../../../dashboard/src/sentences/attempt.ts'
import {
  changesText,
  killedText,
  lateText,
  momentText,
} from '../../../dashboard/src/sentences/run.ts'
import { changeSince } from '../../../dashboard/src/sentences/change.ts'
import { countrySentence } from '../../../dashboard/src/sentences/country.ts'
import { coverageList, coverageSentence } from '../../../dashboard/src/sentences/coverage.ts'
import { goalsTitle } from '../../../dashboard/src/sentences/goals.ts'
import { nearest } from '../../../dashboard/src/sentences/nearest.ts'
import { notFound } from '../../../dashboard/src/sentences/not-found.ts'
import { lowerAndHigher, rankText } from '../../../dashboard/src/sentences/rank.ts'
import { axisStart, retrievedText } from '../../../dashboard/src/sentences/source.ts'
import { decisionText } from '../../../dashboard/src/sentences/target.ts'
import { da } from '../../../dashboard/src/text/da.ts'

const measure = {
  decimals: 1,
  unit: {
    id: 'percent',
    kind: 'share',
    suffix: { da: 'pct.', en: 'per cent' },
    difference: { da: 'pct.point', en: 'percentage points' },
  },
} as const

describe('a change', () => {
  const now = { period: '2026-07', value: 2.4 }
  it('names the period that it is counted from', () => {
    expect(changeSince({ period: '2025-07', value: 2.2 }, now, measure, 'da')).toBe(
      '0,2 pct.point højere end i juli 2025',
    )
    expect(changeSince({ period: '2025-07', value: 2.4 }, now, measure, 'da')).toBe(
      'Uændret fra juli 2025',
    )
  })
  it('says why there is none', () => {
    expect(changeSince(null, now, measure, 'da')).toBe('Intet tal året før')
    expect(changeSince({ period: '2025-07', value: 2.2 }, now, measure, 'da', ['2026-01'])).toBe(
      da.notComparable,
    )
  })
  it('begins a quarter with its article in English', () => {
    const quarters = [
      { period: '2024-Q3', value: 3 },
      { period: '2025-Q3', value: 2 },
    ] as const
    expect(changeSince(quarters[0], quarters[1], measure, 'en')).toBe(
      '1.0 percentage points lower than in the third quarter of 2024',
    )
  })
})

describe('the place among municipalities', () => {
  const rank = { place: 39, tied: 6, of: 98, lower: 38, higher: 54 }
  it('is a range when several share it', () => {
    expect(rankText(rank, 'da')).toBe('nr. 39–44 af 98')
    expect(rankText({ ...rank, tied: 1 }, 'en')).toBe('no. 39 of 98')
  })
  it('is told with how many are lower and higher, of those with a figure', () => {
    expect(lowerAndHigher(rank, 'Viborg', 'da')).toBe(
      '38 af landets 98 kommuner har et lavere tal end Viborg, 54 et højere.',
    )
    expect(lowerAndHigher({ ...rank, of: 96 }, 'Viborg', 'da')).toContain(
      '38 af de 96 kommuner med tal',
    )
  })
})

describe('sentences round the figures', () => {
  it('count what has figures, and leave out what there is none of', () => {
    expect(coverageSentence({ home: 12, elsewhere: 5, none: 13 }, 'Viborg', 'da')).toMatch(
      /^12 af strategiens 30 indikatorer har tal for Viborg/,
    )
    expect(coverageList({ home: 2, elsewhere: 0, none: 1 }, 'Viborg', 'da')).toBe(
      '2 med tal for Viborg, 1 uden tal',
    )
  })
  it('say how the country stands and moves', () => {
    const earlier = { period: '2025-07', value: 2.9 }
    expect(countrySentence({ period: '2026-07', value: 3 }, earlier, measure, [], 'da')).toBe(
      'I hele landet er tallet 3,0 pct., 0,1 pct.point højere end i juli 2025.',
    )
    expect(
      countrySentence(
        { period: '2026-07', value: 3 },
        { ...earlier, value: null },
        measure,
        [],
        'da',
      ),
    ).toBe('I hele landet er tallet 3,0 pct.')
  })
  it('end in one full stop', () => {
    expect(axisStart('70 pct.', 'da')).toBe('Aksen begynder ved 70 pct.')
    expect(axisStart('200', 'da')).toBe('Aksen begynder ved 200.')
  })
  it('say when figures were fetched, or that nobody knows', () => {
    expect(retrievedText('2026-08-22', 'da')).toBe('Hentet 22. august 2026')
    expect(retrievedText(null, 'da')).toBe('Hentedato ikke oplyst')
  })
  it('name who decided a target and which year it applies to', () => {
    const target = {
      decidedBy: { da: 'Viborg Byråd', en: 'Viborg City Council' },
      decided: '2018',
      year: null,
    }
    expect(decisionText(target, 'da')).toBe('Viborg Byråd, 2018. Uden år.')
    expect(decisionText({ ...target, year: 2025 }, 'en')).toBe(
      'Viborg City Council, 2018. Applies to 2025.',
    )
  })
  it('tell a failed attempt, whose own sentence stands beside it in its own language', () => {
    const attempt = {
      at: '2026-08-22T10:00:00Z',
      outcome: 'failed',
      message: 'Kilden svarede ikke.',
    } as const
    expect(attemptText(attempt, da, 'da')).toBe('22. august 2026: Mislykkedes.')
  })
  it('tell what a data version changed, kind by kind', () => {
    expect(changesText({ withdrawn: 1, 'new-period': 1200, revised: 0 }, 'da')).toBe(
      '1.200 for nye perioder, 1 trukket tilbage',
    )
    expect(changesText({}, 'en')).toBe('None')
  })
  it('tell how a run went, and which figures are late', () => {
    expect(momentText('2026-11-25T07:02:00.000Z', 'da')).toBe('25. november 2026 kl. 08.02')
    expect(lateText({ period: '2026-08', day: '2026-10-30' }, 'da')).toBe(
      'Tal for august 2026 var ventet senest 30. oktober 2026.',
    )
    expect(lateText({ period: '2026-Q1', day: '2026-08-28' }, 'en')).toBe(
      'Figures for the first quarter of 2026 were expected by 28 August 2026.',
    )
  })
  it('tell that the run before was killed, and what it had published by then', () => {
    const since = '2026-11-25T07:10:00.000Z'
    expect(killedText({ verb: 'pull', since, vintage: null }, 'da')).toBe(
      'Kørslen før, begyndt 25. november 2026 kl. 08.10, blev afbrudt, før den var færdig. Den havde ikke udgivet noget.',
    )
    expect(killedText({ verb: 'pull', since, vintage: '2026-11-25' }, 'en')).toBe(
      'The run before, begun on 25 November 2026 at 08:10, was cut off before it was done. It had published data version 2026-11-25.',
    )
  })
  it('count the goals in words', () => {
    expect(goalsTitle(9, 'da')).toBe('Strategiens ni mål')
    expect(goalsTitle(14, 'en')).toBe('The strategy’s 14 goals')
  })
})

describe('an address that leads nowhere', () => {
  it('is told in the words of what was looked for', () => {
    expect(notFound({ pathname: '/indikator/abc' }, 'da', [])).toBe(
      'Der er ingen indikator med navnet »abc«.',
    )
    expect(notFound({ pathname: '/en/maal/abc' }, 'en', [])).toBe(
      'The strategy has no goal called “abc”.',
    )
    const known = [{ id: 'konkurser', name: { da: 'Konkurser', en: 'Bankruptcies' } }]
    expect(notFound({ pathname: '/indikator/konkurser/kommuner' }, 'da', known)).toBe(
      '»Konkurser« har ingen tal for de enkelte kommuner endnu.',
    )
    expect(notFound({ pathname: '/abc' }, 'da', [])).toBe('Der er ingen side på adressen »/abc«.')
  })
  it('leads to the names that are most like it', () => {
    const items = [
      { id: 'neet', name: '16–24-årige uden job' },
      { id: 'ledighed', name: 'Bruttoledige' },
      { id: 'fleksjob', name: 'Personer i fleksjob' },
    ]
    expect(nearest('ledigehd', items, 1).map(({ id }) => id)).toEqual(['ledighed'])
    expect(nearest('xyzzy', items, 1)).toEqual([])
  })

  it.each([
    ['elever', 'elever-med-aftale'],
    ['kontanthjelp', 'kontanthjaelp'],
    ['konkurs', 'konkurser'],
    ['vejret', undefined],
    ['boliger', undefined],
    ['skoler', undefined],
    ['sygedagpenge', undefined],
    ['findes-ikke', undefined],
  ])('proposes for %s of all indicators %s', (sought, id) => {
    const items = [...readCatalogue().indicators.values()].map((one) => ({
      id: one.id,
      name: one.name.da,
    }))
    expect(nearest(sought, items, 1)[0]?.id).toBe(id)
  })
})
