import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { etagOf } from '../etag';

/** A file of the built tab. */
export interface Asset {
  type: string;
  bytes: Buffer;
  /** Absent where packing makes it no smaller. */
  packed: Buffer | undefined;
  etag: string;
  /** Its name says what is in it, so it never changes. */
  immutable: boolean;
}

export const PAGE = 'index.html';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** What is packed by itself. */
const PACKED_ALREADY = new Set(['.png', '.woff2']);

const pack = promisify(gzip);

async function readAsset(folder: string, name: string): Promise<[string, Asset] | undefined> {
  const type = TYPES[extname(name)];
  // What the build notes for itself begins with a dot.
  if (type === undefined || name.startsWith('.')) return undefined;
  const bytes = await readFile(join(folder, name));
  const packed = PACKED_ALREADY.has(extname(name)) ? undefined : await pack(bytes, { level: 9 });
  const asset = {
    ...{ type, bytes, etag: etagOf(bytes), immutable: name.startsWith('assets/') },
    packed: packed && packed.length < bytes.length ? packed : undefined,
  };
  return [name, asset];
}

/**
 * The files of the built tab, in memory: what is not among them does not exist, whatever a path says.
 * They are read when they are first asked for.
 */
export class TabAssets {
  private reading: Promise<ReadonlyMap<string, Asset>> | undefined;

  constructor(private readonly folder: string) {}

  /**
   * @param name below the folder, with slashes
   * @returns `unbuilt` where the folder holds no page
   */
  async find(name: string): Promise<Asset | undefined | 'unbuilt'> {
    const reading = (this.reading ??= this.read());
    const assets = await reading.catch((error: unknown) => {
      this.forget(reading);
      throw error;
    });
    if (assets.has(PAGE)) return assets.get(name);
    // It may be built meanwhile.
    this.forget(reading);
    return 'unbuilt';
  }

  private forget(reading: Promise<unknown>): void {
    if (this.reading === reading) this.reading = undefined;
  }

  private async read(): Promise<ReadonlyMap<string, Asset>> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    const files = names.map((name) => name.replaceAll('\\', '/'));
    const read = await Promise.all(
      files.filter((name) => extname(name) !== '').map((name) => readAsset(this.folder, name)),
    );
    return new Map(read.filter((one) => one !== undefined));
  }
}
