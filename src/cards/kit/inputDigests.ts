import { createHash } from 'node:crypto';
import { writtenLines } from '../../language/text/sanitizeText';
import type { CardElement } from './adaptiveCard';
import type { CardInputs } from '../actions/cardAction';

/** Digests of the values in the inputs of a form, by their ids. */
export type InputDigests = Readonly<Record<string, string>>;

/** Characters, which is 48 bits: enough to make a collision with the displayed value improbable. */
const LENGTH = 8;

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Of a value as clients return it. */
export const inputDigest = (value: string): string => hash(writtenLines(value)).slice(0, LENGTH);

/** A form carries these, so that unchanged inputs are recognised however late it is sent. */
export const inputDigests = (inputs: CardInputs): InputDigests =>
  Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, inputDigest(value)]));

/** Identifies the content of a form. */
export const contentDigest = (inputs: CardInputs): string =>
  hash(JSON.stringify(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))));

/** The values of the inputs on a card. */
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
