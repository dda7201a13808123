/** How records of the catalogue are called. */
import { z } from 'zod'

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'an id is lower-case letters, digits and single hyphens',
})
