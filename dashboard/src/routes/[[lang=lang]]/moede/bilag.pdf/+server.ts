/** The annex of a meeting's agenda. */
import type { RequestHandler } from '@sveltejs/kit'
import { annexAnswer } from '../../../../annex/answer.ts'

export const GET: RequestHandler = (event) => annexAnswer(event, 'annex')
