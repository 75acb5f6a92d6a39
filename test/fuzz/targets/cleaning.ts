import assert from 'node:assert';
import { cleanText, MAX_QUESTION_LENGTH } from '../../../src/language/text/cleanText';
import { detectLanguage } from '../../../src/language/text/detectLanguage';
import { foldDigits } from '../../../src/language/text/foldDigits';
import { normalizeText, tokenize, phrasingKey } from '../../../src/language/text/normalizeText';
import { maskIdentities, maskPersonalData } from '../../../src/language/text/maskPersonalData';
import { inertText, shownText } from '../../../src/language/text/displayText';
import { writtenLine, writtenLines } from '../../../src/language/text/sanitizeText';
import { withDoubledGuard, withGuard, withoutGuard } from '../../../src/cli/table/formulaGuard';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

const TURNING = /[\u202a-\u202e]|\p{Surrogate}/u;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u2066-\u2069\ufeff]/u;

const E_MAIL = /[^\s@<>()"',;•]@[a-z\d]/i;
const E_MAIL_OR_NUMBER = /[^\s@•]@[a-z\d]|\p{Nd}{5}/iu;

/** What was done to a text once is done: it means the same when it is kept and read again. */
function expectSettled(name: string, change: (text: string) => string, text: string): string {
  const once = change(text);
  assert.strictEqual(change(once), once, `${name} twice`);
  return once;
}

export const target: FuzzTarget = {
  seeds: () => [
    'What is the target of phase 2?',
    'ما مستهدف المرحلة الثانية؟',
    'لاَوَرَقّ ـــ ٤٥٪ و١٬٢٠٠٫٥',
    'me@dubai.ae +971 50 123 4567 784-1990-1234567-1 AE07 0331 2345 6789 0123 456',
    '<at>Bot</at> **bold** [a](https://evil.example) www.evil.example',
    "=HYPERLINK('x') '=1 @SUM(A1)",
    '\\u202eabc\\u2066def \\ud800 \\ufeff',
    'Ⅷ ﷺ ﬁ ２０２１ ½ x² e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301',
    '{{DATE(2026-01-01T00:00:00Z,SHORT)}} &lt;b&gt; ![x](y) ]: a.b@c',
    'line one\r\nline two\\u2028line three\n\n\n\nline seven',
    '👩🏽‍💻 1️⃣ ❤️ می‌خواهم',
    "l'3arabi shu el 5abar",
  ],
  check(input) {
    const text = typed(input);
    const clean = expectSettled('cleanText', cleanText, text);
    assert(clean.length <= MAX_QUESTION_LENGTH && !INVISIBLE.test(clean), JSON.stringify(clean));
    const normal = expectSettled('normalizeText', normalizeText, clean);
    assert.deepStrictEqual(tokenize(normal).join(' '), phrasingKey(clean));
    expectSettled('foldDigits', foldDigits, clean);
    expectSettled('writtenLine', writtenLine, text);
    expectSettled('writtenLines', writtenLines, text);
    assert(!/[\n\r]/.test(writtenLine(text)));
    for (const [name, change] of Object.entries({ shownText, inertText }))
      assert(!TURNING.test(expectSettled(name, change, text)), name);
    assert(!E_MAIL.test(maskIdentities(text)), 'an e-mail address is left');
    assert(!E_MAIL_OR_NUMBER.test(maskPersonalData(text)), 'an address or a number is left');
    assert.strictEqual(withoutGuard(withGuard(text)), text);
    assert.strictEqual(withoutGuard(withDoubledGuard(text)), text);
    detectLanguage(clean);
  },
};
