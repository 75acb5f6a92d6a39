import fc from 'fast-check';
import { zipSync } from 'fflate';
import { LARGEST_FILE } from '../../../../src/records/model/evidenceFile';
import { cleanFileName } from '../../../../src/records/rules/evidence/fileName';
import { readFileType } from '../../../../src/records/rules/evidence/fileType';
import { DOCX, EML, JPG, PDF, PNG, XLSX, officeFile } from '../../../support/records/evidenceFiles';

const read = async (name: string, content: Buffer | string) => {
  const found = await readFileType(name, Buffer.from(content));
  return 'type' in found ? found.type : found.fault;
};

describe('what a file is', () => {
  it.each([
    ['a.pdf', PDF, 'pdf'],
    ['a.PNG', PNG, 'png'],
    ['a.jpg', JPG, 'jpg'],
    ['a.jpeg', JPG, 'jpg'],
    ['a.xlsx', XLSX, 'xlsx'],
    ['a.docx', DOCX, 'docx'],
    ['a.eml', EML, 'eml'],
    ['a.csv', Buffer.from('\ufeffالإجراء,عدد الأوراق\r\nرخصة,3\r\n'), 'csv'],
  ])('%s is taken by its content', async (name, content, type) => {
    expect(await read(name, content)).toBe(type);
  });

  it.each([
    ['a.pdf', '<!doctype html><html><script>alert(1)</script></html>'],
    ['a.pdf', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a.csv', '<html>, a table'],
    ['a.csv', 'one, two <script>alert(1)</script>'],
    ['a.csv', 'I will send it'],
    ['a.csv', Buffer.from([0x61, 0x2c, 0, 0x62])],
    ['a.csv', Buffer.from([0xff, 0x2c, 0xfe])],
    ['a.eml', 'Dear all, tomorrow'],
    ['a.png', JPG],
    ['a.pdf', PNG],
    ['a.docx', XLSX],
    ['a.xlsx', zipSync({ 'a.txt': Buffer.from('nothing') })],
    ['a.xlsx', officeFile('xlsx', { 'xl/vbaProject.bin': Buffer.from('Sub A()') })],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') })],
    ['a.xlsx', Buffer.from('PK\u0003\u0004 and no more')],
  ])('%s with other content is refused', async (name, content) => {
    expect(await read(name, Buffer.from(content))).toBe('not_what_it_says');
  });

  it.each(['a.html', 'a.exe', 'a.svg', 'a.txt', 'a.xlsm', 'a.zip', 'a', 'pdf'])(
    '%s is not taken, whatever it holds',
    async (name) => {
      expect(await read(name, PDF)).toBe('wrong_type');
    },
  );

  it('is refused if it is empty or too large', async () => {
    expect(await read('a.pdf', '')).toBe('empty');
    const most = Buffer.concat([PDF, Buffer.alloc(LARGEST_FILE - PDF.length)]);
    expect(await read('a.pdf', most)).toBe('pdf');
    expect(await read('a.pdf', Buffer.concat([most, Buffer.from('a')]))).toBe('too_large');
  });

  it('is refused if it unpacks to far more than it is', async () => {
    const bomb = officeFile('docx', { 'word/media/a.bin': Buffer.alloc(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(LARGEST_FILE);
    expect(await read('a.docx', bomb)).toBe('unpacks_too_large');
    // The size that it gives is not the real one.
    const lying = Buffer.from(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(101 * 1024 * 1024);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(10);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size)) small.copy(lying, at);
    expect(await read('a.docx', lying)).toBe('unpacks_too_large');
  });

  it('throws at nothing', async () => {
    const start = fc.constantFrom('', '%PDF-', 'PK\u0003\u0004', 'From: a\r\n');
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        start,
        bytes,
        fc.constantFrom('pdf', 'xlsx', 'eml'),
        async (head, rest, as) => {
          const found = await readFileType(`a.${as}`, Buffer.concat([Buffer.from(head), rest]));
          expect('type' in found ? found.type : typeof found.fault).toMatch(
            new RegExp(`${as}|string`),
          );
        },
      ),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['Circular 12.pdf', 'Circular 12.pdf'],
    ['تعميم ١٢.PDF', 'تعميم ١٢.pdf'],
    ['invoice\u202efdp.pdf', 'invoicefdp.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'a Set-Cookie_ b.pdf'],
    ['..hidden.pdf', 'hidden.pdf'],
    ['a"b.pdf', 'a_b.pdf'],
    [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(146)}.pdf`],
  ])('%j is kept as %j', (raw, name) => expect(cleanFileName(raw)).toEqual({ name }));

  it.each(['../a.pdf', '/etc/passwd', 'a/b.pdf', 'a\\b.pdf', 'C:a.pdf', '..', '.'])(
    '%j has a path',
    (raw) => expect(cleanFileName(raw)).toEqual({ fault: 'path_in_name' }),
  );

  it.each(['', ' ', '.pdf', '\u200b.pdf'])('%j is none', (raw) => {
    expect(cleanFileName(raw)).toEqual({ fault: 'no_name' });
  });

  it('never has a path or a mark that turns text, and is kept as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const cleaned = cleanFileName(raw);
        if ('fault' in cleaned) return;
        expect(cleaned.name).not.toMatch(/[/\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(cleaned.name.length).toBeLessThanOrEqual(150);
        expect(cleanFileName(cleaned.name)).toEqual(cleaned);
      }),
    );
  });
});
