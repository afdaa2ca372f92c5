// node validate.mjs <folder>: what html-validate finds in the pages of a folder, a line each.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate'

const loader = new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // HtmlRenderer writes "<input />", and HTML takes that for "<input>".
    'void-style': 'off',
    // Values of one facet share its name, as the address repeats it.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    // Names of the command's options, which the address has too: life-stage.
    'name-pattern': ['error', { pattern: 'kebabcase' }],
    // A title says more than a page's name; 70 letters are for search engines of old.
    'long-title': ['error', { maxlength: 90 }],
    // The pages lie where they lie: what they load is their own.
    'require-sri': 'off',
  },
})
const validator = new HtmlValidate(loader)
const pages = readdirSync(process.argv[2], { recursive: true }).filter(name => name.endsWith('.html')).sort()
for (const page of pages) {
  const report = await validator.validateFile(join(process.argv[2], page))
  for (const result of report.results)
    for (const message of result.messages) console.log(`${page}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`)
}
console.log(`${pages.length} pages`)
