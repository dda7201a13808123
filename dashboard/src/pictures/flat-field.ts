/** The field of all municipalities in px, for readers that know no stroke that keeps its width when it is scaled. */

const tenth = (value: number): string => String(Math.round(value * 10) / 10)

/** @param path moves, relative lines and relative level lines alone, as charts/field.ts writes them */
export function flatPath(path: string, [a, d, e, f]: [number, number, number, number]): string {
  return path.replace(/([Mlh])([^Mlh]*)/g, (_, command: string, text: string) => {
    const [x = 0, y = 0] = (text.match(/-?\d+/g) ?? []).map(Number)
    if (command === 'M') return `M${tenth(x * a + e)} ${tenth(y * d + f)}`
    if (command === 'h') return `h${tenth(x * a)}`
    return `l${tenth(x * a)} ${tenth(y * d)}`
  })
}

const scaling = /\btransform="matrix\((\S+) 0 0 (\S+) (\S+) (\S+)\)"/

/** The same picture with its scaled paths drawn in px. */
export function flattened(svg: string): string {
  return svg.replace(/<path [^>]*>/g, (element) => {
    const found = scaling.exec(element)
    if (!found) return element
    const [a = 1, d = 1, e = 0, f = 0] = found.slice(1).map(Number)
    return element
      .replace(scaling, '')
      .replace(/ vector-effect="[^"]*"/, '')
      .replace(/ d="([^"]*)"/, (_, path: string) => ` d="${flatPath(path, [a, d, e, f])}"`)
  })
}
