// Writes unicode-tables.txt: the Unicode properties of ECMA-262's \p{…}, as Node's own regular expressions know them.
//
//   npm install unicode-match-property-value-ecmascript unicode-property-aliases-ecmascript   (names and aliases)
//   node make-unicode-tables.mjs > unicode-tables.txt
//
// Beside them what tells whether a text is in normalization form C: combining classes (ccc), and for each second code
// point of a pair that composes, the first ones (nfc).
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
  return rangesOf(c => pattern.test(String.fromCodePoint(c)));
};

const rangesOf = test => {
  const found = [];
  let end = 0, start = -1;
  for (let c = 0; c <= 0x110000; c++) {
    const has = c < 0x110000 && test(c);
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

// One code point of each combining class; the class of any other is read off the order in which the two normalize.
const marks = [
  [1, 0x334], [6, 0x16FF0], [7, 0x93C], [8, 0x3099], [9, 0x94D], [10, 0x5B0], [11, 0x5B1], [12, 0x5B2], [13,
  0x5B3], [14, 0x5B4], [15, 0x5B5], [16, 0x5B6], [17, 0x5B7], [18, 0x5B8], [19, 0x5B9], [20, 0x5BB], [21, 0x5BC],
  [22, 0x5BD], [23, 0x5BF], [24, 0x5C1], [25, 0x5C2], [26, 0xFB1E], [27, 0x64B], [28, 0x64C], [29, 0x64D], [30,
  0x618], [31, 0x619], [32, 0x61A], [33, 0x651], [34, 0x652], [35, 0x670], [36, 0x711], [84, 0xC55], [91, 0xC56],
  [103, 0xE38], [107, 0xE48], [118, 0xEB8], [122, 0xEC8], [129, 0xF71], [130, 0xF72], [132, 0xF74], [202, 0x321],
  [214, 0x1DCE], [216, 0x31B], [218, 0x1DFA], [220, 0x316], [222, 0x59A], [224, 0x302E], [226, 0x1D16D], [228,
  0x5AE], [230, 0x300], [232, 0x315], [233, 0x35C], [234, 0x35D], [240, 0x345],
];
const isSwapped = (a, b) => {
  const text = String.fromCodePoint(a, b);
  return text.normalize('NFD') === String.fromCodePoint(b, a);
};
const classes = new Map();
for (let c = 0x80; c < 0x110000; c++) {
  const text = String.fromCodePoint(c);
  if (!/^\p{M}$/u.test(text) || text.normalize('NFD') !== text) continue;
  // What changes places with neither of two different classes has none.
  if (!marks.slice(0, 2).some(([, mark]) => isSwapped(mark, c) || isSwapped(c, mark))) continue;
  const same = marks.find(([, mark]) => c === mark || (!isSwapped(mark, c) && !isSwapped(c, mark)));
  if (!same) throw new Error(`U+${c.toString(16)} has a combining class that is not in the list`);
  classes.set(c, same[0]);
}
for (const [value] of marks) console.log(`ccc:${value}=${rangesOf(c => classes.get(c) === value)}`);

const pairs = new Map();
for (let c = 0x80; c < 0x110000; c++) {
  if (c >= 0xAC00 && c < 0xD7A4) continue; // Hangul is composed by arithmetic.
  const text = String.fromCodePoint(c);
  const parts = [...text.normalize('NFD')];
  if (parts.length < 2 || text.normalize('NFC') !== text) continue;
  const second = parts.pop();
  const first = parts.join('').normalize('NFC');
  if ([...first].length !== 1 || (first + second).normalize('NFC') !== text) throw new Error(`U+${c.toString(16)}`);
  pairs.set(second, [...(pairs.get(second) ?? []), first.codePointAt(0)]);
}
for (const [second, firsts] of [...pairs].sort()) {
  const set = new Set(firsts);
  console.log(`nfc:${second.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}=${rangesOf(c => set.has(c))}`);
}
