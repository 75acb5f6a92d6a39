import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { renderIcon } from '../../../../scripts/renderIcon';
import { MANIFEST_FOLDER } from '../../../support/package/goodPackage';

const file = (name: string) => readFileSync(join(MANIFEST_FOLDER, name));

describe('the icons', () => {
  it.each([
    ['color', 192],
    ['outline', 32],
  ])('%s is what its drawing gives, %i pixels each way', (name, size) => {
    const png = file(`${name}.png`);
    expect(renderIcon(file(`${name}.svg`).toString()).equals(png)).toBe(true);
    expect(PNG.sync.read(png)).toMatchObject({ width: size, height: size });
  });

  it('fill their square with the accent colour, or leave all but white lines open', () => {
    const { accentColor } = JSON.parse(file('manifest.json').toString()) as { accentColor: string };
    const corner = Buffer.from(PNG.sync.read(file('color.png')).data.subarray(0, 4));
    expect(corner.toString('hex')).toBe(`${accentColor.slice(1).toLowerCase()}ff`);
    const outline = PNG.sync.read(file('outline.png')).data;
    const visible = Array.from({ length: 32 * 32 }, (_, at) => outline.subarray(4 * at, 4 * at + 4))
      .filter((pixel) => pixel[3] !== 0)
      .map((pixel) => Buffer.from(pixel.subarray(0, 3)).toString('hex'));
    expect(new Set(visible)).toEqual(new Set(['ffffff']));
    expect(visible.length).toBeLessThan((32 * 32) / 2);
  });
});
