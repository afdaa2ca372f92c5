// node json.mjs <schema> <file>: what ajv has against a document, or against each line of a .ndjson, by a schema; in JSON.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { say } from './say.mjs'

const [schema, file] = process.argv.slice(2)
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
addFormats(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
const text = readFileSync(file, 'utf8')
const documents = file.endsWith('.ndjson') ? text.trimEnd().split('\n') : [text]
const errors = documents.flatMap((document, index) => validate(JSON.parse(document))
  ? []
  : validate.errors.map(error => `${index + 1}${error.instancePath} ${error.keyword} ${error.message}`))
say({ documents: documents.length, errors })
