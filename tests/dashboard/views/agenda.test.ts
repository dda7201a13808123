import { describe, expect, it } from 'vitest'
import { agendaOf, agendaQuery, chosenOf, versionOf } from '../../../dashboard/src/views/agenda.ts'

const known = { goals: ['overgang', 'jobmuligheder'], indicators: ['ledighed', 'neet'] }

describe('an agenda', () => {
  it('is goals and indicators in the order of the address', () => {
    expect(agendaOf('neet,overgang, ledighed', known, 'da')).toEqual([
      { kind: 'indicator', id: 'neet' },
      { kind: 'goal', id: 'overgang' },
      { kind: 'indicator', id: 'ledighed' },
    ])
  })

  it('has what is named twice where it was named first', () => {
    expect(agendaOf('neet,ledighed,neet,', known, 'da')).toEqual([
      { kind: 'indicator', id: 'neet' },
      { kind: 'indicator', id: 'ledighed' },
    ])
  })

  it('that names what is not there says which, and what there is', () => {
    expect(agendaOf('ledighed,nix,nada', known, 'da')).toEqual({
      problem:
        'Dagsordenen nævner »nix« og »nada«, som strategien ikke har. Den har målene overgang og jobmuligheder og indikatorerne ledighed og neet.',
    })
    expect(agendaOf('nix', known, 'en')).toEqual({
      problem:
        'The agenda names “nix”, which the strategy does not have. It has the goals overgang and jobmuligheder and the indicators ledighed and neet.',
    })
  })

  it.each(['', ' , ', ','])('that is empty (%j) says how one is written', (text) => {
    expect(agendaOf(text, known, 'da')).toEqual({
      problem:
        'Dagsordenen er tom: skriv mål eller indikatorer efter »dagsorden=« med komma imellem.',
    })
  })

  it('has at most 40 items', () => {
    const ids = Array.from({ length: 41 }, (_, i) => `x${i}`).join(',')
    expect(agendaOf(ids, known, 'da')).toEqual({
      problem: 'Dagsordenen har 41 punkter; et møde kan have højst 40.',
    })
  })

  it('has the newest data version unless the address names another that there is', () => {
    const versions = ['2026-08-22', '2026-09-01']
    expect(versionOf(null, versions, '2026-09-01', 'da')).toBe('2026-09-01')
    expect(versionOf('', versions, '2026-09-01', 'da')).toBe('2026-09-01')
    expect(versionOf('2026-08-22', versions, '2026-09-01', 'da')).toBe('2026-08-22')
    expect(versionOf('2020-01-01', versions, '2026-09-01', 'da')).toEqual({
      problem: 'Der er ingen dataversion »2020-01-01«. Der er 2026-08-22 og 2026-09-01.',
    })
  })
})

describe('the form of an agenda', () => {
  it('is read by place, those without one last in their own order', () => {
    const sent = 'punkt=a&nr-a=&punkt=b&nr-b=2&punkt=c&nr-c=x&punkt=d&nr-d=1&nr-e=1&punkt=f&nr-f=10'
    expect(chosenOf(new URLSearchParams(sent))).toEqual(['d', 'b', 'f', 'a', 'c'])
  })

  it('becomes an address that a person can read', () => {
    expect(agendaQuery(['ledighed', 'a&b'], '2026-08-22')).toBe(
      '?dagsorden=ledighed,a%26b&version=2026-08-22',
    )
  })
})
