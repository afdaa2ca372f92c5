// Reads and validates every *.yaml of a folder against the schema in it: what a catalog's check costs on Node.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [folder, schema] = process.argv.slice(2);
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(JSON.parse(readFileSync(join(folder, schema), 'utf8')));
let files = 0, problems = 0;
for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) {
  files++;
  try {
    if (!validate(parse(readFileSync(join(folder, file), 'utf8'))))
      problems += validate.errors.length;
  } catch {
    problems++;
  }
}
console.log(`${files} files, ${problems} problems`);
