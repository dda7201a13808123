/** Random numbers that come out the same on every machine. */

export type Random = {
  /** Normal, mean 0 and variance 1. */
  normal: () => number
  /** Student's t with three degrees of freedom, scaled to variance 1. */
  heavy: () => number
}

/** Jenkins' small fast generator with 32 bits; each seed is a sequence of its own. */
export function randomFrom(seed: number): Random {
  let a = 0xf1ea5eed
  let b = seed | 0
  let c = seed | 0
  let d = seed | 0
  const next = (): number => {
    const e = (a - ((b << 27) | (b >>> 5))) | 0
    a = b ^ ((c << 17) | (c >>> 15))
    b = (c + d) | 0
    c = (d + e) | 0
    d = (e + a) | 0
    return (d >>> 0) / 4294967296
  }
  for (let i = 0; i < 20; i++) next()
  let kept: number | null = null
  /** Marsaglia's polar method gives two at a time. */
  const normal = (): number => {
    if (kept !== null) {
      const value = kept
      kept = null
      return value
    }
    for (;;) {
      const x = 2 * next() - 1
      const y = 2 * next() - 1
      const s = x * x + y * y
      if (s >= 1 || s === 0) continue
      const scale = Math.sqrt((-2 * Math.log(s)) / s)
      kept = y * scale
      return x * scale
    }
  }
  const heavy = (): number => {
    const chi = normal() ** 2 + normal() ** 2 + normal() ** 2
    return normal() / Math.sqrt(chi)
  }
  return { normal, heavy }
}
