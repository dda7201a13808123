import { describe, expect, it } from 'vitest'
import type { RuleSays } from '../../api/contract.ts'
import { disagrees } from '../../api/queries/rule-said.ts'

const said = (more: Partial<RuleSays>): RuleSays => ({
  rule: 1,
  vintage: '2026-01-15',
  moving: 'no-change',
  direction: null,
  target: 'no-target',
  ...more,
})
const rising = said({ moving: 'changing', direction: 'up' })
const signsOfFalling = said({ moving: 'signs', direction: 'down' })

describe('a status disagrees with the rule', () => {
  it.each([
    ['on-track', rising, 'down', true],
    ['on-track', rising, 'up', false],
    ['off-track', rising, 'up', true],
    ['off-track', rising, 'down', false],
    ['on-track', signsOfFalling, 'up', true],
    ['on-track', said({ ...rising, target: 'needs-more' }), 'up', true],
    ['off-track', said({ ...rising, target: 'in-reach' }), 'down', true],
    ['on-track', said({ target: 'reached' }), 'up', false],
    ['attention', rising, 'down', false],
  ] as const)('%s beside %o, where %s is better: %s', (judgement, rule, better, expected) => {
    expect(disagrees(judgement, rule, better)).toBe(expected)
  })

  it.each([
    ['not-judged', rising, 'down'],
    ['on-track', null, 'down'],
    ['on-track', said({ moving: 'cannot-tell', target: 'cannot-tell' }), 'down'],
    ['on-track', rising, 'none'],
  ] as const)('never when one of them judges nothing: %s beside %o', (judgement, rule, better) => {
    expect(disagrees(judgement, rule, better)).toBeNull()
  })
})
