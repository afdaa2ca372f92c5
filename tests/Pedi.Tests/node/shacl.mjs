// node shacl.mjs <file> <shapes> …: what SHACL has against JSON-LD, and how many nodes of each class the shapes look at; in JSON.
import { readFileSync } from 'node:fs'
import rdf from '@zazuko/env-node'
import jsonld from 'jsonld'
import { Parser } from 'n3'
import Validator from 'rdf-validate-shacl'
import { say } from './say.mjs'

const [file, ...shapeFiles] = process.argv.slice(2)
const sh = 'http://www.w3.org/ns/shacl#', type = rdf.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
// As the context of schema.org has it: names are those of http, and a few properties hold addresses.
const schemaOrg = { '@context': { '@vocab': 'http://schema.org/', url: { '@type': '@id' }, sameAs: { '@type': '@id' }, license: { '@type': '@id' } } }

function documentLoader (address) {
  if (!['https://schema.org', 'https://schema.org/'].includes(address)) throw new Error(`${address} is not to be fetched`)
  return { contextUrl: null, documentUrl: address, document: schemaOrg }
}

const read = text => rdf.dataset(new Parser({ factory: rdf }).parse(text))
const data = read(await jsonld.toRDF(JSON.parse(readFileSync(file, 'utf8')), { documentLoader, format: 'application/n-quads', safe: true }))
const shapes = rdf.dataset()
for (const shape of shapeFiles) {
  for (const quad of read(readFileSync(shape, 'utf8'))) {
    if (quad.predicate.value !== 'http://www.w3.org/2002/07/owl#imports') shapes.add(quad)
  }
}

const targets = new Set([...shapes.match(null, rdf.namedNode(sh + 'targetClass'))].map(quad => quad.object.value))
const focus = Object.fromEntries([...targets].map(target => [target, data.match(null, type, rdf.namedNode(target)).size]).filter(([, size]) => size > 0))
const report = await new Validator(shapes, { factory: rdf }).validate(data)
say({
  focus,
  triples: data.size,
  results: report.results.map(({ focusNode, path, severity, sourceConstraintComponent }) => ({
    focusNode: focusNode.value,
    path: path?.value ?? '',
    severity: severity.value.slice(sh.length),
    constraint: sourceConstraintComponent.value.slice(sh.length)
  }))
})
