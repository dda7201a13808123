import { beforeAll, describe, expect, it } from 'vitest'
import { Citation } from '../../api/contract-citation.ts'
import { Indicator, Observations } from '../../api/contract.ts'
import { bibtex, ris } from '../../api/formats/citations.ts'
import { catalogue, figure, memoryWarehouse, strategy, testApp } from '../support/warehouse.ts'

const raw = [figure('BFK', '791', '2023', 78), figure('BFK', '791', '2024', 77.8)]
const group = catalogue.areas.get(strategy.home)?.group ?? ''
/** The other municipalities of the home area's group. */
const peers = [...catalogue.areas.values()].filter(
  (area) => area.group === group && area.code !== strategy.home,
)

describe('a citation', () => {
  let app: ReturnType<typeof testApp>['app']
  const get = async (path: string) => app.request(`/api/v1/indicators/${path}`)
  const cite = async (path: string) => Citation.parse(await (await get(path)).json())

  beforeAll(async () => {
    const readings = (value: number) => ({
      'statbank-ras200': [...raw, ...peers.map(({ code }) => figure('BFK', code, '2024', value))],
      'statbank-hfudd11': [
        figure('25-29.H10', '791', '2024', 12),
        figure('25-29.TOT', '791', '2024', 100),
      ],
      'statbank-aup02-aarsmiddel': [figure('pct', '791', '2024', 2.4)],
    })
    app = testApp(
      await memoryWarehouse({ '2026-01-01': readings(77), '2026-02-01': readings(78) }),
    ).app
  })

  it('of a figure as it was published names publisher and table, data version and day', async () => {
    expect(await (await get('beskaeftigelsesfrekvens/citation.txt')).text()).toBe(
      'Kilde: Danmarks Statistik, RAS200. Beskæftigelsesfrekvens 16–64 år. Dataversion 2026-02-01, læst 1. september 2026 på http://localhost/indikator/beskaeftigelsesfrekvens?version=2026-02-01\n',
    )
    const english = await get('beskaeftigelsesfrekvens/citation.txt?lang=en&accessed=2026-12-03')
    expect(await english.text()).toMatch(
      /^Source: Statistics Denmark, RAS200\. .+\. Data version 2026-02-01, read 3 December 2026 at http:\/\/localhost\/en\/indikator\/beskaeftigelsesfrekvens\?version=2026-02-01\n$/,
    )
  })

  it('of a figure that somebody calculated says so, and does not name the publisher as author', async () => {
    const cited = await cite('ledighed/citation.json?series=aarsgennemsnit')
    expect(cited.text.da).toMatch(
      /^Kilde: Beregninger baseret på tal fra Danmarks Statistik, AUP02\. /,
    )
    expect(cited.derived).toBe(true)
    expect(cited.bibtex).toContain('author = {{Viborg Kommune}}')
  })

  it('of a ratio of ours says that the calculation is our own', async () => {
    const { credit, derived } = await cite('kun-grundskole/citation.json')
    expect(credit).toEqual({
      da: 'Egne beregninger baseret på tal fra Danmarks Statistik, HFUDD11',
      en: 'Own calculations based on figures from Statistics Denmark, HFUDD11',
    })
    expect(derived).toBe(true)
    const answer = await (await get('kun-grundskole/observations.json')).text()
    expect(answer).toContain(
      'Kilde: Egne beregninger baseret på tal fra Danmarks Statistik, HFUDD11.',
    )
  })

  it('of a mean over municipalities says so', async () => {
    const path = `beskaeftigelsesfrekvens/observations.json?area=${group}`
    const { citation, observations } = Observations.parse(await (await get(path)).json())
    expect(observations.length).toBeGreaterThan(0)
    expect(citation).toContain('Gennemsnit for kommunegrupper er egne beregninger.')
    const { derived } = await cite(`beskaeftigelsesfrekvens/citation.json?area=${group}`)
    expect(derived).toBe(true)
  })

  it('is in the answer of the indicator, with licence', async () => {
    const indicator = Indicator.parse(await (await get('beskaeftigelsesfrekvens')).json())
    expect(indicator.cite).toMatchObject({
      vintage: '2026-02-01',
      accessed: '2026-09-01',
      derived: false,
      licences: [{ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }],
    })
    expect(indicator.cite.data).toContain('series=aar&vintage=2026-02-01')
  })

  it('never changes once it names data version and day; without the day it may not be kept', async () => {
    const path = 'beskaeftigelsesfrekvens/citation.ris?vintage=2026-01-01'
    expect((await get(path)).headers.get('cache-control')).toBe('public, no-cache')
    const whole = await get(`${path}&accessed=2026-11-25`)
    expect(whole.headers.get('cache-control')).toContain('immutable')
    expect(await whole.text()).toContain('ET  - 2026-01-01\r\n')
    expect((await get(`${path}&accessed=yesterday`)).status).toBe(400)
  })

  it('leads back to the address that the reader asked at, also when the answer was kept', async () => {
    const at = async (host: string) =>
      (
        await app.request(`http://${host}/api/v1/indicators/beskaeftigelsesfrekvens/citation.txt`)
      ).text()
    expect(await at('a.example')).toContain('http://a.example/indikator/')
    expect(await at('b.example')).toContain('http://b.example/indikator/')
  })
})

describe('BibTeX and RIS', () => {
  const cited = {
    indicator: 'a',
    title: { da: '100 % {æ} & $_#', en: 'e' },
    credit: { da: 'Danmarks Statistik, AUP02', en: 'Statistics Denmark, AUP02' },
    authors: [
      { da: 'Danmarks Statistik', en: 'Statistics Denmark' },
      { da: 'STAR', en: 'STAR' },
    ],
    vintage: '2026-08-22',
    accessed: '2026-11-25',
    address: { da: 'https://example.org/indikator/a', en: 'https://example.org/en/indikator/a' },
    licences: ['CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'],
  }

  it('are written so that LaTeX and a reference manager read them', () => {
    expect(bibtex(cited, 'da')).toBe(
      [
        '@misc{pejling-a-2026-08-22,',
        '  author = {{Danmarks Statistik} and {STAR}},',
        '  title = {{100 \\% \\{æ\\} \\& \\$\\_\\#}},',
        '  year = {2026},',
        '  version = {2026-08-22},',
        '  note = {Danmarks Statistik, AUP02. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/},',
        '  url = {https://example.org/indikator/a},',
        '  urldate = {2026-11-25},',
        '  langid = {danish},',
        '}',
        '',
      ].join('\n'),
    )
    expect(ris(cited, 'en').split('\r\n')).toEqual([
      'TY  - DATA',
      'AU  - Statistics Denmark',
      'AU  - STAR',
      'TI  - e',
      'PY  - 2026',
      'ET  - 2026-08-22',
      'N1  - Statistics Denmark, AUP02. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      'UR  - https://example.org/en/indikator/a',
      'Y2  - 2026/11/25',
      'LA  - en',
      'ER  - ',
      '',
    ])
  })
})
