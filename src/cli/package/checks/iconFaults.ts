import { PNG } from 'pngjs';
import type { Fault, PackageFiles } from './packageFault';

/** Pixels each way. */
const SIZES = { color: 192, outline: 32 } as const;

type Icon = keyof typeof SIZES;

/** What is wrong with the two icons that a manifest names; what is not a name is for its schema. */
export function iconFaults(files: PackageFiles, icons: Readonly<Record<Icon, string>>): Fault[] {
  return (['color', 'outline'] as const).flatMap((icon) => {
    const file = icons[icon];
    const bytes = files[file];
    if (bytes === undefined)
      return [{ file, place: '', what: 'missing; put the icon beside the manifest' }];
    const what = wrongWith(bytes, icon);
    return what === undefined ? [] : [{ file, place: '', what }];
  });
}

function wrongWith(bytes: Uint8Array, icon: Icon): string | undefined {
  let picture: PNG;
  try {
    picture = PNG.sync.read(Buffer.from(bytes));
  } catch {
    return 'it is not a PNG; make it with npm run icons';
  }
  const { width, height } = picture;
  const size = SIZES[icon];
  if (width !== size || height !== size)
    return `${width} × ${height} pixels; the ${icon} icon has ${size} × ${size}`;
  return icon === 'outline' ? wrongOutline(picture) : undefined;
}

/** Teams paints the outline in the colours of its themes: it is white, on nothing. */
function wrongOutline({ data: pixels, width }: PNG): string | undefined {
  let [transparent, opaque] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, opacity] = pixels.subarray(at, at + 4) as unknown as number[];
    if (opacity === 0) transparent += 1;
    else if (red !== 255 || green !== 255 || blue !== 255)
      return `a pixel that is not white (${(at / 4) % width}, ${Math.floor(at / 4 / width)}); the outline icon is white on transparent`;
    if (opacity === 255) opaque += 1;
  }
  if (transparent === 0) return 'nothing is transparent; the outline icon is white on transparent';
  return opaque === 0 ? 'nothing is white; the outline icon is white on transparent' : undefined;
}
