/** The event of a page's load: what the root layout handed down is known. */
import type { ServerLoadEvent } from '@sveltejs/kit'
import type { Frame } from './frame.ts'

export type PageEvent = ServerLoadEvent<Record<string, string>, Frame>
