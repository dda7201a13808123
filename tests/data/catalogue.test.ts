import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { successorOf } from '../../data/catalogue/replacements.ts'
import { DataError } from '../../data/read-yaml.ts'
import { readStrategy } from '../../data/strategy/strategy.ts'

const problemsOf = (work: () => unknown): string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
}

describe('a mistake in catalogue or strategy', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pejling-data-'))
    cpSync('data/catalogue', folder, { recursive: true })
    cpSync('data/strategy', folder, { recursive: true })
    return () => {
      rmSync(folder, { recursive: true })
    }
  })

  /** Changes the first place where the text stands, and tells its line. */
  function change(file: string, from: string, to: string): number {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
    return text.slice(0, text.indexOf(from)).split('\n').length
  }
  const catalogueProblems = () => problemsOf(() => readCatalogue(folder))
  const strategyProblems = () => problemsOf(() => readStrategy(readCatalogue(folder), folder))

  it('is none as the project stands', () => {
    expect(strategyProblems()).toEqual([])
  })

  it('names a direction that is none', () => {
    const line = change('indicators/ledighed.yaml', 'direction: down', 'direction: lower')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(`^indicators/ledighed.yaml:${line}: direction: .*"up"`),
    ])
  })

  it('names a dataset that is not there', () => {
    const line = change(
      'indicators/ledighed.yaml',
      'dataset: statbank-aup02,',
      'dataset: statbank-aup2,',
    )
    expect(catalogueProblems()).toEqual([
      `indicators/ledighed.yaml:${line}: series.0.parts.0.dataset: no dataset "statbank-aup2"`,
    ])
  })

  it('names a measure that an expectation reads and is not there', () => {
    change('indicators/offentligt-forsoergede.yaml', 'actual: actual-pct', 'actual: faktisk-pct')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(
        /^indicators\/offentligt-forsoergede\.yaml:\d+: expectation: "jobindsats-y30r21" has no measure "faktisk-pct"$/,
      ),
    ])
  })

  it('names a dataset that covers years that end with a quarter and is not asked for so', () => {
    change(
      'datasets/jobindsats-y30r21.yaml',
      '  period: QMAT\n  hierarchies',
      '  period: Q\n  hierarchies',
    )
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(/^datasets\/jobindsats-y30r21\.yaml:\d+: covers: .*QMAT$/),
    ])
  })

  it('names a unit that is not there', () => {
    change('datasets/statbank-aup02.yaml', 'unit: percent', 'unit: procent')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(
        /^datasets\/statbank-aup02\.yaml:\d+: measures\.pct\.unit: no unit "procent"/,
      ),
    ])
  })

  it('names a code that is marked as unconfirmed and not asked for', () => {
    change('datasets/statbank-veu20.yaml', 'FUDDOMR: [H39]', 'FUDDOMR: [H30]')
    expect(catalogueProblems()).toContainEqual(
      expect.stringMatching(/^datasets\/statbank-veu20\.yaml:\d+: unconfirmed: H39 of FUDDOMR/),
    )
  })

  it('names the dataset that a ratio is divided by, and a quarter that it cannot be joined by', () => {
    change('indicators/nye-virksomheder.yaml', 'period: Q3', 'period: same')
    change(
      'indicators/voksen-efteruddannelse.yaml',
      'over: { dataset: statbank-ras310 }',
      'over: { dataset: statbank-ras31 }',
    )
    expect(catalogueProblems()).toEqual([
      expect.stringContaining(
        'series.0.parts.0.over.dataset: "statbank-folk1a" is quarterly, the series is not',
      ),
      expect.stringContaining('series.0.parts.0.over.dataset: no dataset "statbank-ras31"'),
    ])
  })

  it('names a file whose id is another', () => {
    change('indicators/neet.yaml', 'id: neet\n', 'id: niit\n')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(/^indicators\/neet\.yaml:1: id: "niit"/),
    ])
  })

  it('names an area whose kind is none, by its line', () => {
    const line = change('areas.csv', '791,municipality', '791,kommune')
    expect(catalogueProblems()).toEqual([expect.stringMatching(`^areas.csv:${line}: kind: `)])
  })

  it('names a goal whose indicator is not there', () => {
    const line = change('strategy.yaml', '- ledighed\n', '- ledigheden\n')
    expect(strategyProblems()).toEqual([
      expect.stringMatching(`^strategy.yaml:${line}: .*no indicator "ledigheden"`),
    ])
  })

  it('names what an entry of the register of errors points at and is not there', () => {
    change('publisher-errors.yaml', "- '791' # Viborg", "- '999'")
    change('publisher-errors.yaml', "to: '2015'", "to: '2014'")
    change('publisher-errors.yaml', '[uvm-profilmodel, ', '[uvm-model, ')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(
        /^publisher-errors.yaml:\d+: errors\.0\.datasets\.0: no dataset "uvm-model"/,
      ),
      expect.stringContaining('no area "999" in areas.csv'),
      expect.stringMatching(/errors\.0\.to: it is before "from"/),
    ])
  })

  it('names what a reform points at and is not there, and one that stands twice', () => {
    change('reforms.yaml', 'indicators: [fleksjob,', 'indicators: [flexjob,')
    change('reforms.yaml', 'id: uddannelseshjaelp', 'id: foertidspension-fleksjob')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(/^reforms.yaml:\d+: reforms\.0\.indicators\.0: no indicator "flexjob"/),
      expect.stringMatching(/^reforms.yaml:\d+: reforms\.1\.id: "foertidspension-fleksjob" stands/),
    ])
  })

  it.each([
    ["date: '2013-01-01'", "date: '2013-02-30'", 'reforms.0.date: there is no such day'],
    ["date: '2013-01-01'", 'date: 2013', "reforms.0.date: a date is written '2018'"],
    ['title: Københavns Kommune, 2. januar 2013', "title: ''", 'reforms.0.source.title: '],
    ['url: https://www.kk.dk/', 'url: kk.dk/', 'reforms.0.source.url: '],
    ['indicators: [fleksjob, offentligt-forsoergede]', 'indicators: []', 'reforms.0.indicators: '],
    ['    text:\n', '    tekst:\n', 'reforms.0.text: '],
  ])('names the line of a reform where "%s" has become "%s"', (from, to, told) => {
    const line = change('reforms.yaml', from, to)
    const [problem = ''] = catalogueProblems()
    expect(problem).toContain(told)
    const said = Number(/^reforms.yaml:(\d+):/.exec(problem)?.[1])
    // What is left out is told by the line of the entry that lacks it.
    expect(Math.abs(said - line)).toBeLessThanOrEqual(from.includes('text') ? 4 : 0)
  })

  it('names what an entry of the replacements says and cannot be', () => {
    change('replacements.yaml', 'from: KONK4', 'from: konk3')
    change('replacements.yaml', "last: '2025-12'", "last: '2025-Q4'")
    change('replacements.yaml', 'to: KONK25', 'to: KONK3')
    change('replacements.yaml', 'new: [BRANCHE25', 'new: [BRANCHE07')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(/^replacements.yaml:\d+: tables\.0\.to: a table does not replace/),
      expect.stringContaining('tables.0.last: "statbank-konk3" is monthly'),
      expect.stringContaining('tables.1.from: "KONK3" stands twice'),
      expect.stringContaining('classifications.0.new: "BRANCHE07" is an old one too'),
    ])
  })

  it('names a division of the country that does not fit the areas, or is refused without a reason', () => {
    change('divisions.yaml', 'municipalities: 98', 'municipalities: 99')
    expect(catalogueProblems()).toEqual([
      expect.stringMatching(/^divisions.yaml:\d+: .*areas.csv has 98 municipalities/),
    ])
    change('divisions.yaml', 'accepted: true', 'accepted: false')
    expect(catalogueProblems()).toEqual([expect.stringContaining('not accepted says why')])
  })

  it('names a home that is no area', () => {
    const line = change('strategy.yaml', "home: '791'", "home: '792'")
    expect(strategyProblems()).toEqual([`strategy.yaml:${line}: home: no area "792" in areas.csv`])
  })

  it('is told together with every other', () => {
    change('indicators/ledighed.yaml', 'direction: down', 'direction: lower')
    change('indicators/neet.yaml', 'fitness: direct', 'fitness: sure')
    expect(catalogueProblems()).toHaveLength(2)
  })
})

describe('a table that is replaced', () => {
  it('names its successor and our dataset of it, with the period that it ends with once it is closed', () => {
    const { datasets } = readCatalogue()
    expect(datasets.get('statbank-konk3')?.replacedBy).toMatchObject({
      table: 'KONK25',
      dataset: 'statbank-konk25',
    })
    expect(datasets.get('statbank-konk25')?.replacedBy).toBeUndefined()
    expect(successorOf('konk4')).toBe('KONK25')
  })
})

describe('every indicator', () => {
  it('says how far the municipality can move it, in one sentence', () => {
    for (const { id, influence } of readCatalogue().indicators.values()) {
      expect(influence?.da, id).toMatch(/^[A-ZÆØÅ][^.]+\.$/)
      expect(influence?.en, id).toMatch(/^[A-Z][^.]+\.$/)
    }
  })
})
