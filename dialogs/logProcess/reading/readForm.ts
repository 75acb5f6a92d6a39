import type { CardInputs } from '../../../src/cards/actions/cardAction';
import { faultText } from '../../../src/wording/faultText';
import {
  EVIDENCE_INPUTS,
  MORE_EVIDENCE_INPUTS,
  SHEET_UNITS,
  UNIT_INPUT,
  type EvidenceInputs,
  type FormInput,
} from '../../../src/cards/logging/formFields';
import { inputDigest, type InputDigests } from '../../../src/cards/kit/inputDigests';
import { cleanText } from '../../../src/language/text/cleanText';
import { readDay } from '../../../src/language/dates/readDay';
import {
  FIELD_NAMES,
  type FieldChanges,
  type FieldName,
  type Qualifier,
} from '../../../src/records/model/recordFields';
import { sheetsFromPages } from '../../../src/records/rules/paperArithmetic';
import type { DraftContext } from '../draftContext';
import { isQualified } from '../../../src/records/rules/qualifiers';
import { readNumber } from '../../../src/records/rules/readNumber';
import { onSheets } from './readCounts';
import { validEvidence } from './readEvidence';
import { dayOf, isoOf, readField } from './readFieldValue';

export interface FormRead {
  changes: FieldChanges;
  /** How inexactly the new values were said. */
  qualifiers: readonly Qualifier[];
  /** The fields of which the form does not say what their values count. */
  unsettled: readonly FieldName[];
  /** Why an input could not be read, in the language of the conversation. */
  faults: Partial<Record<FormInput, string>>;
  /** The form says whether sheets or pages are counted. */
  unitKnown: boolean;
}

const isFieldName = (id: string): id is FieldName =>
  (FIELD_NAMES as readonly string[]).includes(id);
const SHEETS = 'sheetsPerTransaction';

/**
 * Reads the inputs of any part of the form. An emptied input clears its field. An unchanged input
 * is ignored, because the conversation may have changed the field meanwhile.
 * @param shown the inputs as displayed, if known
 */
export function readForm(
  turn: DraftContext,
  inputs: CardInputs,
  shown: InputDigests = {},
): FormRead {
  const isUnchanged = (id: string, text: string, otherwise: string) =>
    inputDigest(text) === (shown[id] ?? inputDigest(otherwise));
  const { fields = {}, assumed = [] } = turn.opened?.record ?? {};
  const changes: Record<string, unknown> = {};
  const qualifiers: Qualifier[] = [];
  const faults: FormRead['faults'] = {};
  // Empty if the form left it open, and nobody has chosen one.
  const unit = inputs[UNIT_INPUT];
  const isOpen = unit === '' && assumed.includes(SHEETS);
  const isOtherUnit = !!unit && !isUnchanged(UNIT_INPUT, unit, SHEET_UNITS[0]);
  for (const [id, typed] of Object.entries(inputs)) {
    if (!isFieldName(id) || id === 'evidence' || id === 'paperItems') continue;
    if (id === 'qualifiers') continue;
    const text = typed.trim();
    // An assumed value that the person left in the form counts as confirmed.
    const isGiven =
      text !== '' &&
      (id === SHEETS ? !isOpen && (assumed.includes(id) || isOtherUnit) : assumed.includes(id));
    if (isUnchanged(id, text, '') && !isGiven) continue;
    if (text === '') {
      if (fields[id] !== undefined) changes[id] = null;
      continue;
    }
    const value = readField(id, text, turn);
    if (value === undefined)
      faults[id] = faultText({ field: id, fault: 'not_understood' }, turn.labels);
    else {
      changes[id] = value;
      if (isQualified(id)) qualifiers.push(...(readNumber(id, cleanText(text))?.qualifiers ?? []));
    }
  }
  const sheets = changes[SHEETS];
  const inSheets = unit === 'pages_both_sides' && typeof sheets === 'number';
  if (inSheets) changes[SHEETS] = Number(sheetsFromPages({ simplex: 0, duplex: sheets }));
  return {
    changes: { ...changes, ...addedEvidence(turn, inputs) },
    qualifiers: inSheets ? qualifiers.map(onSheets) : qualifiers,
    unsettled: isOpen && SHEETS in changes ? [SHEETS] : [],
    faults,
    unitKnown: !!unit && (inputs[SHEETS] ?? '').trim() !== '',
  };
}

/** The existing pieces of evidence, and those typed into the rows. */
function addedEvidence(turn: DraftContext, inputs: CardInputs): FieldChanges {
  const there = validEvidence(turn);
  // A form that is sent again because of another fault contains the same piece again.
  const added = [EVIDENCE_INPUTS, MORE_EVIDENCE_INPUTS]
    .flatMap((ids) => pieceIn(turn, inputs, ids) ?? [])
    .filter(
      ({ kind, title, link }) =>
        !there.some((one) => one.kind === kind && one.title === title && one.link === link),
    );
  // The schema finds the faults, as for every other value.
  return added.length === 0 ? {} : ({ evidence: [...there, ...added] } as FieldChanges);
}

/** The piece of evidence that is typed into a row; undefined if the row is empty. */
function pieceIn(turn: DraftContext, inputs: CardInputs, ids: EvidenceInputs) {
  if (Object.values(ids).every((id) => !inputs[id]?.trim())) return undefined;
  const typed = (id: string) => inputs[id]?.trim() ?? '';
  const date = typed(ids.date);
  const { day } = readDay(cleanText(date), dayOf(turn.today)) ?? {};
  const link = typed(ids.link);
  return {
    kind: typed(ids.kind),
    title: typed(ids.title) || link,
    link: link || typed(ids.title),
    ...(date ? { date: day ? isoOf(day) : date } : {}),
  };
}
