// `npm run fluent-icons`: writes into src/tab/fluentIcons what is imported from the icons of Fluent
// UI, out of the npm package whose version is in the package.json there. Downloads 67 MB.
import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_DIR } from '../src/config/config';
import { importedIcons } from './importedIcons';

const FOLDER = join(PROJECT_DIR, 'src/tab/fluentIcons');
const { name: PACKAGE, version: VERSION } = JSON.parse(
  readFileSync(join(FOLDER, 'package.json'), 'utf8'),
) as Record<'name' | 'version', string>;

const HEADER = `// By \`npm run fluent-icons\`, from ${PACKAGE} ${VERSION}.\n`;

/** What the package exports beside its icons. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  IconDirectionContextProvider: 'Provider<IconDirectionContextValue | undefined>',
  iconFilledClassName: 'string',
  iconRegularClassName: 'string',
};

const TYPES = `
import type { FC, Provider, RefAttributes, SVGAttributes } from 'react';

interface IconProps extends SVGAttributes<SVGElement>, RefAttributes<SVGSVGElement> {
  primaryFill?: string;
  filled?: boolean;
  title?: string;
}
type FluentIcon = FC<IconProps>;

export interface IconDirectionContextValue {
  textDirection?: 'ltr' | 'rtl';
}

`;

const declarationOf = (name: string): string =>
  `export declare const ${name}: ${OTHER_TYPES[name] ?? 'FluentIcon'};\n`;

/** @throws if the package lacks one of the names */
async function bundle(folder: string, names: readonly string[]): Promise<string> {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, `export { ${names.join(', ')} } from '${PACKAGE}';\n`);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'fluentIcons.mjs' },
      outDir: join(folder, 'made'),
      target: 'es2022',
      minify: false,
      rolldownOptions: { external: ['react', '@griffel/react'] },
    },
  });
  const made = readFileSync(join(folder, 'made/fluentIcons.mjs'), 'utf8');
  // Comments name the temporary folder.
  return made.replace(/^\/\/.*\n/gm, '');
}

const write = (file: string, source: string): void =>
  writeFileSync(join(FOLDER, file), HEADER + source);

async function main(): Promise<void> {
  const names = importedIcons(PROJECT_DIR);
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-icons-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    const options = '--prefix . --ignore-scripts --no-save --omit=peer --no-audit --no-fund';
    // Through a shell, because npm is a script on Windows.
    execSync(`npm install ${options} ${PACKAGE}@${VERSION}`, { cwd: folder, stdio: 'inherit' });
    write('fluentIcons.mjs', await bundle(folder, names));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  write('fluentIcons.d.mts', TYPES + names.map(declarationOf).join(''));
  console.log(`${names.length} names out of ${PACKAGE} ${VERSION}`);
}

void main();
