/** A strategy with a mistake is refused with one sentence that says where it stands. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { DataError } from '../../data/read-yaml.ts'
import { withOwnAreas } from '../../data/strategy/own-areas.ts'
import { readStrategy } from '../../data/strategy/strategy.ts'

const catalogue = withOwnAreas(readCatalogue(), 'tests/fixtures/strategy')

const problemsOf = (folder: string): string[] => {
  try {
    readStrategy(catalogue, folder)
    return []
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
}

type Mistake = { is: string; file: string; from: string; to: string; sentence: string }

const mistakes: Mistake[] = [
  {
    is: 'an unknown goal of a target',
    file: 'targets.yaml',
    from: 'goal: unge-videre',
    to: 'goal: unge',
    sentence: 'targets.0.goal: no goal "unge"',
  },
  {
    is: 'an unknown goal of an action',
    file: 'actions.yaml',
    from: 'goal: unge-videre',
    to: 'goal: unge',
    sentence: 'actions.0.goal: no goal "unge"',
  },
  {
    is: 'an unknown goal of a status',
    file: 'statuses.yaml',
    from: 'goal: unge-videre',
    to: 'goal: unge',
    sentence: 'statuses.0.goal: no goal "unge"',
  },
  {
    is: 'a status of an indicator that its goal never had',
    file: 'statuses.yaml',
    from: 'indicator: ledighed',
    to: 'indicator: neet',
    sentence: 'statuses.1.indicator: the goal "job-til-flere" has no indicator "neet"',
  },
  {
    is: 'a target without a decision',
    file: 'targets.yaml',
    from: "    decided: '2023-02-01'\n",
    to: '',
    sentence:
      'targets.0.decided: a target without a decision is only a draft: say when it was decided, by whom and where it can be read, or write "state: draft"',
  },
  {
    is: 'an adopted status that rests on no data version',
    file: 'statuses.yaml',
    from: "    vintage: '2026-01-15'\n",
    to: '',
    sentence:
      'statuses.0.vintage: an adopted status says what was judged (text), when (adopted), by whom in which role (adoptedBy), and the data version (vintage) and the version of the rule (rule) that it rests on; until then write "state: draft"',
  },
  {
    is: 'versions that are in force on the same day',
    file: 'versions/strategi-2019.yaml',
    from: "to: '2022-12-31'",
    to: "to: '2023-01'",
    sentence:
      'version.from: the versions "strategi-2023" and "strategi-2019" would both be in force on 2023-01-01; let one end the day before the other begins',
  },
  {
    is: 'a version that ends before it begins',
    file: 'versions/strategi-2019.yaml',
    from: "to: '2022-12-31'",
    to: "to: '2018-12-31'",
    sentence: 'version.to: the version "strategi-2019" ends before it begins',
  },
  {
    is: 'a target that replaces itself through another',
    file: 'targets.yaml',
    from: 'reference: https://havrum.example/plan-2024\n    note: null',
    to: 'reference: https://havrum.example/plan-2024\n    note: null\n    replaces: fleksjob-2027',
    sentence:
      'targets.2.replaces: fleksjob-2025 → fleksjob-2027 → fleksjob-2025 goes in a circle; take one of them out',
  },
  {
    is: 'an action that carries on itself',
    file: 'actions.yaml',
    from: 'continues: unge-mentor',
    to: 'continues: mentor-igen',
    sentence:
      'actions.3.continues: mentor-igen → mentor-igen goes in a circle; take one of them out',
  },
  {
    is: 'a target that replaces one that is not there',
    file: 'targets.yaml',
    from: 'replaces: fleksjob-2025',
    to: 'replaces: fleksjob-2023',
    sentence: 'targets.3.replaces: no target "fleksjob-2023"',
  },
  {
    is: 'a day that is not in the calendar',
    file: 'targets.yaml',
    from: "decided: '2023-02-01'",
    to: "decided: '2023-02-30'",
    sentence: 'targets.0.decided: there is no such day in the calendar',
  },
  {
    is: 'a date in the Danish way',
    file: 'actions.yaml',
    from: "end: '2026-06-30'",
    to: "end: '30.6.2026'",
    sentence: "actions.0.end: a date is written '2018', '2018-12' or '2018-12-03', in quotes",
  },
  {
    is: 'a year without quotes where a date stands',
    file: 'actions.yaml',
    from: "start: '2027'",
    to: 'start: 2027',
    sentence: "actions.3.start: a date is written '2018', '2018-12' or '2018-12-03', in quotes",
  },
  {
    is: 'an action that ends before it starts',
    file: 'actions.yaml',
    from: "end: '2026-06-30'",
    to: "end: '2023-06-30'",
    sentence: 'actions.0.end: the action ends on 2023-06-30, before it starts on 2024-08',
  },
  {
    is: 'a status that was adopted before its year',
    file: 'statuses.yaml',
    from: "adopted: '2026-02-10'",
    to: "adopted: '2024-02-10'",
    sentence:
      'statuses.0.adopted: a status for 2025 cannot have been adopted as early as 2024-02-10',
  },
  {
    is: 'a target moved before it was decided',
    file: 'targets.yaml',
    from: "decided: '2025-05-20'",
    to: "decided: '2022-05-20'",
    sentence:
      'targets.0.revisions.0.decided: it is before the decision that it changes, of 2023-02-01',
  },
  {
    is: 'a move that moves nothing',
    file: 'targets.yaml',
    from: 'value: 7\n        year: 2028\n        path:\n          - { year: 2026, value: 8 }\n          - { year: 2027, value: 7.5 }\n',
    to: 'value: 8\n        year: 2026\n',
    sentence: 'targets.0.revisions.0: it moves neither the value nor the year',
  },
  {
    is: 'an intermediate target after the target',
    file: 'targets.yaml',
    from: '{ year: 2027, value: 7.5 }',
    to: '{ year: 2029, value: 7.5 }',
    sentence:
      'targets.0.revisions.0.path.1.year: an intermediate target lies before the year of the target, 2028',
  },
  {
    is: 'an id that two targets have',
    file: 'targets.yaml',
    from: 'id: ledighed-2024',
    to: 'id: neet-2026',
    sentence:
      'targets.1.id: there are two targets with the id "neet-2026"; give one of them another',
  },
  {
    is: 'an id that two actions have',
    file: 'actions.yaml',
    from: 'id: flexi-virksomheder',
    to: 'id: unge-mentor',
    sentence:
      'actions.2.id: there are two actions with the id "unge-mentor"; give one of them another',
  },
  {
    is: 'an id that two goals have',
    file: 'strategy.yaml',
    from: 'id: job-til-flere',
    to: 'id: unge-videre',
    sentence:
      'themes.1.goals.0.id: there are two goals with the id "unge-videre"; give one of them another',
  },
  {
    is: 'a unit that nothing is counted in',
    file: 'targets.yaml',
    from: 'unit: percent',
    to: 'unit: procent',
    sentence: 'targets.0.unit: no unit "procent" in units.yaml',
  },
  {
    is: 'an area that is none',
    file: 'targets.yaml',
    from: "area: '899'",
    to: "area: '898'",
    sentence: 'targets.0.area: no area "898" in areas.csv',
  },
  {
    is: 'a field that nobody knows',
    file: 'actions.yaml',
    from: 'responsible: { da: Ungeteamet, en: The youth team }\n    partners',
    to: 'responsible: { da: Ungeteamet, en: The youth team }\n    budget: 3\n    partners',
    sentence: 'actions.0: Unrecognized key: "budget"',
  },
]

describe('a strategy', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pejling-strategy-'))
    cpSync('tests/fixtures/strategy', folder, { recursive: true })
    return () => {
      rmSync(folder, { recursive: true })
    }
  })

  it('without a mistake is taken', () => {
    expect(problemsOf(folder)).toEqual([])
  })

  it.each(mistakes)('with $is is refused in one sentence', ({ file, from, to, sentence }) => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
    const problems = problemsOf(folder).map((problem) => problem.replace(/^[^:]+:\d+: /, ''))
    // A goal that is renamed is missed by all that names it: the first sentence names the cause.
    expect(problems.slice(0, 1)).toEqual([sentence])
    if (!sentence.includes('two goals')) expect(problems).toHaveLength(1)
  })

  it('is told by file and line', () => {
    const file = join(folder, 'targets.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('goal: job-til-flere', 'goal: job'))
    const line = text.slice(0, text.indexOf('goal: job-til-flere')).split('\n').length
    expect(problemsOf(folder)).toEqual([`targets.yaml:${line}: targets.1.goal: no goal "job"`])
  })

  it('is told every mistake of every file at once', () => {
    const spoil = (name: string, from: string, to: string) => {
      const file = join(folder, name)
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
    }
    spoil('targets.yaml', "decided: '2023-02-01'", "decided: 'i dag'")
    spoil('actions.yaml', 'state: ongoing', 'state: started')
    spoil('statuses.yaml', 'rule: 1', 'rule: one')
    expect(problemsOf(folder)).toEqual([
      expect.stringMatching(/^targets\.yaml:\d+: targets\.0\.decided: /),
      expect.stringMatching(/^actions\.yaml:\d+: actions\.0\.state: .*"ongoing"/),
      expect.stringMatching(/^statuses\.yaml:\d+: statuses\.0\.rule: /),
    ])
  })

  it('may leave out everything but strategy.yaml, and that must be there', () => {
    for (const name of ['targets', 'actions', 'statuses', 'focus-areas']) {
      rmSync(join(folder, `${name}.yaml`))
    }
    expect(problemsOf(folder)).toEqual([])
    rmSync(join(folder, 'strategy.yaml'))
    expect(problemsOf(folder)).toEqual([`strategy.yaml: there is none in ${folder}`])
  })
})
