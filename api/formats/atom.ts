/** News as an Atom feed (RFC 4287). */
import type { Language, Text } from '../../data/vocabulary.ts'
import type { News, NewsEntry } from '../contract-news.ts'
import { document, element, escaped } from './xml.ts'

export const atomMedia = 'application/atom+xml; charset=utf-8'

export type FeedAbout = {
  /** Of the feed in this language, always the same. */
  id: string
  title: Text
  subtitle: Text
  author: Text
  /** The page that the feed follows. */
  page: string
  /** The feed's own address. */
  self: string
}

/** Every sentence a paragraph. */
const html = (sentences: Text[], lang: Language): string =>
  sentences.map((sentence) => `<p>${escaped(sentence[lang])}</p>`).join('')

const entryElement = (entry: NewsEntry, lang: Language): string =>
  element('entry', {}, [
    // The same entry in another language is another text.
    element('id', {}, lang === 'da' ? entry.id : `${entry.id}#${lang}`),
    element('title', {}, entry.title[lang]),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.address[lang] }),
    element('published', {}, entry.published),
    element('updated', {}, entry.published),
    element('category', { term: entry.indicator }),
    element('content', { type: 'html' }, html(entry.sentences, lang)),
  ])

export const atom = ({ entries, updated }: News, about: FeedAbout, lang: Language): string =>
  document(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
      element('id', {}, about.id),
      element('title', {}, about.title[lang]),
      element('subtitle', {}, about.subtitle[lang]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: about.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: about.page }),
      element('updated', {}, updated),
      element('author', {}, [element('name', {}, about.author[lang])]),
      element('generator', {}, 'Pejling'),
      ...entries.map((entry) => entryElement(entry, lang)),
    ]),
  )
