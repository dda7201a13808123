/** How a file is called when it is saved. */

/** Letters that no file system takes in a name. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refused = /[\u0000-\u001f\\/:*?"<>|]+/g

/** RFC 6266: the name in ASCII for old programs, and the speaking one in UTF-8. */
export function contentDisposition(name: string, title: string, ending: string): string {
  const plain = `${name}.${ending}`.replace(/[^\w.-]+/g, '-')
  const speaking = `${title.replace(refused, ' ').replace(/\s+/g, ' ').trim().slice(0, 120)}.${ending}`
  const encoded = encodeURIComponent(speaking).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
