/** The annex of one goal. */
import type { RequestHandler } from '@sveltejs/kit'
import { annexAnswer } from '../../../../../annex/answer.ts'

export const GET: RequestHandler = (event) => annexAnswer(event, 'annex')
