/** XML by hand: elements with escaped text, and nothing else. */

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

// Characters that XML 1.0 has no way to write are left out.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)

/** An element with attributes around text or around elements that are written already. */
export function element(
  name: string,
  attributes: Record<string, string>,
  content: string | string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inner = typeof content === 'string' ? escaped(content) : content.join('')
  const start = `<${name}${given.join('')}`
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`
}

export const document = (root: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
