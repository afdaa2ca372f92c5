// node sarif.mjs <report>: whether a report is SARIF 2.1.0, by its published schema.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import addFormats from 'ajv-formats'

const require = createRequire(import.meta.url)
const Ajv = require('ajv-draft-04')
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
// One of its patterns is none with the flag 'u'.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats(ajv)
const validate = ajv.compile(schema)
if (!validate(JSON.parse(readFileSync(process.argv[2], 'utf8')))) {
  console.log(JSON.stringify(validate.errors, null, 1))
  process.exit(1)
}
console.log('valid')
