/**
 * An input as a text. JSON may name any UTF-16 unit, also half of a pair, which UTF-8 cannot: `\ud800`
 * in an input stands for it.
 */
export const typed = (input: Buffer): string =>
  input
    .toString()
    .replace(/\\u([\da-f]{4})/gi, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));

const ARABIC_ZERO = 0x660;

/** With the digits ٠–٩ in the place of 0–9. */
export const withArabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
