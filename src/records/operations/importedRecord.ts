import type { ImportedRecord } from './bulkRecords';
import { centralReasons } from '../rules/centralReview';
import { applySubmission } from './decideRecord';
import { uniqueKeyOf } from '../rules/duplicates';
import { applyChanges, eventOf, isReadyForNumber, type EditContext } from './editRecord';
import type { RecordFields } from '../model/recordFields';
import { newDraft } from '../workflow/recordState';
import { dayInDubai } from '../../lib/dubaiDate';

export interface ImportOptions {
  /** Who imports, and when. */
  context: EditContext;
  /** A UUID for the record. */
  id: string;
  /** The same for the same content. */
  submissionId: string;
  /** Whose record it is; absent: of the person who imports it. */
  owner?: { id: string; name: string | null } | undefined;
  /** Hands it in at once; absent: it stays a draft. */
  submit?: SubmitOptions | undefined;
}

interface SubmitOptions {
  /** Whether anybody is there for central reviews. */
  hasCentralReviewer: boolean;
  /** Sheets a year above which only central reviewers verify. */
  centralAbove: number;
  /** Numbers of the records that it looks like; nobody has said yet that it is another one. */
  similar: readonly string[];
}

/**
 * A record of these values, as it is written: a draft with its number, or handed in. It is never
 * verified, and nobody is told of each: what waits is found under "to verify".
 * @param fields values that have been checked, complete for what is to become of them
 */
export function importedRecord(fields: RecordFields, options: ImportOptions): ImportedRecord {
  const { context, id, submissionId, owner, submit } = options;
  const { actor, at, entities } = context;
  const empty = newDraft(id, context, undefined);
  const { next, events, faults } = applyChanges(
    owner ? { ...empty, ownerId: owner.id, ownerName: owner.name ?? '' } : empty,
    fields,
    {},
    context,
  );
  if (faults.length > 0) throw new Error('Values are checked before they are imported.');
  const code = entities.get(fields.entityId ?? '')?.code;
  const number = code !== undefined && isReadyForNumber(next);
  return {
    record: next,
    events: [eventOf(next, context, 'create'), ...events],
    submission: { id: submissionId, personId: actor.id },
    ...(number ? { number: { code, year: yearOf(at) } } : {}),
    ...(submit ? handingIn(fields, submit, context) : {}),
  };
}

const yearOf = (at: string) => Number(dayInDubai(new Date(at)).slice(0, 4));

function handingIn(
  fields: RecordFields,
  { hasCentralReviewer, centralAbove, similar }: SubmitOptions,
  context: EditContext,
): Pick<ImportedRecord, 'hardKey' | 'handIn'> {
  const hardKey = uniqueKeyOf(fields);
  const possibleDuplicates = similar.map((number) => ({ number, dismissed: false }));
  return {
    ...(hardKey === undefined ? {} : { hardKey }),
    handIn: (record) => {
      const { figures, number } = record;
      const reasons =
        hasCentralReviewer && figures && number !== null
          ? centralReasons(fields, figures, number, centralAbove)
          : [];
      return {
        record: { ...applySubmission(record, reasons, context), possibleDuplicates },
        event: eventOf(record, context, 'submit'),
      };
    },
  };
}
