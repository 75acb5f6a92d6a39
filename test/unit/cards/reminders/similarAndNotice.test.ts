import { noticeCard } from '../../../../src/cards/reminders/recordNoticeCard';
import { similarCard } from '../../../../src/cards/logging/similarRecordsCard';
import type { Messages } from '../../../../src/messages/messages';
import type { Decision } from '../../../../src/records/model/processRecord';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, textOf, wishOf } from '../../../support/cards/readCard';
import { CANDIDATES, entities, SUBMISSION } from '../../../support/cards/recordCards';
import { sampleRecord, VERIFIED } from '../../../support/records/sampleRecord';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

describe('records that look alike', () => {
  const { id } = sampleRecord();
  const card = () =>
    similarCard(
      {
        record: id,
        candidates: CANDIDATES,
        openable: new Set([CANDIDATES[1]!.id]),
        entities,
        submission: SUBMISSION,
      },
      messages,
      'en',
    );

  test('are shown with why, and with what to mind where they are of another entity', () => {
    const text = textOf(card());
    for (const why of ['Similar name', 'Same link', 'Nearly the same number of sheets a year'])
      expect(text).toContain(`PL-RTA-2026-0003, ΡΤΑ, Verified\n${why}`);
    expect(text.match(/In another entity/g)).toHaveLength(1);
    expect(text.match(/the customer printed the same form/g)).toHaveLength(1);
  });

  test('can be opened by who may see them, and told apart or given way to', () => {
    expect(actionsOf(card()).map(wishOf).filter(Boolean)).toEqual([
      { verb: 'record.open', record: CANDIDATES[1]!.id },
      {
        verb: 'log.different',
        record: id,
        submission: SUBMISSION,
        shown: CANDIDATES.map(({ number }) => number),
      },
      { verb: 'log.discard', record: id, submission: SUBMISSION },
    ]);
  });
});

describe('a notice', () => {
  const by = { verifierId: 'omar', verifierName: 'Omar', at: '2026-11-25T10:00:00.000Z' };
  const notice = (kind: Parameters<typeof noticeCard>[0]['kind'], decision: Decision | null) => {
    const record = sampleRecord({ ...VERIFIED, number: 'PL-RTA-2026-0001', decision });
    return { record, card: noticeCard({ kind, record, entities }, messages, 'en') };
  };

  test('of a rejection gives the reason and the words', () => {
    const decision = { ...by, rejectReason: 'no_evidence', note: 'Show the *count*.' } as const;
    const text = textOf(notice('rejected', decision).card);
    expect(text).toMatch(/^Your record was rejected\nVehicle technical test certificate\n/);
    expect(text).toMatch(
      /Rejected by: Omar\nReason: Evidence is missing\nNote: Show the \*count\*\.$/,
    );
  });

  test('of a question gives the question, of a verification the sheets', () => {
    expect(textOf(notice('needs_info', { ...by, note: 'Which year?' }).card)).toMatch(
      /Asked by: Omar\nQuestion: Which year\?$/,
    );
    expect(textOf(notice('verified', by).card)).toMatch(
      /239,200 sheets a year no longer printed\nVerified by: Omar$/,
    );
  });

  test('opens the version that it is about', () => {
    const { record, card } = notice('withdrawn', by);
    expect(textOf(card)).not.toContain('Omar');
    expect(actionsOf(card).map(wishOf)).toEqual([
      { verb: 'record.open', record: record.id, version: 1 },
    ]);
  });
});
