import {
  toInertText,
  toDisplayText,
  withBalancedIsolates,
  withoutDirection,
} from '../../../../src/language/text/displayText';

const JOINER = '\u2060';

describe('a text turns nothing beside it', () => {
  it.each([
    ['\u202eevil\u202c', 'evil'],
    ['a\u202ab\u202bc\u202dd', 'abcd'],
    ['\u2066a\u2069', '\u2066a\u2069'],
    ['\u2067a', '\u2067a\u2069'],
    ['\u2068\u2066a\u2069', '\u2068\u2066a\u2069\u2069'],
    ['a\u2069b', 'ab'],
    ['a\u2069\u2068b', 'a\u2068b\u2069'],
    ['\u2068a\u2069\u2069b', '\u2068a\u2069b'],
    ['\u2068\u202ea', '\u2068a\u2069'],
    ['half \ud83d', 'half \ufffd'],
    ['👧 \u200fRTA', '👧 \u200fRTA'],
  ])('%j is shown as %j', (text, shown) => {
    expect(withBalancedIsolates(text)).toBe(shown);
    expect(toDisplayText(text)).toBe(shown);
    expect(toInertText(text)).toBe(shown);
  });

  it('and has no mark of direction where the bot sets marks of its own', () => {
    expect(withoutDirection('\u061ca\u200eb\u200fc\u202ad\u2069e\u200b')).toBe('abcde\u200b');
  });
});

describe('a text fills in no date', () => {
  it.each([
    ['{{DATE(x)}}', `{${JOINER}{DATE(x)}}`],
    ['{{{{', `{${JOINER}{${JOINER}{${JOINER}{`],
    ['{a} {b', '{a} {b'],
    ['{{\u202e', `{${JOINER}{`],
  ])('%s', (text, shown) => {
    expect(toDisplayText(text)).toBe(shown);
    expect(toInertText(text)).toBe(shown);
  });
});

describe('where some clients read Markdown or HTML', () => {
  it.each([
    ['<a', `<${JOINER}a`],
    ['<!-- </b <?x', `<${JOINER}!-- <${JOINER}/b <${JOINER}?x`],
    ['&lt; &#60;', `&${JOINER}lt; &${JOINER}#60;`],
    ['![x](y)', `!${JOINER}[x]${JOINER}(y)`],
    ['[a][b] [c]: [d]', `[a]${JOINER}[b] [c]${JOINER}: [d]`],
    ['x://y', `x:${JOINER}//y`],
    ['www.x', `www${JOINER}.x`],
    ['(WWW.x', `(WWW${JOINER}.x`],
    ['me@x', `me@${JOINER}x`],
    ['evil.example', `evil.${JOINER}example`],
    ['مثال.امارات', `مثال.${JOINER}امارات`],
    ['mailto:x tel:1 TEL:1', `mailto${JOINER}:x tel${JOINER}:1 TEL${JOINER}:1`],
  ])('%s begins nothing', (text, inert) => {
    expect(toDisplayText(text)).toBe(text);
    expect(toInertText(text)).toBe(inert);
  });

  it.each(['a < b > c & d', 'Why! [a] is 2.5, 3.x', 'hotel: 5', 'x@ @', 'xwww.a: b:/c', 'No. 4'])(
    '%s stays as it is',
    (text) => expect(toInertText(text)).toBe(text),
  );
});
