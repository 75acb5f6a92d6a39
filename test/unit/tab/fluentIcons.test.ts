import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedIcons } from '../../../scripts/importedIcons';

const PROJECT = join(__dirname, '../../..');
const generated = (name: string) =>
  readFileSync(join(PROJECT, 'src/tab/fluentIcons', name), 'utf8');

// Where this fails: npm run fluent-icons.
test('the icons are those that the tab and the components import', () => {
  const imported = importedIcons(PROJECT);
  expect(imported).toContain('SearchRegular');
  expect(imported).toContain('Checkmark12Filled');
  expect(imported).toContain('IconDirectionContextProvider');
  const [, exported = ''] = /^export \{([^}]*)\};$/m.exec(generated('fluentIcons.mjs')) ?? [];
  expect(exported.split(',').map((name) => name.trim())).toEqual(imported);
  const declared = generated('fluentIcons.d.mts').matchAll(/^export declare const (\w+):/gm);
  expect([...declared].map(([, name]) => name)).toEqual(imported);
});
