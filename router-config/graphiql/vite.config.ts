import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  // The router serves the page itself at `/` and everything else of it below this path.
  base: '/graphiql/',
  oxc: { jsx: { runtime: 'automatic' } },
  build: { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], chunkSizeWarningLimit: 6_000, reportCompressedSize: false },
  plugins: [quiet(), compressed()],
})

/** Puts a compressed copy beside each asset, so that the router compresses nothing while it serves. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir }) {
      const assets = join(dir!, 'assets')
      for (const name of await readdir(assets)) {
        if (/\.(js|css|ttf)$/.test(name)) await writeFile(join(assets, `${name}.gz`), gzipSync(await readFile(join(assets, name)), { level: 9 }))
      }
    },
  }
}

/** Takes out what GraphiQL's parts tell the console of every visitor: which worker starts, and that the explorer leaves lists alone. */
function quiet(): Plugin {
  return {
    name: 'quiet',
    transform(code, id) {
      if (id.includes('/graphiql-explorer/')) return code.replaceAll("console.error('arg mismatch", "void ('arg mismatch")
      if (id.includes('/setup-workers/vite')) return code.replace('console.info(', 'void (')
      return undefined
    },
  }
}
