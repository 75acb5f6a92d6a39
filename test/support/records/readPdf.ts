import { inflateSync } from 'node:zlib';

/** What stands together on a page: a heading, a paragraph, a cell. */
interface PdfBlock {
  /** `H1`, `P`, `TD`, … */
  role: string;
  /** Of each piece of text: points from the left and from the bottom of the page. */
  places: { x: number; y: number }[];
}

export interface ReadPdf {
  pages: number;
  language: string | undefined;
  title: string | undefined;
  /** The texts as they are to be read out, in their order. */
  texts: string[];
  /** In the order in which they are drawn. */
  blocks: PdfBlock[];
  links: string[];
  images: number;
}

const ESCAPED = /\\([nrtbf()\\]|\d{1,3})/g;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of the format, without its parentheses. */
function textOf(written: string): string {
  const bytes = Buffer.from(
    written.replace(ESCAPED, (_, what: string) =>
      /\d/.test(what) ? String.fromCharCode(parseInt(what, 8)) : (LETTERS[what] ?? what),
    ),
    'latin1',
  );
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

const STRING = String.raw`\(((?:[^\\()]|\\[\s\S])*)\)`;
const found = (source: string, name: string) =>
  [...source.matchAll(new RegExp(`/${name} ${STRING}`, 'g'))].map(([, text = '']) => textOf(text));

/** The one string of this name; the format may keep it in an object of its own. */
function entry(source: string, name: string): string | undefined {
  const [, kept] = new RegExp(`/${name} (\\d+) 0 R`).exec(source) ?? [];
  if (kept === undefined) return found(source, name)[0];
  const [, text = ''] = new RegExp(`\n${kept} 0 obj\\s*${STRING}`).exec(source) ?? [];
  return textOf(text);
}

/** The streams that can be unpacked, as text. */
function streamsOf(bytes: Buffer): string[] {
  const source = bytes.toString('latin1');
  return [...source.matchAll(/stream\r?\n/g)].flatMap((match) => {
    if (source.slice(match.index - 3, match.index) === 'end') return [];
    const from = match.index + match[0].length;
    const packed = bytes.subarray(from, source.indexOf('endstream', from));
    try {
      return [inflateSync(packed).toString('latin1')];
    } catch {
      return [];
    }
  });
}

function blocksOf(content: string): PdfBlock[] {
  const marked = content.matchAll(/\/(\w+) <<\s*\/MCID \d+\s*>> BDC([\s\S]*?)EMC/g);
  return [...marked].map(([, role = '', drawn = '']) => ({
    role,
    places: [...drawn.matchAll(/1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    })),
  }));
}

/** What a PDF of ours holds; others may be written in ways that this does not know. */
export function readPdf(bytes: Buffer): ReadPdf {
  const source = bytes.toString('latin1');
  return {
    pages: source.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    language: entry(source, 'Lang'),
    title: entry(source, 'Title'),
    texts: found(source, 'ActualText'),
    blocks: streamsOf(bytes).flatMap(blocksOf),
    links: found(source, 'URI'),
    images: source.match(/\/Subtype \/Image/g)?.length ?? 0,
  };
}
