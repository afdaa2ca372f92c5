// node types.mjs <file> <type>: what TypeScript has against JSON-LD as a type of schema-dts: misspelt properties above all; in JSON.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './say.mjs'

const [file, type] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const source = file + '.ts'
const types = join(here, 'node_modules', 'schema-dts', 'dist', 'schema.d.ts')
writeFileSync(source, `import type { ${type}, WithContext } from ${JSON.stringify(types)}\nexport const document: WithContext<${type}> = ${readFileSync(file, 'utf8')}`)
const tsc = createRequire(import.meta.url).resolve('typescript/package.json').replace('package.json', 'bin/tsc')
const run = spawnSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--types', '', '--pretty', 'false', source], { encoding: 'utf8' })
const errors = run.stdout.split('\n').filter(line => line.includes('error'))
if (run.status !== 0 && errors.length === 0) throw new Error(run.stdout + run.stderr)
say(errors.map(line => line.slice(line.indexOf('error'))))
