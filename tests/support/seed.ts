/** Property tests try the same cases every time: a failure can be run again, and no luck decides whether a change may land. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 791 })
