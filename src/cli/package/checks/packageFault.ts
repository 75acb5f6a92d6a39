import type { TranslatableText } from './translatableTexts';

/** Something in the package that Teams would not take, and where it stands. */
export interface Fault {
  /** A file of the package. */
  file: string;
  /**
   * As the localisation keys write it, such as `bots[0].commandLists[1]`; empty: the whole file.
   */
  place: string;
  /** What is wrong; after a semicolon what would be right. */
  what: string;
}

/** One line for the operator. */
export const formatFault = ({ file, place, what }: Fault): string =>
  `${[file, place].filter(Boolean).join(' › ')}: ${what}.`;

const COMMAND_TITLE = /^(.*)\.commands\[\d+\]\.title$/;

/** Titles that stand twice in one list of commands, where nobody could tell them apart. */
export function repeatedTitles(file: string, texts: readonly TranslatableText[]): Fault[] {
  const seen = new Map<string, string>();
  return texts.flatMap(({ key, text }) => {
    const list = COMMAND_TITLE.exec(key)?.[1];
    if (list === undefined) return [];
    const same = `${list} ${text.toLowerCase()}`;
    const first = seen.get(same);
    if (first === undefined) {
      seen.set(same, key);
      return [];
    }
    return [{ file, place: key, what: `the same title as ${first}; word it differently` }];
  });
}

const DOMAIN = /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;

/** Whether it is a domain name alone, and neither a number nor this machine. */
export const isPublicHost = (host: string): boolean => DOMAIN.test(host);

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
    return { fault: `not JSON in UTF-8 (${(error as Error).message}); correct the file` };
  }
}
