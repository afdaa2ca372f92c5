// Writes unicode-tables.txt: the Unicode properties of ECMA-262's \p{…}, as Node's own regular expressions know them.
//
//   npm install unicode-match-property-value-ecmascript unicode-property-aliases-ecmascript   (names and aliases)
//   node make-unicode-tables.mjs > unicode-tables.txt
//
// A line is `kind:name,alias…=` and the ranges of code points, each `gap` or `gap+more` in base 36: `gap` from the end
// of the range before, `more` code points after the first.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const values = require('unicode-match-property-value-ecmascript/data/mappings.js');
const { default: binaries } = await import(pathToFileURL(require.resolve('unicode-property-aliases-ecmascript')));

const ranges = expression => {
  const pattern = new RegExp(`^${expression}$`, 'u');
  const found = [];
  let end = 0, start = -1;
  for (let c = 0; c <= 0x110000; c++) {
    const has = c < 0x110000 && pattern.test(String.fromCodePoint(c));
    if (has && start < 0) start = c;
    if (!has && start >= 0) {
      found.push((start - end).toString(36) + (c - start > 1 ? '+' + (c - start - 1).toString(36) : ''));
      end = c;
      start = -1;
    }
  }
  return found.join(' ');
};

const known = expression => {
  try { return new RegExp(expression, 'u') && true; } catch { return false; }
};

// [name, …aliases] from a map of alias → name.
const grouped = map => {
  const groups = new Map();
  for (const [alias, name] of map) groups.set(name, [...(groups.get(name) ?? []), alias]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, aliases]) => [name, ...aliases.filter(a => a !== name).sort()]);
};

const composite = new Set(['Other', 'Letter', 'Cased_Letter', 'Mark', 'Number', 'Punctuation', 'Symbol', 'Separator', 'Unassigned']);
console.log(`unicode ${process.versions.unicode}`);
for (const names of grouped(values.get('General_Category'))) {
  console.log(`gc:${names}=${composite.has(names[0]) ? '' : ranges(`\\p{gc=${names[0]}}`)}`);
}
for (const names of grouped(values.get('Script'))) {
  if (!known(`\\p{sc=${names[0]}}`)) continue;
  const script = ranges(`\\p{sc=${names[0]}}`);
  const extensions = ranges(`\\p{scx=${names[0]}}`);
  console.log(`sc:${names}=${script}`);
  if (extensions !== script) console.log(`scx:${names}=${extensions}`);
}
for (const names of grouped(binaries)) {
  if (['Any', 'Assigned', 'ASCII'].includes(names[0]) || !known(`\\p{${names[0]}}`)) continue;
  console.log(`bin:${names}=${ranges(`\\p{${names[0]}}`)}`);
}
