/** What the address of an indicator's page asks to see. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import type { SeriesSummary } from '../../../api/contract.ts'
import { askApi } from '../../../dashboard/src/ask.ts'
import {
  betterPath,
  indicatorChoicePath,
  type IndicatorOffer,
  readIndicatorChoice,
} from '../../../dashboard/src/views/indicator-choice.ts'
import { figure, memoryWarehouse, testApp } from '../../support/warehouse.ts'

let offer: IndicatorOffer
beforeAll(async () => {
  const warehouse = await memoryWarehouse({
    '2026-08-22': { 'statbank-neet3': [figure('pct', '791', '2024', 8)] },
  })
  const { app } = testApp(warehouse, [])
  const ask = askApi(async (address) => app.request(address), { lang: 'da' })
  const { areas } = await ask.areas()
  const { allSeries } = await ask.indicator('neet')
  const [first] = allSeries
  const other: SeriesSummary[] = first ? [{ ...first, id: 'anden' }] : []
  offer = {
    series: [...allSeries.slice(0, 1), ...other],
    first: first?.id,
    areas: new Map(areas.map((area) => [area.code, area])),
    always: ['791', '000'],
    versions: ['2026-08-22'],
    lang: 'da',
  }
}, 60_000)

const read = (search: string) => readIndicatorChoice(new URLSearchParams(search), offer)

describe('the address of an indicator', () => {
  it('names areas by code or name, each once, without those that are there anyway', () => {
    const { choice, faults } = read('omraade=740,Horsens&omraade=silkeborg kommune,791,Hele landet')
    expect(choice.areas).toEqual(['740', '615'])
    expect(faults).toEqual([])
  })

  it.each([
    ['omraade=Atlantis', '»Atlantis« er ikke et område'],
    ['fra=x', '»fra=x« er ikke et årstal'],
    ['fra=2024&til=2020', 'Perioden begynder i 2024 og slutter i 2020'],
    ['visning=lagkage', 'Visningen »lagkage« findes ikke. Mulige er: tal, indeks, afstand.'],
    ['serie=ingen', 'Opgørelsen »ingen« findes ikke for denne indikator. Mulige er: '],
    ['version=1999', 'Dataversionen »1999« findes ikke. Mulige er: 2026-08-22.'],
  ])('%s is told in a sentence, and the page shown as it is', (search, sentence) => {
    const { choice, faults } = read(search)
    expect(faults[0]).toContain(sentence)
    expect(indicatorChoicePath('neet', choice)).toBe('/indikator/neet')
  })

  it('has at most six areas, and says so', () => {
    const codes = [...readCatalogue().areas.values()]
      .filter(({ kind, code }) => kind === 'municipality' && code !== '791')
      .map(({ code }) => code)
    const { choice, faults } = read(`omraade=${codes.join(',')}`)
    expect(choice.areas).toHaveLength(6)
    expect(faults).toEqual(['Højst 6 områder kan vises ad gangen; her er de første 6.'])
  })

  it('is one for each choice: a form leads to it, and it leads to itself', () => {
    const form = 'serie=&omraade=740&omraade=Horsens, Herning&fra=&til=2023&visning=indeks&version='
    const asked = read(form)
    const path = betterPath('neet', new URLSearchParams(form), `?${form}`, asked)
    expect(path).toBe('/indikator/neet?omraade=740,615,657&til=2023&visning=indeks')
    const search = (path ?? '').slice('/indikator/neet'.length)
    expect(betterPath('neet', new URLSearchParams(search), search, read(search))).toBeNull()
  })

  it('keeps the data version, and a series that is not the first', () => {
    const { choice } = read('serie=anden&version=2026-08-22')
    expect(indicatorChoicePath('neet', choice)).toBe(
      '/indikator/neet?serie=anden&version=2026-08-22',
    )
  })

  it('is left alone where it asks for nothing of ours', () => {
    const search = '?utm_source=brev'
    expect(betterPath('neet', new URLSearchParams(search), search, read(search))).toBeNull()
  })
})
