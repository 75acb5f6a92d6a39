import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

/**
 * The faces that reports are set in: Arabic and Latin of one family, embedded where they are used.
 */
export const FONT_FAMILY = 'IBM Plex Sans Arabic';

export const FONT_FILES = {
  regular:
    require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf'),
} as const;
export type Face = keyof typeof FONT_FILES;

/** A font is read once for all documents. */
const read = new Map<Face, Buffer>();

function fontFile(face: Face): Buffer {
  const known = read.get(face) ?? readFileSync(FONT_FILES[face]);
  read.set(face, known);
  return known;
}

/** Registers the faces under their names with a document. */
export function registerFaces(document: PDFKit.PDFDocument): void {
  for (const face of Object.keys(FONT_FILES) as Face[]) document.registerFont(face, fontFile(face));
}

let ruler: PDFKit.PDFDocument | undefined;

function openRuler(): PDFKit.PDFDocument {
  const document = new PDFDocument({ autoFirstPage: false, font: '' });
  registerFaces(document);
  return document;
}

const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** What a text takes, word by word; in the unit of the font size. */
export function measure(text: string, fontSize: number, face: Face = 'regular'): number {
  ruler ??= openRuler();
  return ruler.font(face).fontSize(fontSize).widthOfString(text.replace(BIDI_CONTROLS, ''));
}

/** What one run takes, as it is set in one piece. */
export function measureShaped(run: string, fontSize: number, face: Face): number {
  ruler ??= openRuler();
  return ruler.font(face).fontSize(fontSize).widthOfString(run, { features: [] });
}
