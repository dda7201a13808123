/** What a copy says of itself: README.txt for people, manifest.json for programs, SHA256SUMS to check it. */
import { createHash } from 'node:crypto'

export type FileSaid = { place: string; type: string; bytes: number; sha256: string }

export type CopySaid = {
  vintage: string
  /** The data version that was in force meanwhile, where the copy's is an older one. */
  newest: string | null
  day: string
  publicUrl: string | null
  files: FileSaid[]
}

export const said = (place: string, type: string, bytes: Uint8Array): FileSaid => ({
  place,
  type,
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** Endings that a server of files may not know. */
function typesOf(files: FileSaid[]): string[] {
  const found = new Map<string, string>()
  for (const { place, type } of files) {
    const ending = /\.([\w-]+)$/.exec(place)?.[1]
    const media = type.split(';')[0] ?? type
    // Two kinds of JSON have the ending of the plain one.
    if (ending !== undefined && (!found.has(ending) || media === 'application/json')) {
      found.set(ending, media)
    }
  }
  return [...found].sort().map(([ending, type]) => `        ${type} ${ending};`)
}

const readme = ({
  vintage,
  newest,
  day,
  publicUrl,
  files,
}: CopySaid): string => `Pejling, a copy of the site
Data version ${vintage}, made on ${day} (the day that the pages show), ${String(files.length)} files.${
  newest === null
    ? ''
    : `\nIt is an older data version: ${newest} was in force. Every page says so.`
}
${
  publicUrl === null
    ? `No address was set (PUBLIC_URL), so all links lead from file to file: the copy works in any folder.
Texts to be quoted (citations, SQL, code to embed) name the path behind your address, feeds and the catalogue
link from file to file, and sitemap, oEmbed and pictures beside shared links are left out: they need a host.`
    : `Made for ${publicUrl}: citations, feeds, catalogue, sitemap and embeds name that address. Links between pages lead
from file to file, so that the copy can be looked at anywhere.`
}

Any server of files will do, and any object store: begin at index.html. Nothing runs on the server. Addresses with a
query, such as /indikator/ledighed?omraade=740, give the page or file without the choice.

  manifest.json   every file with media type, size and SHA-256
  SHA256SUMS      sha256sum --check SHA256SUMS

What a copy cannot do: choose freely (areas, periods, agendas: what the pages offer as links is there), ask the API with
other parameters (api/v1/openapi.json describes the API of a running server; answers without an ending in their address
have .json here), other data versions. Each page has its Content-Security-Policy inside; only a server's header can say
who may frame a page (frame-ancestors), so send "Content-Security-Policy: frame-ancestors 'none'" for all but
/indikator/*/embed and /en/indikator/*/embed, and "X-Content-Type-Options: nosniff".

nginx, where some endings are not known to it:

    types {
${typesOf(files).join('\n')}
    }
    charset utf-8;
    charset_types text/css text/csv text/plain text/turtle application/atom+xml;

With an object store, upload each file with the media type that manifest.json names.
`

/** The three files, in the order that they are written; none of them is in the list of the others but README.txt. */
export function selfDescription(copy: CopySaid): { place: string; text: string }[] {
  const text = readme(copy)
  const described = [
    ...copy.files,
    said('README.txt', 'text/plain; charset=utf-8', Buffer.from(text)),
  ]
  const files = described.sort((a, b) => (a.place < b.place ? -1 : 1))
  const { vintage, day, publicUrl } = copy
  return [
    { place: 'README.txt', text },
    {
      place: 'manifest.json',
      text: `${JSON.stringify({ vintage, day, publicUrl, files }, null, 1)}\n`,
    },
    {
      place: 'SHA256SUMS',
      text: files.map(({ place, sha256 }) => `${sha256}  ${place}\n`).join(''),
    },
  ]
}
