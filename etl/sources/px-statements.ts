/** Takes a PX file apart into its statements: `KEYWORD[language]("variable")=value;`. */

/** One statement; `of` is the variable that it is about, `value` the text between `=` and `;` as it stands. */
export type Statement = {
  keyword: string
  language: string | null
  of: string | null
  value: string
}

/** Every PX file begins with one of these. */
export const isPx = (text: string): boolean =>
  /^\uFEFF?(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|MATRIX)=/.test(text)

/**
 * In the order of the file. Marks within quotes end nothing.
 * @returns null when the file ends within a statement, as one that was cut off
 */
export function statementsOf(text: string): Statement[] | null {
  const statements: Statement[] = []
  let quoted = false
  let start = 0
  let equals = -1
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '"') quoted = !quoted
    else if (quoted) continue
    else if (mark === '=' && equals < 0) equals = at
    else if (mark === ';') {
      if (equals < 0) return null
      statements.push({ ...headOf(text.slice(start, equals)), value: text.slice(equals + 1, at) })
      start = at + 1
      equals = -1
    }
  }
  return text.slice(start).trim() === '' ? statements : null
}

function headOf(text: string): Omit<Statement, 'value'> {
  const head = text.replace('\uFEFF', '').trim()
  const bracket = head.indexOf('[')
  const parenthesis = head.indexOf('(')
  const ends = [bracket, parenthesis].filter((at) => at >= 0)
  // A bracket within the name of a variable is none of ours.
  const hasLanguage = bracket >= 0 && (parenthesis < 0 || bracket < parenthesis)
  return {
    keyword: head.slice(0, Math.min(head.length, ...ends)),
    language: hasLanguage ? head.slice(bracket + 1, head.indexOf(']')) : null,
    of:
      parenthesis < 0
        ? null
        : (textsOf(head.slice(parenthesis + 1, head.lastIndexOf(')')))[0] ?? null),
  }
}

/** The texts of a list. One that goes on in the next line stands in quotes there again, without a comma between. */
export function textsOf(value: string): string[] {
  const texts: string[] = []
  let isNew = true
  let opened = -1
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"') {
      if (opened < 0) opened = at
      else {
        const text = value.slice(opened + 1, at)
        if (isNew) texts.push(text)
        else texts.push((texts.pop() ?? '') + text)
        isNew = false
        opened = -1
      }
    } else if (opened < 0 && value[at] === ',') isNew = true
  }
  return texts.map((text) => text.normalize().trim())
}
