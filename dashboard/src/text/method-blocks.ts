/** The parts that a section of the method page is made of. */

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'formula'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }

export type MethodSection = { id: string; title: string; blocks: Block[] }

export const text = (content: string): Block => ({ kind: 'text', text: content })
export const formula = (content: string): Block => ({ kind: 'formula', text: content })
export const list = (...items: string[]): Block => ({ kind: 'list', items })
export const table = (caption: string, head: string[], ...rows: string[][]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
})
