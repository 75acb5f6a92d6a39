import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = '@fluentui/react-icons';
const IMPORT = new RegExp(
  `(?:import|export) (type )?\\{([^}]*)\\} from ['"]${PACKAGE}(?:/[\\w/]+)?['"]`,
  'g',
);

/**
 * What the tab and the components of Fluent UI import from the icons, in the order of their names.
 * @param project where packages are installed
 */
export function importedIcons(project: string): string[] {
  const fluent = join(project, 'node_modules/@fluentui');
  const components = readdirSync(fluent)
    .filter((name) => `@fluentui/${name}` !== PACKAGE)
    .map((name) => join(fluent, name, 'lib'))
    .filter((folder) => existsSync(folder));
  const names = [
    ...filesIn(join(project, 'src/tab'), '.tsx'),
    ...components.flatMap((folder) => filesIn(folder, '.js')),
  ].flatMap((path) => importsOf(readFileSync(path, 'utf8')));
  return [...new Set(names)].sort();
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const importsOf = (source: string): string[] =>
  [...source.matchAll(IMPORT)]
    .filter(([, isType]) => isType === undefined)
    .flatMap(([, , names = '']) => names.split(','))
    .map((name) => name.replace(/ as .*/s, '').trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
