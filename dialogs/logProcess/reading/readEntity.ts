import { readChoice } from '../../../src/language/choices/readChoice';
import { onlyDenies, replacementIn } from '../../../src/language/numbers/corrections';
import { clausesAboutOwner, saysShared } from '../../../src/language/records/placeBehind';
import { entitiesByWord, findOnlyEntity } from '../../../src/records/model/entityDirectory';
import type { DraftContext } from '../draftContext';
import type { StepOption } from '../stepQuestions';
import type { ParsedAnswer } from './parsedAnswer';
import { textOf } from '../../../src/language/records/openings/openingParts';
import { dashesAsCommas } from '../../../src/language/text/linesAsClauses';
import { clausesOf } from '../../../src/language/tokens/clauses';
import { cleanInput, typedTokens } from '../../../src/language/tokens/tokens';
import { readField } from './readFieldValue';
import { readSentence } from './readSentence';

/**
 * Reads the entity that a process belongs to. "Not DEWA but RTA" names the RTA. Of several entities
 * in a text it is the only one that is said to own the process; otherwise the dialog asks which one
 * is meant.
 */
export function readEntity(
  turn: DraftContext,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const chosen = offers.length > 0 ? readChoice(text, offers)?.[0] : undefined;
  if (chosen !== undefined) return { changes: { entityId: chosen } };
  if (onlyDenies(text)) return undefined;
  const ids = entitiesToldIn(turn, replacementIn(text)?.kept ?? text);
  const [only] = ids;
  if (only === undefined) return undefined;
  // "Both the police and the coastguard": the other one may not be known.
  return ids.length === 1 && !saysShared(text)
    ? { changes: { entityId: only } }
    : { changes: {}, state: { step: 'entityId', offered: [...ids] } };
}

/** An entity, with what other clauses tell of the process: "DHA, and it was 3 sheets". */
export function besideEntity(turn: DraftContext, text: string, answer: ParsedAnswer): ParsedAnswer {
  const { entities } = turn.ports;
  const clean = cleanInput(dashesAsCommas(text));
  const tokens = typedTokens(clean);
  const others = clausesOf(tokens)
    .map(({ start, end }) => textOf(clean, tokens, start, end))
    .filter((clause) => entities.named(clause).length === 0);
  const told = others.length > 0 ? readSentence(turn, others.join(', ')) : undefined;
  if (!told || answer.state?.step !== undefined) return answer;
  return { ...told, changes: { ...told.changes, ...answer.changes } };
}

/** The entities that a text may mean; one if it is plain. */
function entitiesToldIn(turn: DraftContext, text: string): readonly string[] {
  const { entities } = turn.ports;
  const only = readField('entityId', text, turn);
  if (typeof only === 'string') return [only];
  const owners = clausesAboutOwner(text).flatMap(
    (clause) => findOnlyEntity(entities, clause) ?? [],
  );
  if (owners.length === 1) return owners;
  const named = [...new Set(entities.named(text).flat())];
  return named.length > 0 ? named : entitiesByWord(entities, text);
}
