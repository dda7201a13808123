/** The worker of meetings, at the address that SvelteKit gives it. */
import './scripts/keep-meeting.ts'
