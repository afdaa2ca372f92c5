// node schema.mjs <schema for editors> <entry> …: what the YAML language server says of entries, and what it offers at the end of each.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js'

const require = createRequire(import.meta.url)
const [schema, ...entries] = process.argv.slice(2)
const server = spawn(process.execPath, [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
const schemas = { [pathToFileURL(resolve(schema)).href]: '*.yaml' }
const settings = { yaml: { schemas, validate: true, completion: true, schemaStore: { enable: false } } }
const waiting = new Map()
connection.onRequest('workspace/configuration', ({ items }) => items.map(item => item.section?.split('.').reduce((part, name) => part?.[name], settings) ?? null))
connection.onRequest('client/registerCapability', () => null)
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics))
connection.listen()
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } })
await connection.sendNotification('initialized', {})
await connection.sendNotification('workspace/didChangeConfiguration', { settings })
const result = []
for (const entry of entries) {
  const uri = pathToFileURL(resolve(entry)).href, text = readFileSync(entry, 'utf8')
  const diagnostics = await new Promise(done => {
    waiting.set(uri, done)
    connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
  })
  const lines = text.split('\n'), position = { line: lines.length - 1, character: lines.at(-1).length }
  const offered = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position })
  result.push({
    messages: diagnostics.map(problem => `${problem.range.start.line + 1},${problem.range.start.character + 1}: ${problem.message}`),
    offered: (offered.items ?? offered).map(item => ({ label: item.label, documentation: item.documentation?.value ?? item.documentation ?? '' }))
  })
}
console.log(JSON.stringify(result))
server.kill()
process.exit(0)
