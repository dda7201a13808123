import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '../../../dashboard/src/charts/spread.ts'

const item = fc.record({
  target: fc.double({ min: -50, max: 450, noNaN: true }),
  height: fc.integer({ min: 5, max: 40 }),
})

describe('spread', () => {
  it('never lets two labels overlap, and keeps them inside where there is room', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const boxes = spread(items, 0, 400).map((centre, i) => {
          const half = (items[i]?.height ?? 0) / 2
          return { top: centre - half, bottom: centre + half }
        })
        const sorted = boxes.toSorted((a, b) => a.top - b.top)
        sorted.forEach((box, i) => {
          const before = sorted[i - 1]
          if (before) expect(box.top).toBeGreaterThanOrEqual(before.bottom - 1e-6)
          expect(box.top).toBeGreaterThanOrEqual(-1e-6)
          expect(box.bottom).toBeLessThanOrEqual(400 + 1e-6)
        })
      }),
      { seed: 1 },
    )
  })

  it('keeps the order of the targets', () => {
    const centres = spread(
      [
        { target: 50, height: 20 },
        { target: 49, height: 20 },
      ],
      0,
      100,
    )
    expect(centres).toEqual([59.5, 39.5])
  })

  it('leaves labels that do not touch where they are', () => {
    expect(
      spread(
        [
          { target: 10, height: 19 },
          { target: 80, height: 19 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 80])
  })

  it('stacks from the top where there is no room for all', () => {
    expect(
      spread(
        [
          { target: 5, height: 20 },
          { target: 5, height: 20 },
        ],
        0,
        10,
      ),
    ).toEqual([10, 30])
  })
})
