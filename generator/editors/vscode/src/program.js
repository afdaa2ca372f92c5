// @ts-check
'use strict';

const path = require('node:path');

/**
 * How the program 'catalog' is started: as the setting says, else by the nearest tool manifest that names it, else by the path.
 *
 * @param {string} setting the setting catalog.path
 * @param {string} folder the folder of the workspace
 * @param {(file: string) => string | undefined} read gives the text of a file, or nothing
 * @returns {{ command: string, args: string[] }}
 */
function findProgram(setting, folder, read) {
  if (setting.trim().length > 0) {
    const named = setting.trim().replace('${workspaceFolder}', folder);
    return named.endsWith('.dll') ? { command: 'dotnet', args: [named] } : { command: named, args: [] };
  }

  for (let at = folder; ; at = path.dirname(at)) {
    const manifest = read(path.join(at, '.config', 'dotnet-tools.json')) ?? read(path.join(at, 'dotnet-tools.json'));
    if (manifest !== undefined && namesTool(manifest))
      return { command: 'dotnet', args: ['catalog'] };
    if (path.dirname(at) === at)
      return { command: 'catalog', args: [] };
  }
}

/** @param {string} manifest */
function namesTool(manifest) {
  try {
    return Object.keys(JSON.parse(manifest).tools ?? {}).some(name => name.toLowerCase() === 'catalog.gen.tool');
  } catch {
    return false;
  }
}

module.exports = { findProgram };
