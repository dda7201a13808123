/** Labels pushed apart so that none covers another, each as near its own place as that allows. */

export type SpreadItem = { target: number; height: number }

type Block = { sum: number; count: number }

const mean = (block: Block): number => block.sum / block.count

/** Averages neighbours until the numbers rise: the nearest rising sequence by least squares. */
function rising(values: number[]): number[] {
  const blocks: Block[] = []
  for (const value of values) {
    let block: Block = { sum: value, count: 1 }
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)))
}

/**
 * Centres in px in the order of `items`, which need not be sorted: no two items overlap.
 * All lie between `top` and `bottom` where there is room; where there is not, they are stacked from `top`.
 */
export function spread(items: SpreadItem[], top: number, bottom: number): number[] {
  const order = items.map((item, index) => ({ ...item, index })).sort((a, b) => a.target - b.target)
  let stacked = 0
  const offsets = order.map(({ height }) => {
    const centre = stacked + height / 2
    stacked += height
    return centre
  })
  const free = rising(order.map((item, i) => item.target - (offsets[i] ?? 0)))
  const limit = Math.max(top, bottom - stacked)
  const centres = Array.from({ length: items.length }, () => 0)
  order.forEach(({ index }, i) => {
    centres[index] = Math.min(Math.max(free[i] ?? 0, top), limit) + (offsets[i] ?? 0)
  })
  return centres
}
