// How many tests of the official suite ajv 8 passes, with ajv-formats, by part. Usage: node ajv.mjs <suite folder>
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const addFormats = require("ajv-formats").default;
const suite = process.argv[2];
const remotes = [];
for (const name of fs.readdirSync(path.join(suite, "remotes"), { recursive: true })) {
  if (name.endsWith(".json"))
    remotes.push([`http://localhost:1234/${name.replaceAll("\\", "/")}`, JSON.parse(fs.readFileSync(path.join(suite, "remotes", name), "utf8"))]);
}

function validator(draft, assertFormat, schema) {
  const Ajv = require(draft === "draft7" ? "ajv" : "ajv/dist/2020").default;
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false, validateFormats: assertFormat, validateSchema: false });
  if (assertFormat)
    addFormats(ajv);
  const other = draft === "draft7" ? "draft2020-12/" : "draft7/";
  for (const [address, remote] of remotes) {
    if (address.includes(`:1234/${other}`) || address.includes("draft2019-09"))
      continue;
    try { ajv.addSchema(remote, address); } catch { /* a test that needs it fails by itself */ }
  }
  return ajv.compile(schema);
}

function run(draft, folder, assertFormat, except = []) {
  let passed = 0, total = 0;
  for (const file of fs.readdirSync(path.join(suite, "tests", folder)).filter(f => f.endsWith(".json") && !except.includes(f))) {
    for (const group of JSON.parse(fs.readFileSync(path.join(suite, "tests", folder, file), "utf8"))) {
      let validate;
      try { validate = validator(draft, assertFormat, group.schema); } catch { validate = undefined; }
      for (const test of group.tests) {
        total++;
        try { if (validate && validate(test.data) === test.valid) passed++; } catch { /* not passed */ }
      }
    }
  }
  return `${passed} of ${total}`;
}

for (const draft of ["draft2020-12", "draft7"]) {
  console.log(`ajv ${require("ajv/package.json").version} | ${draft} | required ${run(draft, draft, false)} | format ${run(draft, `${draft}/optional/format`, true)} | other optional ${run(draft, `${draft}/optional`, true)}`);
}
