import {
  formatFault,
  type Fault,
  MANIFEST,
  readJson,
  type PackageFiles,
} from './checks/packageFault';
import { iconFaults } from './checks/iconFaults';
import { localeFaults } from './checks/localeFaults';
import type { Manifest, OfficialSchemas } from './checks/officialSchemas';
import { manifestFaults } from './checks/manifestFaults';
import { schemaFaults } from './checks/schemaFaults';

/** Bytes of all files together. */
const LARGEST = 1_000_000;

/**
 * Everything for which Teams would refuse the files or show them wrongly: Microsoft's schemas
 * first, and if they hold, what they do not say.
 * @returns a line for each fault; none if the files may be packed
 */
export function checkPackage(files: PackageFiles, schemas: OfficialSchemas): string[] {
  return packageFaults(files, schemas).map(formatFault);
}

function packageFaults(files: PackageFiles, schemas: OfficialSchemas): Fault[] {
  const read = readJson(files, MANIFEST);
  if ('fault' in read) return [{ file: MANIFEST, place: '', what: read.fault }];
  const broken = schemaFaults(MANIFEST, schemas.manifest(read.json));
  if (broken.length > 0) return broken;
  const manifest = read.json as Manifest;
  const languages = manifest.localizationInfo?.additionalLanguages ?? [];
  return [
    ...manifestFaults(manifest),
    ...languages.flatMap(({ file, languageTag }) =>
      languageFileFaults(files, file, languageTag, manifest, schemas),
    ),
    ...iconFaults(files, manifest.icons),
    ...fileFaults(files, manifest),
  ];
}

function languageFileFaults(
  files: PackageFiles,
  file: string,
  language: string,
  manifest: Manifest,
  schemas: OfficialSchemas,
): Fault[] {
  const read = readJson(files, file);
  if ('fault' in read) return [{ file, place: '', what: read.fault }];
  const broken = schemaFaults(file, schemas.locale(read.json));
  if (broken.length > 0) return broken;
  return localeFaults(file, language, read.json as Record<string, string>, manifest);
}

/** The zip holds what the manifest names, in no folder, and nothing else. */
function fileFaults(files: PackageFiles, manifest: Manifest): Fault[] {
  const named = [
    MANIFEST,
    manifest.icons.color,
    manifest.icons.outline,
    ...(manifest.localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
  ];
  const bytes = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  return [
    ...named
      .filter((file) => !/^[\w-]+\.(json|png)$/.test(file))
      .map((file) => ({
        file,
        place: '',
        what: 'in a folder, or its name is unusual; give it a plain name',
      })),
    ...Object.keys(files)
      .filter((file) => !named.includes(file))
      .map((file) => ({ file, place: '', what: 'not named by the manifest; leave it out' })),
    ...(bytes > LARGEST
      ? [
          {
            file: 'lawaraq.zip',
            place: '',
            what: `${bytes} bytes before packing; at most ${LARGEST}`,
          },
        ]
      : []),
  ];
}
