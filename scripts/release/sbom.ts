import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Licensed } from './licences';

export type Format = 'cyclonedx' | 'spdx';

interface CycloneDx {
  serialNumber: string;
  metadata: { timestamp: string; component: { name: string; 'bom-ref': string } };
  components: { name: string; version: string; 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Spdx {
  documentNamespace: string;
  creationInfo: { created: string };
  packages: { name: string; versionInfo: string; SPDXID: string }[];
  relationships: { spdxElementId: string; relatedSpdxElement: string }[];
}

/** A UUID derived from a text. */
function uuidOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * What `npm sbom` writes of the lockfile, of what is shipped only, and the same bytes each time.
 * @param project the folder of the lockfile
 * @param made when, as it is written into it
 */
export function sbom(
  project: string,
  format: Format,
  shipped: readonly Licensed[],
  made: Date,
): string {
  const args = [
    'sbom',
    '--package-lock-only',
    '--sbom-type=application',
    `--sbom-format=${format}`,
  ];
  const written = execFileSync('npm', args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const names = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const kept = format === 'spdx' ? keptOfSpdx(written, names) : keptOfCycloneDx(written, names);
  return `${JSON.stringify(dated(kept, made), null, 2)}\n`;
}

function keptOfCycloneDx(written: string, names: ReadonlySet<string>): CycloneDx {
  const bom = JSON.parse(written) as CycloneDx;
  const own = bom.metadata.component['bom-ref'];
  // Outside of node_modules npm takes the name of the folder.
  for (const each of [bom.metadata.component, ...bom.components])
    each.name = each['bom-ref'].slice(0, each['bom-ref'].lastIndexOf('@'));
  bom.components = bom.components.filter(({ name, version }) => names.has(`${name}@${version}`));
  const refs = new Set([own, ...bom.components.map((each) => each['bom-ref'])]);
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => refs.has(ref)) }));
  return bom;
}

function keptOfSpdx(written: string, names: ReadonlySet<string>): Spdx {
  const bom = JSON.parse(written) as Spdx;
  const [own, ...packages] = bom.packages;
  if (!own) throw new Error('npm sbom wrote no packages');
  bom.packages = [
    own,
    ...packages.filter(({ name, versionInfo }) => names.has(`${name}@${versionInfo}`)),
  ];
  const ids = new Set(['SPDXRef-DOCUMENT', ...bom.packages.map(({ SPDXID }) => SPDXID)]);
  bom.relationships = bom.relationships.filter(
    ({ spdxElementId, relatedSpdxElement }) =>
      ids.has(spdxElementId) && ids.has(relatedSpdxElement),
  );
  return bom;
}

/** Replaces the time and the random number that npm writes. */
function dated(bom: CycloneDx | Spdx, made: Date): CycloneDx | Spdx {
  const time = made.toISOString().replace(/\.\d+Z$/, 'Z');
  if ('metadata' in bom) {
    bom.metadata.timestamp = time;
    bom.serialNumber = '';
    bom.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bom))}`;
  } else {
    bom.creationInfo.created = time;
    const name = bom.documentNamespace.replace(/-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '');
    bom.documentNamespace = '';
    bom.documentNamespace = `${name}-${uuidOf(JSON.stringify(bom))}`;
  }
  return bom;
}
