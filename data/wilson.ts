/** Wilson's interval for a share: how far chance alone may carry it. */

/** The 97.5 per cent point of the normal distribution, as the rule states it. */
const z = 1.959964

/** @returns the 95 per cent interval of numerator ÷ denominator, both as shares of 1 */
export function wilson(numerator: number, denominator: number): { low: number; high: number } {
  const share = numerator / denominator
  const middle = share + (z * z) / (2 * denominator)
  const half =
    z * Math.sqrt((share * (1 - share)) / denominator + (z * z) / (4 * denominator * denominator))
  const scale = 1 + (z * z) / denominator
  return {
    low: Math.max(0, (middle - half) / scale),
    high: Math.min(1, (middle + half) / scale),
  }
}
