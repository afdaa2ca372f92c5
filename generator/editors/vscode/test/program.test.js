'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { findProgram } = require('../src/program');
const manifest = require('../package.json');

const nothing = () => undefined;

test('the setting comes first', () => {
  assert.deepEqual(findProgram(' /opt/catalog ', '/w', nothing), { command: '/opt/catalog', args: [] });
  assert.deepEqual(findProgram('${workspaceFolder}/catalog.dll', '/w', nothing), { command: 'dotnet', args: ['/w/catalog.dll'] });
});

test('a tool manifest that names the tool is taken, however far up it lies', () => {
  const read = file => file === '/w/.config/dotnet-tools.json' ? '{"tools":{"catalog.gen.tool":{"version":"1.0.0"}}}' : undefined;
  assert.deepEqual(findProgram('', '/w/a/b', read), { command: 'dotnet', args: ['catalog'] });
});

test('a manifest without the tool, or one that is no JSON, is passed over', () => {
  assert.deepEqual(findProgram('', '/w', () => '{"tools":{"other":{}}}'), { command: 'catalog', args: [] });
  assert.deepEqual(findProgram('', '/w', () => '{'), { command: 'catalog', args: [] });
});

test('the problem matcher reads what catalog check prints', () => {
  const [{ pattern }] = manifest.contributes.problemMatchers;
  const found = new RegExp(pattern.regexp).exec("datasets/bcp (1).yaml(7,15): error CAT1004: 'T1' is not a modality: write 'T1w'");
  assert.deepEqual(
    [found[pattern.file], found[pattern.line], found[pattern.column], found[pattern.severity], found[pattern.code], found[pattern.message]],
    ['datasets/bcp (1).yaml', '7', '15', 'error', 'CAT1004', "'T1' is not a modality: write 'T1w'"]);
});
