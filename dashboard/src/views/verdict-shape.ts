/** The form that goes with a verdict's words: an ink shape, never a colour. */

export type ShapeName =
  | 'up-good'
  | 'down-good'
  | 'up-bad'
  | 'down-bad'
  | 'up'
  | 'down'
  | 'sign-up-good'
  | 'sign-down-good'
  | 'sign-up-bad'
  | 'sign-down-bad'
  | 'sign-up'
  | 'sign-down'
  | 'level'
  | 'unknown'
  | 'no-target'
  | 'reached'
  | 'not-reached'
  | 'in-reach'
  | 'needs-more'
  | 'moving-away'
  | 'mostly-us'
  | 'both'
  | 'follows'
  | 'follows-less'
  | 'differs'
  | 'no-difference'
  | 'elsewhere'

/** A path in a square of 14 px; `thick` is the line that stands for the home area where two lines are drawn. */
export type ShapePath = { d: string; fill?: 'ink' | 'paper'; width?: number; dash?: string }

const triangleUp = 'M7 2 13 12H1z'
const triangleDown = 'M7 12 1 2H13z'
const chevronUp = 'M2.5 9.2 7 4.8l4.5 4.4'
const chevronDown = 'M2.5 4.8 7 9.2l4.5-4.4'
const square = 'M1.5 1.5h11v11h-11z'
const tick = 'M4 7.2 6.2 9.4 10 4.8'
const dashed = '2.2 1.8'

/** Filled is the wanted way, hollow the other; signs are open angles, dashed the other way, and never a triangle. */
export const shapes: Record<ShapeName, ShapePath[]> = {
  'up-good': [{ d: triangleUp, fill: 'ink' }],
  'down-good': [{ d: triangleDown, fill: 'ink' }],
  'up-bad': [{ d: triangleUp }],
  'down-bad': [{ d: triangleDown }],
  up: [{ d: 'M7 12.5V2M3 6l4-4 4 4' }],
  down: [{ d: 'M7 1.5V12M3 8l4 4 4-4' }],
  'sign-up-good': [{ d: chevronUp }],
  'sign-down-good': [{ d: chevronDown }],
  'sign-up-bad': [{ d: chevronUp, dash: dashed }],
  'sign-down-bad': [{ d: chevronDown, dash: dashed }],
  'sign-up': [{ d: chevronUp }],
  'sign-down': [{ d: chevronDown }],
  level: [{ d: 'M1 7H13', width: 3 }],
  unknown: [
    { d: 'M7 1.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6z' },
    { d: 'M5.3 5.6a1.75 1.75 0 1 1 2.3 1.7c-.4.2-.6.4-.6.9M7 10.2v.1' },
  ],
  'no-target': [{ d: square, dash: '2.2 2.2' }],
  reached: [
    { d: square, fill: 'ink' },
    { d: tick, fill: 'paper' },
  ],
  'not-reached': [{ d: square }, { d: 'M4.3 4.3l5.4 5.4M9.7 4.3l-5.4 5.4' }],
  'in-reach': [{ d: square }, { d: tick }],
  'needs-more': [{ d: square }, { d: 'M1.5 7.5h11v5h-11z', fill: 'ink' }],
  'moving-away': [{ d: square }, { d: 'M4.2 7h5.6' }],
  'mostly-us': [
    { d: 'M1 11H13', width: 1 },
    { d: 'M1 9.5 13 3', width: 2.4 },
  ],
  both: [
    { d: 'M1 12 13 8.5', width: 1 },
    { d: 'M1 10 13 2', width: 2.4 },
  ],
  follows: [
    { d: 'M1 12.5 13 7', width: 1 },
    { d: 'M1 8 13 2.5', width: 2.4 },
  ],
  'follows-less': [
    { d: 'M1 10.5 13 2', width: 1 },
    { d: 'M1 12 13 8.5', width: 2.4 },
  ],
  differs: [
    { d: 'M1 7.6 13 12', width: 1 },
    { d: 'M1 6.4 13 2', width: 2.4 },
  ],
  'no-difference': [
    { d: 'M1 9.5H13', width: 1 },
    { d: 'M1 5H13', width: 2.4 },
  ],
  elsewhere: [{ d: 'M7 5.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6z' }],
}
