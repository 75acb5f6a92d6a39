/** How a figure was typed, and what it is worth. */
export interface Figure {
  value: number;
  /** "1.200": twelve hundred or one and a fifth. A following "million" or "k" settles it. */
  ambiguous: boolean;
}

const GROUPED = [
  /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  // As written in India: 1,20,000.
  /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/,
  /^[1-9]\d{0,2}(?: \d{3})+$/,
  /^[1-9]\d{0,2}(?:['’]\d{3})+(?:\.\d+)?$/,
];
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A comma after a zero can only be a decimal comma. */
const DECIMAL_COMMA = /^0,\d+$/;
const POINT_OR_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;
const GROUPED_BY_POINTS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?$/;

/**
 * The value of a figure with digits 0–9 and its separators: 1,200 · 1 200 · 1.200.000 · 12.5.
 * Undefined for what is not a number or not surely one: 007, 2,5, 1.2.3.
 */
export function readFigure(text: string): Figure | undefined {
  if (POINT_OR_GROUP.test(text)) return { value: Number(text), ambiguous: true };
  if (PLAIN.test(text)) return { value: Number(text), ambiguous: false };
  if (DECIMAL_COMMA.test(text)) return { value: Number(text.replace(',', '.')), ambiguous: false };
  if (GROUPED.some((form) => form.test(text)))
    return { value: Number(text.replace(/[ ,'’]/g, '')), ambiguous: false };
  if (GROUPED_BY_POINTS.test(text))
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), ambiguous: false };
  return undefined;
}
