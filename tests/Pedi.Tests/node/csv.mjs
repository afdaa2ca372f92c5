// node csv.mjs <file>: the rows of a CSV file, in JSON.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

console.log(JSON.stringify(parse(readFileSync(process.argv[2]), { record_delimiter: '\n' })))
