import { zipSync } from 'fflate';

/** Small files of each type that is kept as evidence. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n');
export const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('IHDR'),
]);
export const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
export const EML = Buffer.from(
  'From: a@example.org\r\nTo: b@example.org\r\nSubject: No paper\r\n from now on\r\n\r\n<p>Stop.</p>',
);

const PARTS = {
  xlsx: [
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  ],
  docx: [
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
} as const;

/** A workbook or document with further files in it. */
export function officeFile(
  type: keyof typeof PARTS,
  more: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  const [part, contentType] = PARTS[type];
  const types = `<Types><Override PartName="/${part}" ContentType="${contentType}"/></Types>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(types),
      [part]: Buffer.from('<a/>'),
      ...more,
    }),
  );
}

export const XLSX = officeFile('xlsx');
export const DOCX = officeFile('docx');
