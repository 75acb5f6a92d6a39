import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

interface TextFile {
  name: string;
  text: string;
}

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Text files as one compressed column: JSON, a tenth of its size. */
export const packFiles = (files: readonly TextFile[]): Promise<Buffer> =>
  compress(JSON.stringify(files.map(({ name, text }) => ({ name, text }))));

/** The files that {@link packFiles} was given. */
export const unpackFiles = async (packed: Buffer): Promise<TextFile[]> =>
  JSON.parse((await decompress(packed)).toString('utf8')) as TextFile[];
