/** `npm run strategy` as an operator uses it: words, exit codes and lines. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { digestOfProject } from '../../../etl/project-digest.ts'
import { commandLine } from '../../../etl/strategy/command-line.ts'
import { staleSchemas } from '../../../etl/strategy/json-schemas.ts'
import { fixtureFolder } from '../../support/fixture-municipality.ts'

type Run = { code: number; out: string; err: string }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pejling-strategy-'))
  cpSync(fixtureFolder, folder, { recursive: true })
  return () => {
    rmSync(folder, { recursive: true })
  }
})

const environment = () => ({
  STRATEGY_DIR: folder,
  DATA_DIR: join(folder, 'data'),
  PEJLING_TODAY: '2026-09-01',
})

async function strategy(...words: string[]): Promise<Run> {
  let out = ''
  let err = ''
  const code = await commandLine(words, environment(), {
    say: (line) => (out += `${line}\n`),
    complain: (line) => (err += `${line}\n`),
  })
  return { code, out, err }
}

const file = (name: string) => join(folder, name)
const spoil = (name: string, from: string, to: string) => {
  writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to))
}

describe('strategy check', () => {
  it('says that there is no mistake, and what may still surprise', async () => {
    const { code, out } = await strategy('check')
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'note: There is no warehouse yet: the data versions of statuses could not be looked up.',
      'note: the target ledighed-2024 was decided after the year it applies to, 2024',
      'note: the action unge-mentor ended on 2026-06-30 and is still "ongoing"',
      'No mistake: 2 versions, 6 targets, 4 actions, 3 statuses, 3 of them drafts.',
      '',
    ])
  })

  it('exits with 1 and names every mistake by file, line and field', async () => {
    spoil('actions.yaml', 'goal: unge-videre', 'goal: unge')
    spoil('statuses.yaml', 'indicator: ledighed', 'indicator: neet')
    const { code, err } = await strategy('check')
    expect(code).toBe(1)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^failed actions\.yaml:\d+: actions\.0\.goal: no goal "unge"$/),
      expect.stringMatching(/^failed statuses\.yaml:\d+: statuses\.1\.indicator: the goal/),
      '',
    ])
  })

  it('says when the schemas for editors are out of date, and schemas writes them', async () => {
    expect((await strategy('schemas')).code).toBe(0)
    expect((await strategy('check')).code).toBe(0)
    writeFileSync(file('schema/targets.schema.json'), '{}\n')
    const { code, err } = await strategy('check')
    expect([code, err]).toEqual([
      1,
      'failed schema/targets.schema.json: it is out of date; run "npm run strategy -- schemas"\n',
    ])
  })
})

it('the schemas that come with the project are those that the program would write', () => {
  expect(staleSchemas('data/strategy')).toEqual([])
  expect(existsSync('data/strategy/schema/targets.schema.json')).toBe(true)
})

describe('strategy diff', () => {
  it('tells how a target was moved, by whom and where it can be read', async () => {
    const { out } = await strategy('diff', 'strategi-2019', 'strategi-2023')
    expect(out).toContain(
      'moved target neet-2026: 8 in 2026 → 7 in 2028; decided 2025-05-20 by Havrum Byråd, https://havrum.example/budget-2025\n',
    )
  })

  it('tells what differs from an older copy, text by text and field by field', async () => {
    spoil('strategy.yaml', 'inden et halvt år', 'inden tre måneder')
    spoil('actions.yaml', 'state: ongoing', 'state: done')
    rmSync(file('versions/strategi-2019.yaml'))
    const { out } = await strategy('diff', '--against', fixtureFolder)
    expect(out.split('\n')).toEqual([
      'removed version strategi-2019',
      'changed goal unge-videre: aim: "Unge skal i job eller uddannelse inden et halvt år." → "Unge skal i job eller uddannelse inden tre måneder."',
      'changed action unge-mentor: state: "ongoing" → "done"',
      '',
    ])
  })

  it.each([
    [['strategi-2019'], /^Name two versions, the older first; there are: strategi-2019, /],
    [['strategi-2023', 'strategi-2019'], /^Name the older version first/],
    [['strategi-2019', 'strategi-2031'], /^There is no version "strategi-2031"; there are: /],
  ])('asked for %o is refused with one sentence', async (words, sentence) => {
    const { code, err } = await strategy('diff', ...words)
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

it('another strategy, or a change of it, is another digest: the warehouse is built again for it', () => {
  const before = digestOfProject(folder)
  expect(digestOfProject('data/strategy').catalogue).not.toBe(before.catalogue)
  spoil('targets.yaml', 'value: 3', 'value: 4')
  expect(digestOfProject(folder).catalogue).not.toBe(before.catalogue)
  expect(digestOfProject(folder).shipped).toBe(before.shipped)
})

describe('strategy new-year', () => {
  it('copies what goes on as drafts, opens a status for each goal, and overwrites nothing', async () => {
    spoil('actions.yaml', 'continues: unge-mentor', 'continues: null')
    spoil('targets.yaml', 'year: 2027\n    area', 'year: 2026\n    area')
    const { out } = await strategy('new-year')
    expect(out.split('\n')).toEqual([
      'added target fleksjob-2027-2',
      'added action unge-mentor-2027',
      'added status unge-videre-2027',
      'added status job-til-flere-2027',
      '',
    ])
    expect((await strategy('check')).code).toBe(0)
  })

  it('adds nothing when the plan is open already', async () => {
    await strategy('new-year', '--year', '2027')
    const before = readFileSync(file('statuses.yaml'), 'utf8')
    const { code, out } = await strategy('new-year', '--year', '2027')
    expect([code, out]).toEqual([0, 'The plan of 2027 is open already: nothing was added.\n'])
    expect(readFileSync(file('statuses.yaml'), 'utf8')).toBe(before)
    expect(before.startsWith(readFileSync(join(fixtureFolder, 'statuses.yaml'), 'utf8'))).toBe(true)
  })

  it('only says what it would add with --dry-run', async () => {
    const { out } = await strategy('new-year', '--dry-run')
    expect(out).toContain('added status unge-videre-2027')
    expect(readFileSync(file('statuses.yaml'), 'utf8')).not.toContain('2027')
  })

  it('refuses a year that is none', async () => {
    const { code, err } = await strategy('new-year', '--year', 'next')
    expect([code, err]).toEqual([1, '"next" is not a year: write --year 2027.\n'])
  })
})

describe('the command line', () => {
  it('is a program of its own with an exit code', async () => {
    spoil('actions.yaml', 'goal: unge-videre', 'goal: unge')
    const run = new Promise((resolve) => {
      const env = { ...process.env, ...environment() }
      execFile(process.execPath, ['etl/strategy/main.ts', 'check'], { env }, (error, out, err) => {
        resolve([error?.code, out, err])
      })
    })
    expect(await run).toEqual([
      1,
      expect.any(String),
      expect.stringMatching(/^failed actions\.yaml:/),
    ])
  })

  it('lists its verbs, and helps with each', async () => {
    const { code, out } = await strategy('--help')
    const verbs = [...out.matchAll(/^ {2}([a-z-]+) /gm)].map(([, verb]) => String(verb))
    expect(code).toBe(0)
    expect(verbs).toEqual(['check', 'diff', 'new-year', 'export', 'import', 'schemas'])
    for (const verb of verbs) {
      expect((await strategy(verb, '--help')).out).toMatch(`Usage: npm run strategy -- ${verb}`)
    }
  })

  it('gives the same to programs with --json', async () => {
    const { out } = await strategy('diff', '--against', fixtureFolder, '--json')
    expect(JSON.parse(out)).toEqual({ changes: [] })
  })

  it.each([
    [['chek'], 'There is no verb "chek".'],
    [['check', '--fast'], "Unknown option '--fast'"],
    [['import', 'plan.xlsx'], 'There is no file plan.xlsx that can be read.'],
    [['import'], 'Name the workbook to load.'],
    [['export', 'plan.ods'], 'Name the workbook to write: plan.xlsx.'],
  ])('refuses %o with a sentence', async (words, sentence) => {
    const { code, err } = await strategy(...words)
    expect(code).toBe(1)
    expect(err.split('\n')[0]).toContain(sentence)
  })
})
