/** Records written back into a text that people have laid out. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../../data/read-yaml.ts'
import { ActionFile, type Action } from '../../../data/strategy/plan-schema.ts'
import { rewritten } from '../../../etl/strategy/rewrite.ts'

const text = `# What is done.
actions:
  # First, and with a long text that somebody has broken by hand.
  - id: one
    goal: a # the goal
    title: { da: 'Et', en: One }
    text:
      da: >-
        En lang tekst,
        brudt
        i hånden.
      en: A long text, broken by hand.
    indicators: [neet]
    responsible: { da: Teamet, en: The team }
    start: '2026'
    state: ongoing

  # Second.
  - id: two
    goal: b
    title: { da: To, en: Two }
    responsible: { da: Teamet, en: The team }
    start: '2026-03'
    state: planned
# The end.
`
const read = (yaml: string): Action[] => parseYaml(yaml, 'actions.yaml', ActionFile).value.actions
const [one, two] = read(text)
if (!one || !two) throw new Error('The text has two actions.')

describe('a text with records', () => {
  it('stays byte for byte where nothing has changed', () => {
    expect(rewritten(text, 'actions', [one, two], [one, two])).toBe(text)
  })

  it('changes in the changed record alone, and keeps its comments', () => {
    const next = rewritten(text, 'actions', [one, two], [one, { ...two, state: 'done' }])
    expect(next).toBe(text.replace('state: planned', 'state: done'))
    const changed = rewritten(text, 'actions', [one, two], [{ ...one, end: '2027' }, two])
    expect(changed).toContain('goal: a # the goal\n')
    expect(changed.slice(changed.indexOf('  # Second.'))).toBe(
      text.slice(text.indexOf('  # Second.')),
    )
  })

  it('gives a removed record up with its comment, and no other', () => {
    const next = rewritten(text, 'actions', [one, two], [two])
    expect(next).not.toContain('First, and')
    expect(next).toContain('# What is done.')
    expect(next).toContain('  # Second.\n  - id: two')
    expect(read(next)).toEqual([two])
  })

  it('takes the first record into an empty list', () => {
    const empty = '# None yet.\nactions: []\n'
    const next = rewritten(empty, 'actions', [], [two])
    expect(next.startsWith('# None yet.\nactions:\n  - id: two\n')).toBe(true)
    expect(read(next)).toEqual([two])
  })

  it('reads back as what was to be written, whatever is changed, added or taken out', () => {
    const words = fc.string({ minLength: 1, maxLength: 60 }).filter((word) => word.trim() === word)
    const Text = fc.record({ da: words, en: words })
    const action = (id: string) =>
      fc.record({
        id: fc.constant(id),
        goal: fc.constantFrom('a', 'b'),
        title: Text,
        text: fc.option(Text),
        indicators: fc.array(fc.constantFrom('neet', 'ledighed'), { maxLength: 2 }),
        responsible: Text,
        partners: fc.array(Text, { maxLength: 2 }),
        start: fc.constantFrom('2026', '2026-03', '2026-03-17'),
        end: fc.constantFrom(null, '2027'),
        state: fc.constantFrom('draft', 'planned', 'done'),
        link: fc.constantFrom(null, 'https://havrum.example/1'),
        continues: fc.constantFrom(null, 'two'),
      })
    const plan = fc
      .tuple(action('one'), action('two'), action('three'))
      .chain((all) => fc.subarray(all))
    fc.assert(
      fc.property(plan, (actions) => {
        expect(read(rewritten(text, 'actions', [one, two], actions))).toEqual(actions)
      }),
      { seed: 20261125, numRuns: 150 },
    )
  })
})
