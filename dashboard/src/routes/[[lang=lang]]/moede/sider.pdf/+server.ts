/** A meeting's pages in 16:9. */
import type { RequestHandler } from '@sveltejs/kit'
import { annexAnswer } from '../../../../annex/answer.ts'

export const GET: RequestHandler = (event) => annexAnswer(event, 'slides')
