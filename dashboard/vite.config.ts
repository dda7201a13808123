/** Builds the pages: `vite build -c dashboard/vite.config.ts` from the project's root. */
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'dashboard/build' }),
      outDir: 'dashboard/.svelte-kit',
      // A page brings its style along, allowed by its hash: on a phone a file beside it is one round trip more.
      inlineStyleThreshold: 20_000,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // The agreed top level has no place for SvelteKit's own layout, so its folders are named here.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- supported still; a workspace of its own is what it advises
      files: { src: 'dashboard/src', assets: 'dashboard/static' },
      // Only an opened meeting registers it, for its own address.
      serviceWorker: { register: false },
    }),
  ],
  // The server process and the pages must share one instance of the API, so the build leaves it alone.
  build: { rolldownOptions: { external: ['#api'] } },
  ssr: { external: ['#api'] },
})
