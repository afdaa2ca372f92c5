// node csv.mjs <file>: the rows of a CSV file, or how it is broken; in JSON.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

try {
  console.log(JSON.stringify({ rows: parse(readFileSync(process.argv[2]), { record_delimiter: '\n' }) }))
} catch (error) {
  console.log(JSON.stringify({ error: error.message }))
}
