import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import { noticeCard } from '../../cards/reminders/recordNoticeCard';
import type { TabPlace } from '../../contract/tabLinks';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { RecordBook } from '../../records/workflow/recordOperations';
import type { StaffStore } from '../../records/model/staffMember';
import type { Compose } from './messageComposer';
import { RecordTurn } from '../commands/records/recordCommands';

export interface RecordNoticeParts {
  book: RecordBook;
  staff: StaffStore;
  entities: EntityDirectory;
  messages: Messages;
  tabPlace: TabPlace | undefined;
}

/**
 * What people are told about records: a verifier gets the submission itself, to decide on it; the
 * others what came of it. Nothing is said that has been overtaken, or that the person may not see.
 * Whoever has set no language is told in the one that they last used for the record.
 */
export function createComposeRecord(parts: RecordNoticeParts): Compose<'record'> {
  const { book, staff, entities, messages } = parts;
  const records = new RecordTurn(parts);
  return async ({ notice: kind, recordId, version }, to, preferred) => {
    if (!('person' in to)) return undefined;
    const personId = to.person;
    const member = { ...(await staff.member(personId)), via: 'card' as const };
    const history = preferred ? [] : await book.history({ ...member, language: 'ar' }, recordId);
    const used = history.findLast(({ actorId }) => actorId === personId)?.language;
    const language = preferred ?? used ?? 'ar';
    const actor = { ...member, language };
    const opened = await book.open(actor, { id: recordId }, version);
    if (!opened) return undefined;
    const { record, actions } = opened;
    if (kind === 'to_verify') {
      if (!actions.includes('verify')) return undefined;
      const card = await records.open(actor, { id: recordId }, version);
      return cardMessage(card, messages.say(language, 'notice.to_verify'));
    }
    const overtaken = (kind === 'needs_info' || kind === 'rejected') && record.status !== kind;
    if (overtaken) return undefined;
    const card = noticeCard({ kind, record, entities }, messages, language);
    return cardMessage(card, cardSummary(card));
  };
}
