/** The annex of the whole strategy, or of one theme. */
import type { RequestHandler } from '@sveltejs/kit'
import { annexAnswer } from '../../../annex/answer.ts'

export const GET: RequestHandler = (event) => annexAnswer(event, 'annex')
