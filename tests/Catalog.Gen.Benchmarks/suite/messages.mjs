// What ajv 8 and the YAML language server say of the broken entries in tests/Catalog.Gen.Engine.Tests/Validation/Messages.
// Usage: node messages.mjs "file: case name" …   Prints a Markdown table row for each tool and problem.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const yaml = require("yaml");
const addFormats = require("ajv-formats").default;
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../Catalog.Gen.Engine.Tests/Validation/Messages");

function find(file, name) {
  for (const part of fs.readFileSync(path.join(folder, `${file}.txt`), "utf8").split("\n=== ").slice(1)) {
    if (!part.startsWith(name + "\n"))
      continue;
    const [head, rest] = part.split("\n--- entry\n");
    const [entry, problems] = rest.split("\n--- problems\n");
    return { schema: yaml.parse(head.slice(name.length + 1)), entry: entry + "\n", problems: problems.trim() };
  }
  throw new Error(`no case ${file}: ${name}`);
}

function ajv({ schema, entry }) {
  const Ajv = require("ajv/dist/2020").default;
  const validator = new Ajv({ strict: false, allErrors: true });
  addFormats(validator);
  const validate = validator.compile(schema);
  validate(yaml.parse(entry));
  return (validate.errors ?? []).map(e => `${e.instancePath || "/"} ${e.message}`);
}

// The server caches by address and version, so each case has addresses of its own.
let count = 0;
async function server({ schema, entry }) {
  const name = `thing${++count}`;
  const workspaceContext = { resolveRelativePath: (relative, resource) => new URL(relative, resource).href };
  const service = getLanguageService({ schemaRequestService: async () => JSON.stringify(schema), workspaceContext });
  service.configure({ validate: true, yamlVersion: "1.2", schemas: [{ uri: `file:///${name}.schema.json`, fileMatch: [`${name}.yaml`], schema }] });
  const document = TextDocument.create(`file:///${name}.yaml`, "yaml", 0, entry);
  const found = await service.doValidation(document, false);
  return found.map(d => `(${d.range.start.line + 1},${d.range.start.character + 1})-(${d.range.end.line + 1},${d.range.end.character + 1}) ${d.message.replaceAll("\n", " ")}`);
}

const cell = lines => lines.length === 0 ? "(nothing)" : lines.map(line => "`" + line.replaceAll("|", "\\|") + "`").join("<br>");
for (const argument of process.argv.slice(2)) {
  const [file, name] = argument.split(/: (.*)/);
  const each = find(file, name);
  console.log(`### ${name[0].toUpperCase()}${name.slice(1)}\n\n\`\`\`yaml\n${each.entry}\`\`\`\n\n| | |\n|---|---|`);
  console.log(`| Catalog.Gen | ${cell(each.problems.split("\n"))} |`);
  console.log(`| ajv | ${cell(ajv(each))} |`);
  console.log(`| YAML language server | ${cell(await server(each))} |\n`);
}
process.exit(0);
