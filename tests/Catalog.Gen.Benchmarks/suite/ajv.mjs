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

const engines = {
  draft4: "ajv-draft-04",
  draft6: "ajv",
  draft7: "ajv",
  "draft2019-09": "ajv/dist/2019",
  "draft2020-12": "ajv/dist/2020",
};

// A remote of another draft has keywords that this one reads otherwise, and perhaps the $id of one of its own.
const isOfAnotherDraft = (address, draft) => /:1234\/(draft[^/]*|v1)\//.exec(address)?.[1] !== undefined && !address.includes(`:1234/${draft}/`);

function validator(draft, assertFormat, schema) {
  const Ajv = require(engines[draft]).default;
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false, validateFormats: assertFormat, validateSchema: false });
  if (draft === "draft6")
    ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  if (assertFormat)
    addFormats(ajv);
  for (const [address, remote] of remotes) {
    if (isOfAnotherDraft(address, draft))
      continue;
    try { ajv.addSchema(remote, address); } catch { /* a test that needs it fails by itself */ }
  }
  return ajv.compile(schema);
}

function run(draft, folder, assertFormat) {
  let passed = 0, total = 0;
  for (const file of fs.readdirSync(path.join(suite, "tests", folder)).filter(f => f.endsWith(".json"))) {
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

for (const draft of Object.keys(engines)) {
  const [name] = engines[draft].split("/");
  const parts = [["required", draft, false], ["format", `${draft}/optional/format`, true], ["other optional", `${draft}/optional`, true]];
  const counts = parts.map(([part, folder, assertFormat]) => `${part} ${run(draft, folder, assertFormat)}`);
  console.log(`${name} ${require(`${name}/package.json`).version} | ${draft} | ${counts.join(" | ")}`);
}
