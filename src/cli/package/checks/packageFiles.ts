/** What goes into the package: its files by their names. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

export const MANIFEST = 'manifest.json';

/** JSON of one file, or what is wrong with it. */
export function readJson(files: PackageFiles, name: string): { json: unknown } | { fault: string } {
  const bytes = files[name];
  if (bytes === undefined) return { fault: 'missing; put the file beside the manifest' };
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch (error) {
    return { fault: `no JSON in UTF-8 (${(error as Error).message}); correct the file` };
  }
}
