// @ts-check
'use strict';

const fs = require('node:fs');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');
const { findProgram } = require('./program');

/** @type {LanguageClient | undefined} */
let client;

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('catalog.restart', restart),
    vscode.tasks.registerTaskProvider('catalog', { provideTasks, resolveTask }),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('catalog.path') ? restart() : undefined));
  await start();
}

async function deactivate() {
  await client?.stop();
}

async function restart() {
  await client?.stop();
  await start();
}

async function start() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const { command, args } = program(folder);
  client = new LanguageClient(
    'catalog',
    'Catalog.Gen',
    { command, args: [...args, 'lsp'], options: { cwd: folder?.uri.fsPath } },
    {
      documentSelector: [
        { scheme: 'file', language: 'yaml' },
        { scheme: 'file', language: 'json' },
        { scheme: 'file', language: 'jsonc' },
        { scheme: 'file', pattern: '**/*.{yaml,yml,json,ids.txt,numbers.txt}' },
      ],
    });
  try {
    await client.start();
  } catch {
    const install = 'dotnet tool install Catalog.Gen.Tool';
    vscode.window.showErrorMessage(
      `The program '${[command, ...args].join(' ')}' cannot be started: install it by '${install}', or name it by the setting catalog.path.`);
  }
}

/** @param {vscode.WorkspaceFolder | undefined} folder */
function program(folder) {
  const setting = vscode.workspace.getConfiguration('catalog', folder).get('path', '');
  return findProgram(setting, folder?.uri.fsPath ?? process.cwd(), file => fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
}

function provideTasks() {
  return (vscode.workspace.workspaceFolders ?? []).map(folder => task(folder, { type: 'catalog', command: 'check' }));
}

/** @param {vscode.Task} given */
function resolveTask(given) {
  const folder = typeof given.scope === 'object' ? given.scope : vscode.workspace.workspaceFolders?.[0];
  return folder === undefined ? undefined : task(folder, given.definition);
}

/**
 * @param {vscode.WorkspaceFolder} folder
 * @param {vscode.TaskDefinition} definition
 */
function task(folder, definition) {
  const { command, args } = program(folder);
  const execution = new vscode.ProcessExecution(command, [...args, definition.command, ...(definition.args ?? [])], { cwd: folder.uri.fsPath });
  const made = new vscode.Task(definition, folder, definition.command, 'catalog', execution, '$catalog');
  made.group = vscode.TaskGroup.Test;
  return made;
}

module.exports = { activate, deactivate };
