// What ajv 8 and the YAML language server say of the broken entries in tests/Catalog.Gen.Engine.Tests/Validation/Messages.
// Usage: node messages.mjs "file: case name" …   Prints a Markdown table row for each tool and problem.
//        node messages.mjs --all [--cases]       Prints sums over all cases of the tables, and with --cases each of them.
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

function* cases(file) {
  for (const part of fs.readFileSync(path.join(folder, `${file}.txt`), "utf8").split("\n=== ").slice(1)) {
    const [head, ...rest] = part.split("\n--- entry\n");
    const [entry, ...problems] = rest.join("\n--- entry\n").split("\n--- problems\n");
    const end = head.indexOf("\n");
    yield { file, name: head.slice(0, end), schema: yaml.parse(head.slice(end + 1)), entry: entry + "\n", problems: problems.join("").trim() };
  }
}

function find(file, name) {
  for (const each of cases(file)) {
    if (each.name === name)
      return each;
  }
  throw new Error(`no case ${file}: ${name}`);
}

// What ajv says of what 'yaml' has read, each with its line; only the syntax where that is wrong.
function ajvWithLines({ schema, entry }) {
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(entry, { lineCounter: lines, merge: true, version: "1.2" });
  const syntax = [...document.errors, ...document.warnings];
  if (document.errors.length > 0)
    return syntax.map(e => e.linePos?.[0].line ?? 1);
  const Ajv = require("ajv/dist/2020").default;
  const validator = new Ajv({ strict: false, allErrors: true });
  addFormats(validator);
  let validate;
  try {
    validate = validator.compile(schema);
  } catch {
    return null; // ajv refuses the schema.
  }
  try {
    validate(document.toJS());
  } catch {
    return [0]; // An alias of nothing, of which 'yaml' tells no place.
  }
  return [...syntax.map(e => e.linePos?.[0].line ?? 1), ...(validate.errors ?? []).map(e => {
    const keys = e.instancePath.split("/").slice(1).map(key => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    let node = document.contents;
    for (const key of keys)
      node = yaml.isMap(node) ? node.get(key, true) : yaml.isSeq(node) ? node.get(Number(key), true) : node;
    return node?.range ? lines.linePos(node.range[0]).line : 1;
  })];
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
async function sums(showCases) {
  const tools = { "Catalog.Gen": [], "ajv + yaml": [], "YAML language server": [] };
  let slips = 0, quiet = 0;
  for (const file of fs.readdirSync(folder).filter(name => name.endsWith(".txt")).sort().map(name => name.slice(0, -4))) {
    for (const each of cases(file)) {
      const due = each.problems === "none" ? [] : each.problems.split("\n").filter(line => /^\(\d/.test(line));
      if (due.some(line => / CAT0\d\d\d: /.test(line)))
        continue; // It is the schema that is wrong.
      const ours = due.map(line => Number(/^\((\d+)/.exec(line)[1]));
      const peer = ajvWithLines(each);
      if (peer === null)
        continue;
      const served = (await server(each)).map(line => Number(/^\((\d+)/.exec(line)[1]));
      const found = { "Catalog.Gen": ours, "ajv + yaml": peer, "YAML language server": served };
      const first = Math.min(...ours);
      if (ours.length === 0)
        quiet++;
      else
        slips++;
      for (const [tool, lines] of Object.entries(found)) {
        tools[tool].push({
          errors: lines.length,
          isDue: ours.length > 0,
          isMissed: ours.length > 0 && lines.length === 0,
          isExact: ours.length > 0 && lines.length === ours.length,
          isOnLine: ours.length > 0 && lines.length > 0 && Math.min(...lines) === first,
          isFalse: ours.length === 0 && lines.length > 0,
        });
      }
      if (showCases)
        console.log(`${file}: ${each.name} | due ${ours.join(",")} | ajv ${peer.join(",")} | server ${served.join(",")}`);
    }
  }
  const sum = (rows, of) => rows.reduce((total, row) => total + Number(of(row)), 0);
  console.log(`${slips} broken entries, and ${quiet} that are not\n`);
  console.log("| | problems reported | as many as there are causes | the first on the line that has to change | nothing reported | reported although nothing is wrong |\n|---|---|---|---|---|---|");
  for (const [tool, rows] of Object.entries(tools)) {
    console.log(`| ${tool} | ${sum(rows, row => row.isDue * row.errors)} | ${sum(rows, row => row.isExact)} | ${sum(rows, row => row.isOnLine)} `
      + `| ${sum(rows, row => row.isMissed)} | ${sum(rows, row => row.isFalse)} |`);
  }
}

if (process.argv[2] === "--all") {
  await sums(process.argv.includes("--cases"));
  process.exit(0);
}

for (const argument of process.argv.slice(2)) {
  const [file, name] = argument.split(/: (.*)/);
  const each = find(file, name);
  console.log(`### ${name[0].toUpperCase()}${name.slice(1)}\n\n\`\`\`yaml\n${each.entry}\`\`\`\n\n| | |\n|---|---|`);
  console.log(`| Catalog.Gen | ${cell(each.problems.split("\n"))} |`);
  console.log(`| ajv | ${cell(ajv(each))} |`);
  console.log(`| YAML language server | ${cell(await server(each))} |\n`);
}
process.exit(0);
