import type { CardInputs } from '../../src/cards/cardAction';
import { faultText } from '../../src/cards/faultText';
import { EVIDENCE_INPUTS, UNIT_INPUT, type FormInput } from '../../src/cards/formFields';
import { FIELD_NAMES, type FieldChanges, type FieldName } from '../../src/records/recordFields';
import { sheetsFromPages } from '../../src/records/arithmetic';
import type { LogTurn } from './logTurn';
import { readField } from './readField';

export interface FormRead {
  changes: FieldChanges;
  /** Why an input could not be read, in the language of the talk. */
  faults: Partial<Record<FormInput, string>>;
  /** The form says whether sheets or pages are counted. */
  unitKnown: boolean;
}

const isFieldName = (id: string): id is FieldName =>
  (FIELD_NAMES as readonly string[]).includes(id);
const ADDED = Object.values(EVIDENCE_INPUTS);

/** Reads the inputs of any part of the form; an input that was emptied empties its field. */
export function readForm(turn: LogTurn, inputs: CardInputs): FormRead {
  const fields = turn.opened?.record.fields ?? {};
  const changes: Record<string, unknown> = {};
  const faults: FormRead['faults'] = {};
  for (const [id, typed] of Object.entries(inputs)) {
    if (!isFieldName(id) || id === 'evidence' || id === 'paperItems') continue;
    const text = typed.trim();
    if (text === '') {
      if (fields[id] !== undefined) changes[id] = null;
      continue;
    }
    const value = readField(id, text, turn);
    if (value === undefined)
      faults[id] = faultText({ field: id, fault: 'not_understood' }, turn.labels);
    else changes[id] = value;
  }
  const unit = inputs[UNIT_INPUT];
  if (unit === 'pages_both_sides' && typeof changes['sheetsPerTransaction'] === 'number') {
    const pages = { simplex: 0, duplex: changes['sheetsPerTransaction'] };
    changes['sheetsPerTransaction'] = Number(sheetsFromPages(pages));
  }
  return {
    changes: { ...changes, ...addedEvidence(turn, inputs) },
    faults,
    unitKnown: unit !== undefined && inputs['sheetsPerTransaction'] !== undefined,
  };
}

/** The pieces that are there, and the one that was typed into the row. */
function addedEvidence(turn: LogTurn, inputs: CardInputs): FieldChanges {
  if (ADDED.every((id) => !inputs[id]?.trim())) return {};
  const there = turn.opened?.record.fields.evidence ?? [];
  const typed = (id: string) => inputs[id]?.trim() ?? '';
  const date = typed(EVIDENCE_INPUTS.date);
  const link = typed(EVIDENCE_INPUTS.link);
  const piece = {
    kind: typed(EVIDENCE_INPUTS.kind),
    title: typed(EVIDENCE_INPUTS.title) || link,
    link: link || typed(EVIDENCE_INPUTS.title),
    ...(date ? { date } : {}),
  };
  // What is wrong with it is found by the schema, as with every other value.
  return { evidence: [...there, piece] } as FieldChanges;
}
