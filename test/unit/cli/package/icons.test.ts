import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { renderIcon } from '../../../../scripts/renderIcon';
import { readPng } from '../../../../src/cli/package/checks/readPng';
import { MANIFEST_FOLDER } from '../../../support/package/goodPackage';

const file = (name: string) => readFileSync(join(MANIFEST_FOLDER, name));

describe('the icons', () => {
  it.each([
    ['color', 192],
    ['outline', 32],
  ])('%s is what its drawing gives, %i pixels each way', (name, size) => {
    const png = file(`${name}.png`);
    expect(renderIcon(file(`${name}.svg`).toString()).equals(png)).toBe(true);
    expect(readPng(png)).toMatchObject({ width: size, height: size });
  });

  it('fill their square with the accent colour, or leave all but white lines open', () => {
    const { accentColor } = JSON.parse(file('manifest.json').toString()) as { accentColor: string };
    const corner = Buffer.from(readPng(file('color.png')).pixels.subarray(0, 4));
    expect(corner.toString('hex')).toBe(`${accentColor.slice(1).toLowerCase()}ff`);
    const outline = readPng(file('outline.png')).pixels;
    const visible = Array.from({ length: 32 * 32 }, (_, at) => outline.subarray(4 * at, 4 * at + 4))
      .filter((pixel) => pixel[3] !== 0)
      .map((pixel) => Buffer.from(pixel.subarray(0, 3)).toString('hex'));
    expect(new Set(visible)).toEqual(new Set(['ffffff']));
    expect(visible.length).toBeLessThan((32 * 32) / 2);
  });
});

/** A PNG of lines that were filtered one by one. */
function writePng(width: number, channels: 3 | 4, lines: readonly Uint8Array[], filters: number[]) {
  const above = (row: number) => lines[row - 1] ?? new Uint8Array(width * channels);
  const filtered = lines.map((line, row) => {
    const filter = filters[row % filters.length] ?? 0;
    const left = (at: number, of = line) => (at < channels ? 0 : (of[at - channels] ?? 0));
    return Buffer.from([
      filter,
      ...line.map((value, at) => {
        const up = above(row)[at] ?? 0;
        const corner = left(at, above(row));
        const guess = [0, left(at), up, Math.floor((left(at) + up) / 2)];
        const nearest = [left(at), up, corner].reduce((best, one) => {
          const off = (candidate: number) => Math.abs(left(at) + up - corner - candidate);
          return off(one) < off(best) ? one : best;
        });
        return value - (guess[filter] ?? nearest);
      }),
    ]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, channels === 4 ? 6 : 2], 8);
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it('the pixels of a PNG are read as they were written, whatever filters packed them', () => {
  const drawing = fc
    .record({
      width: fc.integer({ min: 1, max: 6 }),
      channels: fc.constantFrom(3 as const, 4 as const),
    })
    .chain(({ width, channels }) => {
      const line = fc.uint8Array({ minLength: width * channels, maxLength: width * channels });
      return fc.record({
        width: fc.constant(width),
        channels: fc.constant(channels),
        lines: fc.array(line, { minLength: 1, maxLength: 6 }),
        filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
      });
    });
  fc.assert(
    fc.property(drawing, ({ width, channels, lines, filters }) => {
      const { pixels } = readPng(writePng(width, channels, lines, filters));
      const expected = lines.flatMap((line) =>
        Array.from({ length: width }, (_, at) => [
          ...line.subarray(at * channels, (at + 1) * channels),
          ...(channels === 3 ? [255] : []),
        ]).flat(),
      );
      expect([...pixels]).toEqual(expected);
    }),
  );
});
