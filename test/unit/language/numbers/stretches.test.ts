import { dayAtoms, stretchesOf } from '../../../../src/language/dates/dateTokens';
import { cleanInput, typedTokens } from '../../../../src/language/tokens/tokens';

const WORDS =
  `the end of since 2020 1/2/2021 1.5.2019 3 12 march of may septmber twenty one and a half years
  months ago last this next quarter second first q1 monday today now ' 21 ( , - twelve hundred
  رمضان شهرين الربع الأول من سنة الماضية ألفين وعشرين ونص قبل ثلاثة أشهر نهاية هـ زبيب`.split(
    /\s+/,
  );

/** The same texts at each run. */
function* randomTexts(count: number): Generator<string> {
  let seed = 7;
  const below = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * most);
  };
  for (let at = 0; at < count; at += 1)
    yield Array.from({ length: 1 + below(12) }, () => WORDS[below(WORDS.length)]).join(' ');
}

test('a stretch of a text is read as if nothing stood around it', () => {
  for (const text of randomTexts(60)) {
    const tokens = typedTokens(cleanInput(text));
    const stretch = stretchesOf(tokens);
    for (let start = 0; start < tokens.length; start += 1)
      for (let end = tokens.length; end > start; end -= 1) {
        const alone = dayAtoms(tokens.slice(start, end));
        const expected = alone.includes(undefined)
          ? undefined
          : alone.map((atom) => ({ ...atom, start: atom!.start + start, end: atom!.end + start }));
        expect([text, start, end, stretch(start, end)]).toEqual([text, start, end, expected]);
      }
  }
});
