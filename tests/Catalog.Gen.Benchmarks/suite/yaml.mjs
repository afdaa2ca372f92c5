// Files as Catalog.Gen has read them beside what the npm package 'yaml' reads. MutatedFilesTests writes them, a line each:
// [text, JSON or "ERRORS …"]. Prints the differences by kind, and ends with 1 where one has no reason.
import fs from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseAllDocuments } from "yaml";

/** A value as JSON has it. A number that is too large for a double is Infinity in JavaScript, for which JSON.stringify would write null. */
const inJson = value => JSON.parse(JSON.stringify(value, (_, part) => part === Infinity || part === -Infinity ? String(part) : part));

function peer(text) {
  const parsed = parseAllDocuments(text, { version: "1.2", merge: true, maxAliasCount: -1 });
  const documents = Array.isArray(parsed) ? parsed : [];
  const errors = documents.flatMap(document => document.errors);
  if (errors.length > 0)
    return { error: errors[0].code };
  if (documents.length !== 1)
    return { error: `${documents.length} DOCUMENTS` };
  try {
    return { value: inJson(documents[0].toJS({ maxAliasCount: -1 }) ?? null) };
  } catch (error) {
    return { error: `TOJS ${error.message}` };
  }
}

// Why Catalog.Gen refuses what 'yaml' reads.
const refused = [
  [/CAT1016/, "refused on purpose: keys that are no text, tags of one's own, empty files, numbers beyond JSON, aliases of nothing"],
  [/CAT1002/, "a key twice: two spellings of one text, or merged"],
  [/the indentation holds|an invisible character stands/, "blanks that are no spaces, where indentation is"],
  [/CAT1001 this is no version/, "a version of YAML that is not known"],
  [/CAT1001 a space is missing behind '(.*):'/, "a file that is one text, of lines that are all keys but for a space"],
  [/CAT1001 an unresolved merge/, "an unresolved merge"],
  [/CAT1001 the YAML cannot be read here/, "keys behind '? ', which YamlDotNet reads"],
  [/CAT1001 this escape is no Unicode/, "half of a surrogate pair as an escape"],
  [/CAT1001 every line of a text in quotes|CAT1001 this line stands inside/, "lines of a value that do not stand deeper than its key"],
  [/CAT1001 a ':' is missing behind this key/, "a key whose colon stands on the next line"],
  [/CAT1001 (this key stands deeper|a text cannot begin with '[%?]'|what opens with|a tab stands|a space is missing behind this mark)/, "stricter by the book"],
];
const lenient = [
  [/DOCUMENTS/, "a mark that ends a document stands before the only one"],
  [/TAB_AS_INDENT/, "a tab before a value that is no block (the suite's case 6CA3)"],
  [/TOJS Merge sources/, "a merge of an empty list"],
  [/BAD_INDENT/, "a bracket that closes in the column of its key"],
  [/MISSING_CHAR|BAD_ALIAS|UNEXPECTED_TOKEN|MULTILINE_IMPLICIT_KEY/, "a blank line with a tab in a text in quotes; a colon in an alias"],
];

/** Keys are the text that is written, and the end of the file ends a line: the same value otherwise. */
function sameButForKeys(ours, theirs) {
  if (Array.isArray(ours) && Array.isArray(theirs))
    return ours.length === theirs.length && ours.every((item, i) => sameButForKeys(item, theirs[i]));
  if (ours && theirs && typeof ours === "object" && typeof theirs === "object" && !Array.isArray(ours) && !Array.isArray(theirs)) {
    const a = Object.values(ours), b = Object.values(theirs);
    const number = key => /^(|null|Null|NULL|~|[-+.0-9].*|[tT]rue|TRUE|[fF]alse|FALSE)$/.test(key);
    return (a.length === b.length && Object.keys(ours).some(number))
      || (isDeepStrictEqual(Object.keys(ours).sort(), Object.keys(theirs).sort()) && Object.keys(ours).every(key => sameButForKeys(ours[key], theirs[key])));
  }
  if (typeof ours === "string" && typeof theirs === "string")
    return ours === theirs || ours.replace(/\n+$/, "") === theirs.replace(/\n+$/, "");
  return isDeepStrictEqual(ours, theirs);
}

let count = 0, same = 0;
const kinds = new Map(), unexplained = [];
const add = reason => kinds.set(reason, (kinds.get(reason) ?? 0) + 1);
for (const line of fs.readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const [text, result] = JSON.parse(line);
  // What is not Unicode cannot be written down for another program.
  if (/[\ud800-\udfff\0]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")))
    continue;
  count++;
  if (/\r(?!\n)/.test(text)) {
    add("a carriage return alone ends a line (YAML 1.2, section 5.4), and not for 'yaml'");
    continue;
  }
  const theirs = peer(text), isRefused = result.startsWith("ERRORS");
  if (isRefused && theirs.error !== undefined) {
    same++;
  } else if (isRefused) {
    const reason = refused.find(([words]) => words.test(result))?.[1];
    reason ? add(reason) : unexplained.push([text, result, JSON.stringify(theirs.value)]);
  } else if (theirs.error !== undefined) {
    const reason = /^\s*\? /m.test(text) ? "keys behind '? ', which YamlDotNet reads" : lenient.find(([words]) => words.test(theirs.error))?.[1];
    reason ? add(reason) : unexplained.push([text, result, theirs.error]);
  } else if (isDeepStrictEqual(inJson(JSON.parse(result)), theirs.value)) {
    same++;
  } else if (sameButForKeys(JSON.parse(result), theirs.value)) {
    add("keys that are numbers, booleans or null are the text that is written; the end of the file ends a line");
  } else if (/^\s*\? /m.test(text)) {
    add("keys behind '? ', which YamlDotNet reads");
  } else if (/\\\r?\n[ \t]*\r?\n/.test(text)) {
    add("an empty line below a '\\' that ends a line stands for itself (YAML 1.2, section 7.3.1), and not for 'yaml'");
  } else {
    unexplained.push([text, result, JSON.stringify(theirs.value)]);
  }
}

console.log(`${count} files, ${same} read alike, ${unexplained.length} unexplained`);
for (const [reason, times] of [...kinds].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(6)} ${reason}`);
for (const [text, ours, theirs] of unexplained.sort((a, b) => a[0].length - b[0].length).slice(0, 20))
  console.log(`${JSON.stringify(text)}\n   ours ${ours}\n   yaml ${theirs}`);
process.exit(unexplained.length > 0 ? 1 : 0);
