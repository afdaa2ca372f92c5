// An editor built on VS Code's own libraries for the protocol. It types at random in some documents and prints, for each edit,
// the text and the problems that the server has told of all documents then, as one line of JSON.
//
//   node replay.mjs <edits> <seed> <folder> <file,file,…> <program> [argument …]

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';

const [edits, seed, folder, files, program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = protocol.createProtocolConnection(
  new protocol.StreamMessageReader(server.stdout), new protocol.StreamMessageWriter(server.stdin));

let state = Number(seed);
const random = most => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * most);
};

const problems = new Map();
let waiting = null;
connection.onNotification(protocol.PublishDiagnosticsNotification.type, published => {
  problems.set(published.uri, published.diagnostics);
  if (waiting && waiting.uri === published.uri && waiting.version === published.version)
    waiting.done();
});
connection.onRequest(protocol.RegistrationRequest.type, () => undefined);
connection.listen();

const root = pathToFileURL(folder).href;
const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'catalog' }],
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
  },
});
if (capabilities.textDocumentSync.change !== protocol.TextDocumentSyncKind.Incremental)
  throw new Error('the server does not take changes one by one');
await connection.sendNotification(protocol.InitializedNotification.type, {});

const documents = files.split(',').map(name => {
  const path = join(folder, name);
  return { name, uri: pathToFileURL(path).href, version: 0, text: readFileSync(path, 'utf8'), original: readFileSync(path, 'utf8') };
});

const judged = document => new Promise((done, fail) => {
  const timer = setTimeout(() => fail(new Error(`no answer for version ${document.version} of ${document.name}`)), 60_000);
  waiting = { uri: document.uri, version: document.version, done: () => { clearTimeout(timer); done(); } };
});

for (const document of documents) {
  const answer = judged(Object.assign(document, { version: 1 }));
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri: document.uri, languageId: 'yaml', version: 1, text: document.text },
  });
  await answer;
}

const place = (text, offset) => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1).length };
};

// No edit within a line break or a surrogate pair: no editor has a cursor there.
const isWithin = (text, at) => at > 0 && at < text.length
  && ((text[at - 1] === '\r' && text[at] === '\n') || (text.charCodeAt(at) & 0xfc00) === 0xdc00);

const keys = ['a', 'kind', ':', ': ', ' ', '  ', '-', '- ', "'", '"', '#', ' #', '[', ']', '{', '}', ',', '\n', '\r\n', '\n\n', '&a ', '*a', '|', '>', '\t', 'é', '🐈', '~', 'true', '1.10'];

for (let i = 0; i < Number(edits); i++) {
  const document = documents[random(documents.length)];
  const { text } = document;
  let change;
  if (random(12) === 0) {
    document.text = document.original;
    change = { text: document.text };
  } else {
    const start = random(text.length + 1);
    const end = Math.min(text.length, start + (random(3) === 0 ? random(12) : 0));
    if (isWithin(text, start) || isWithin(text, end)) {
      i--;
      continue;
    }
    const typed = end > start && random(2) === 0 ? '' : keys[random(keys.length)];
    document.text = text.slice(0, start) + typed + text.slice(end);
    change = { range: { start: place(text, start), end: place(text, end) }, text: typed };
  }

  document.version++;
  const answer = judged(document);
  await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
    textDocument: { uri: document.uri, version: document.version },
    contentChanges: [change],
  });
  await answer;
  const told = [...problems].filter(([, found]) => found.length > 0).map(([uri, found]) => [decodeURIComponent(uri), found.map(problem =>
    `(${problem.range.start.line + 1},${problem.range.start.character + 1}) ${problem.code}: ${problem.message}`)]);
  process.stdout.write(JSON.stringify({ name: document.name, text: document.text, problems: Object.fromEntries(told) }) + '\n');
}

await connection.sendRequest(protocol.ShutdownRequest.type);
await connection.sendNotification(protocol.ExitNotification.type);

// What was printed may still be on its way: the process ends by itself.
server.on('exit', code => { process.exitCode = code; });
