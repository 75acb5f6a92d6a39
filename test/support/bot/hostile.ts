import { gzipSync } from 'node:zlib';
import { posted, type Piece } from '../process/rawHttp';
import { message } from './testBot';

const good = JSON.stringify(message('hello'));
/** An activity with one more field, written as it is. */
const withField = (field: string) => good.replace('{', `{${field},`);
const CLOSE = { Connection: 'close' };
const raw = (body: string | Buffer, headers: Record<string, string | number> = {}) =>
  posted(body, { ...CLOSE, ...headers });
const headOf = (headers: string) =>
  `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}\r\n`;
const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;

/** What it is, how it is answered, and what is sent one after the other over a socket. */
export const HOSTILE_BODIES: [what: string, status: number, ...Piece[]][] = [
  ['a gzip bomb', 415, raw(gzipSync(Buffer.alloc(5_000_000)), { 'Content-Encoding': 'gzip' })],
  [
    'multipart',
    415,
    raw('--x\r\n\r\nx\r\n--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }),
  ],
  ['JSON that breaks off', 400, raw(good.slice(0, -20))],
  ['100,000 levels of arrays', 400, raw('['.repeat(100_000) + ']'.repeat(100_000))],
  [
    '20,000 levels inside an activity',
    400,
    raw(withField(`"value":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)),
  ],
  ['120,000 values inside an activity', 400, raw(withField(`"value":[${'1,'.repeat(120_000)}1]`))],
  [
    '22,000 names inside an activity',
    400,
    raw(
      withField(
        `"value":{${Array.from({ length: 22_000 }, (_, at) => `"${at.toString(36)}":1`).join()}}`,
      ),
    ),
  ],
  ['a number of 200,000 digits for a text', 400, raw(good.replace('"hello"', '9'.repeat(200_000)))],
  ['a name that is there twice', 400, raw(good.replace(/\}$/, ',"type":7}'))],
  ['__proto__', 400, raw(withField('"__proto__":{"polluted":1}'))],
  [
    '__proto__ spelt by its codes',
    400,
    raw(withField('"value":{"a":[{"\\u005f_proto__":{"polluted":1}}]}')),
  ],
  [
    'a constructor with a prototype',
    400,
    raw(withField('"value":{"constructor":{"prototype":{"polluted":1}}}')),
  ],
  [
    'what is no UTF-8',
    400,
    raw(
      Buffer.concat([
        Buffer.from(good.slice(0, -1)),
        Buffer.from([0x2c, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
      ]),
    ),
  ],
  ['UTF-16', 400, raw(Buffer.from(good, 'utf16le'))],
  [
    'chunks that do not end',
    413,
    headOf('Transfer-Encoding: chunked\r\n'),
    ...Array<string>(40).fill(chunk(10_000)),
  ],
  [
    'a chunk that is longer than it says',
    400,
    headOf('Transfer-Encoding: chunked\r\nConnection: close\r\n'),
    '2\r\n{}}}\r\n0\r\n\r\n',
  ],
  ['a length of a gigabyte', 413, headOf('Content-Length: 1000000000\r\n'), '{'],
  ['a length that is too short', 400, raw(good, { 'Content-Length': 20 })],
];

const filled = (text: string) => text.repeat(Math.ceil(28_000 / text.length)).slice(0, 28_000);

/** What a person can paste, by what it is. */
export const HOSTILE_TEXTS: [what: string, text: string][] = [
  ['spaces', ` hello ${filled(' ')}?`],
  ['digits', filled('0123456789')],
  ['Arabic digits', filled('٠١٢٣٤٥٦٧٨٩')],
  ['combining marks', `a${filled('\u0301\u0316')}`],
  ['the longest ligature', filled('\uFDFA')],
  ['marks that nobody sees', filled('\u200b\u202e\u2066')],
  ['beginnings of tags', filled('<at><a ')],
  ['opening brackets', filled('[](')],
  ['words without a space', filled('كم')],
  ['dates that are none', filled('1/1/')],
];
