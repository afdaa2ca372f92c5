// node csv.mjs <file>: the rows of a CSV file, or how it is broken; in JSON.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { say } from './say.mjs'

try {
  say({ rows: parse(readFileSync(process.argv[2]), { record_delimiter: '\n' }) })
} catch (error) {
  say({ error: error.message })
}
