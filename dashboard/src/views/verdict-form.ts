/** Which form and which weight an answer has on the page. */
import type { GapResult } from '../sentences/gap.ts'
import type { MovingAnswer } from '../sentences/moving.ts'
import type { TargetResult } from '../sentences/target-verdict.ts'
import type { ShapeName } from './verdict-shape.ts'

/** `firm` is bold and means that the figure moves; signs are `light`; nothing to tell is `muted`. */
export type Weight = 'firm' | 'plain' | 'light' | 'muted'

export type Form = { shape: ShapeName; turned: boolean; weight: Weight }

const form = (shape: ShapeName, weight: Weight, turned = false): Form => ({ shape, turned, weight })

/** A triangle for what is called, an open angle for signs, a bar where nothing moves demonstrably. */
export function movingForm({ result, direction, good }: MovingAnswer): Form {
  const way = direction ?? 'up'
  const end = good === null ? '' : good ? ('-good' as const) : ('-bad' as const)
  switch (result) {
    case 'changing':
      return form(`${way}${end}`, 'firm')
    case 'signs':
      return form(`sign-${way}${end}`, 'light')
    case 'no-change':
      return form('level', 'plain')
    case 'cannot-tell':
      return form('unknown', 'muted')
    case 'not-judged':
      return form('elsewhere', 'muted')
  }
}

const targetWeight: Record<TargetResult, Weight> = {
  reached: 'firm',
  'not-reached': 'firm',
  'in-reach': 'firm',
  'needs-more': 'firm',
  'moving-away': 'firm',
  'cannot-tell': 'muted',
  'no-target': 'muted',
}

/** A square for a target: filled when it is reached. */
export const targetForm = (result: TargetResult): Form =>
  form(result === 'cannot-tell' ? 'unknown' : result, targetWeight[result])

/** Two lines, we the thick one; turned over when we go down. */
export function gapForm(
  result: GapResult,
  level: 'changing' | 'signs' | null,
  direction: 'up' | 'down' | null,
): Form {
  if (result === 'cannot-tell') return form('unknown', 'muted')
  if (result === 'no-difference') return form('no-difference', 'plain')
  return form(result, level === 'signs' ? 'light' : 'firm', direction === 'down')
}
