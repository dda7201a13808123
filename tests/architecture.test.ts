/** The house keeps its shape: imports in one direction, files of a readable size, a catalogue that is whole. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCatalogue } from '../data/catalogue/catalogue.ts'
import { goalsOf, readStrategy } from '../data/strategy/strategy.ts'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)
/** Written by a program, and held against what it writes by a test. */
const generated = new Set(['api/client/types.ts'])
const source = files.filter(
  (file) =>
    /^(api|dashboard|data|etl|tests)\/.*\.(ts|svelte|css|sql)$/.test(file) && !generated.has(file),
)

describe('the house', () => {
  it('imports in one direction only', () => {
    const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
    const run = () =>
      execFileSync(
        process.execPath,
        [
          cruiser,
          '-c',
          '.config/dependency-cruiser.cjs',
          'data',
          'etl',
          'api',
          'dashboard/src',
          'tests',
        ],
        { encoding: 'utf8' },
      )
    expect(run).not.toThrow()
  }, 60_000)

  it('has no file over 300 lines', () => {
    const long = source.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)
    expect(source.length).toBeGreaterThan(100)
    expect(long).toEqual([])
  })

  it('has the agreed top level and nothing beside it', () => {
    const agreed = new Set(
      'api dashboard data etl tests README.md package.json package-lock.json tsconfig.json LICENSE'.split(
        ' ',
      ),
    )
    const tops = new Set(files.map((file) => file.split('/')[0] ?? ''))
    expect([...tops].filter((name) => !agreed.has(name) && !name.startsWith('.'))).toEqual([])
  })

  it('has no room for things without a name', () => {
    expect(
      files.filter((file) => /\/(utils|helpers|common)(\/|\.)|\/index\.ts$/.test(file)),
    ).toEqual([])
  })

  it('pins every dependency to one version', () => {
    const Versions = z.record(z.string(), z.string())
    const { dependencies, devDependencies, optionalDependencies } = z
      .object({
        dependencies: Versions,
        devDependencies: Versions,
        optionalDependencies: Versions,
      })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([])
  })
})

describe('the catalogue', () => {
  const catalogue = readCatalogue()
  const strategy = readStrategy(catalogue)

  it('has three themes and nine goals, each with an indicator that measures or stands in for it', () => {
    const goals = goalsOf(strategy)
    expect([strategy.themes.length, goals.length]).toEqual([3, 9])
    for (const { goal } of goals) {
      const fit = goal.indicators.map((id) => catalogue.indicators.get(id)?.fitness)
      expect(fit, goal.id).toSatisfy(
        (fitness: unknown[]) => fitness.includes('direct') || fitness.includes('proxy'),
      )
    }
  })

  it('uses every indicator in a goal', () => {
    const used = new Set(goalsOf(strategy).flatMap(({ goal }) => goal.indicators))
    expect([...catalogue.indicators.keys()].filter((id) => !used.has(id))).toEqual([])
  })

  it.each([...catalogue.indicators.values()])(
    'knows unit, source, table, selection, licence and direction of $id',
    (indicator) => {
      expect(['up', 'down', 'none']).toContain(indicator.direction)
      for (const series of indicator.series) {
        expect(catalogue.units.has(series.unit)).toBe(true)
        for (const part of series.parts) {
          const dataset = catalogue.datasets.get(part.dataset)
          const publisher = catalogue.sources.get(dataset?.source ?? '')
          expect(dataset?.table).toBeTruthy()
          expect(dataset?.page).toMatch(/^https?:\/\//)
          expect(publisher?.licence.url).toMatch(/^https?:\/\//)
          const chosen = {
            ...dataset?.statbank?.choose,
            ...dataset?.jobindsats?.measures,
            ...dataset?.uddannelsesstatistik,
            ...dataset?.eurostat?.choose,
            ...dataset?.selection,
          }
          const whole = dataset?.shipped === true
          expect(whole || Object.keys(chosen).length > 0, `selection of ${part.dataset}`).toBe(true)
        }
      }
    },
  )
})
