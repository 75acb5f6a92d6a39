import { createHash } from 'node:crypto';
import { writtenLines } from '../../language/text/sanitizeText';
import type { CardElement } from './adaptiveCard';
import type { CardInputs } from '../actions/cardAction';

/** Digests of what stands in the inputs of a form, by their ids. */
export type InputDigests = Readonly<Record<string, string>>;

/** Forty-eight bits: what was typed is not taken for what stood there before. */
const LENGTH = 8;

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Of a value in the form in which it comes back. */
export const inputDigest = (value: string): string => hash(writtenLines(value)).slice(0, LENGTH);

/** A form carries these itself: however late it is sent, what was not touched in it is known. */
export const inputDigests = (inputs: CardInputs): InputDigests =>
  Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, inputDigest(value)]));

/** Tells one content of a form from another. */
export const contentDigest = (inputs: CardInputs): string =>
  hash(JSON.stringify(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))));

/** The values of the inputs as they stand on a card. */
export const inputValues = (elements: readonly CardElement[]): CardInputs =>
  Object.fromEntries(elements.flatMap(inputsIn));

function inputsIn(element: CardElement): (readonly [id: string, value: string])[] {
  switch (element.type) {
    case 'Input.Text':
    case 'Input.ChoiceSet':
    case 'Input.Toggle':
      return [[element.id, element.value ?? '']];
    case 'Container':
      return element.items.flatMap(inputsIn);
    default:
      return [];
  }
}
