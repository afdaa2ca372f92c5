// node bibtex.mjs <file>: the references of a BibTeX or CSL file, as CSL in JSON.
import { readFileSync } from 'node:fs'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { say } from './say.mjs'

const file = process.argv[2]
const config = plugins.config.get('@bibtex')
config.parse.sentenceCase = 'never'
const text = readFileSync(file, 'utf8')
const [references, forceType] = file.endsWith('.bib') ? [text, '@biblatex/text'] : [JSON.parse(text), '@csl/list+object']
say(new Cite(references, { generateGraph: false, forceType }).data)
