/** The test vectors as files: built into the pages, so that they are those of the rule that runs. */
import { error } from '@sveltejs/kit'
import { vectorFile } from '../../../../views/test-vectors.ts'

const types: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  py: 'text/x-python; charset=utf-8',
}

export const GET = async ({ params }: { params: Partial<Record<string, string>> }) => {
  const name = params['file'] ?? ''
  const content = await vectorFile(name)
  if (content === null) error(404, `There is no test vector called "${name}".`)
  return new Response(content, {
    headers: {
      'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
