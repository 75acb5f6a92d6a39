import { inflateSync } from 'node:zlib';

/** A picture without its compression: four bytes a pixel, red, green, blue and opacity. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
const BIT_DEPTH = 8;
/** Bytes a pixel by the colour types of PNG that are read: true colour without and with opacity. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const OPAQUE = 255;

/**
 * Reads a PNG of 8-bit true colour, not interlaced, as the drawings are rendered to.
 * @throws Error in plain words where it is something else
 */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.toString('hex', 0, 8) !== SIGNATURE) throw new Error('it is no PNG');
  const { header, packed } = readChunks(bytes);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header.readUInt8(9)];
  if (header.readUInt8(8) !== BIT_DEPTH || channels === undefined || header.readUInt8(12) !== 0)
    throw new Error('it is no PNG of 8-bit RGB or RGBA without interlacing');
  const lines = inflateSync(packed);
  if (lines.length !== height * (1 + width * channels)) throw new Error('it is cut off');
  return { width, height, pixels: toRgba(unfilter(lines, width, height, channels), channels) };
}

function readChunks(bytes: Buffer): { header: Buffer; packed: Buffer } {
  const chunks: { type: string; content: Buffer }[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  const header = chunks.find(({ type }) => type === 'IHDR')?.content;
  if (header?.length !== 13) throw new Error('it is cut off');
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  return { header, packed: Buffer.concat(packed) };
}

/** Undoes the filters of PNG, section 9 of its specification. */
function unfilter(lines: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at < channels ? 0 : (out[here - channels] ?? 0);
      const above = row === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = row === 0 || at < channels ? 0 : (out[here - stride - channels] ?? 0);
      const raw = lines[row * (stride + 1) + 1 + at] ?? 0;
      out[here] = raw + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 4) return paeth(left, above, corner);
  return 0;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) =>
    Math.abs(estimate - value),
  ) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function toRgba(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return pixels;
  const out = new Uint8Array((pixels.length / 3) * 4).fill(OPAQUE);
  for (let at = 0; at < pixels.length; at += 1)
    out[Math.floor(at / 3) * 4 + (at % 3)] = pixels[at] ?? 0;
  return out;
}
