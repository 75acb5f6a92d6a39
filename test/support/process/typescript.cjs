// For child processes of tests: `node --require test/support/process/typescript.cjs file.ts`.
const { createHash, randomUUID } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

// What was compiled is found by what it was compiled from: the next process need not do it again.
const project = join(__dirname, '../../..');
const folder = join(project, 'node_modules/.cache/lawaraq-typescript');
const settings = `${version} ${readFileSync(join(project, '.swcrc'), 'utf8')}`;
mkdirSync(folder, { recursive: true });

function compile(filename) {
  const source = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(JSON.stringify([settings, filename, source]));
  const path = join(folder, `${hash.digest('hex')}.js`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const { code } = transformSync(source, { filename });
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, code);
    renameSync(draft, path);
    return code;
  }
}

require.extensions['.ts'] = (module, filename) => module._compile(compile(filename), filename);
