/** Which texts a bracketed part of an address accepts. */
import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
  /** Danish has no prefix; English lives under /en/. */
  lang: (text) => (text === 'en' ? text : undefined),
})
