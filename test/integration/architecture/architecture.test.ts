import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = resolve(__dirname, '../../..');

interface Report {
  summary: {
    totalCruised: number;
    violations: { rule: { name: string }; from: string; to: string }[];
  };
  modules: { source: string }[];
}

function cruise(): Report {
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    tool,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
    'dialogs',
  ];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', maxBuffer: 1e9 }),
    ) as Report;
  } catch (error) {
    // The tool exits with the number of violations; its report is on standard output all the same.
    return JSON.parse((error as { stdout: string }).stdout) as Report;
  }
}

/** Style sheets are seen where code imports them. */
const CODE = /\.(tsx?|mjs)$/;

const sourceFiles = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => CODE.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

it('gives a table of data another name than the code beside it: an import without an ending means one', () => {
  const data = ['src', 'dialogs'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const code = new Set(sourceFiles.map((name) => name.replace(CODE, '')));
  expect(data.length).toBeGreaterThan(10);
  expect(data.filter((name) => code.has(name.replace(/\.json$/, '')))).toEqual([]);
});

describe('the direction of dependencies', () => {
  const report = cruise();

  it('is kept by every module', () => {
    const broken = report.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    );
    expect(broken).toEqual([]);
  });

  it('was looked at in every source file', () => {
    const seen = report.modules
      .map(({ source }) => source)
      .filter((source) => /^(src|dialogs)\//.test(source) && CODE.test(source));
    expect(new Set(seen)).toEqual(new Set(sourceFiles));
    expect(seen.length).toBeGreaterThan(60);
  });
});
