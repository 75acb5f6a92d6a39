import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { fitCard, MAX_CARD_LENGTH } from '../../../../src/cards/kit/cardMessage';
import { recordCard, type RecordCardContent } from '../../../../src/cards/records/recordCard';
import {
  recordSummaryCard,
  type SummarisedRecord,
} from '../../../../src/cards/logging/recordSummaryCard';
import { textCard } from '../../../../src/cards/kit/textBlocks';
import type { Messages } from '../../../../src/messages/messages';
import { figuresOf } from '../../../../src/records/rules/paperArithmetic';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import { ACTIONS } from '../../../../src/records/workflow/recordWorkflow';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, elementsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';
import {
  entities,
  fullEvents,
  fullFields,
  fullRecord,
  shownRecord,
  SUBMISSION,
  TODAY,
} from '../../../support/cards/recordCards';
import { sampleEvent, sampleRecord } from '../../../support/records/sampleRecord';
import { seenOrder } from '../../../support/cards/seenOrder';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const shown = (changes: Partial<RecordCardContent> = {}, language: 'ar' | 'en' = 'en') =>
  recordCard(shownRecord(changes), messages, language);
const withFields = (fields: RecordFields) =>
  fullRecord({ fields, figures: figuresOf(fields) ?? null, decision: null });
const summary = (changes: Partial<SummarisedRecord> = {}, language: 'ar' | 'en' = 'en') =>
  recordSummaryCard(
    {
      record: sampleRecord(),
      missing: [],
      faults: [],
      buttons: ['submit', 'discard'],
      entities,
      today: TODAY,
      submission: SUBMISSION,
      ...changes,
    },
    messages,
    language,
  );
/** From right to left, brackets as they are seen there. */
const mirrored = (text: string) =>
  [...text]
    .reverse()
    .map((letter) => ({ '(': ')', ')': '(' })[letter] ?? letter)
    .join('');
const containers = (card: Card) =>
  elementsOf(card).flatMap((element) => (element.type === 'Container' ? [element] : []));
/** What a client shows at first: not what is folded. */
const unfolded = (card: Card) =>
  textOf({
    ...card,
    body: card.body.filter((element) => !('isVisible' in element) || element.isVisible !== false),
  });

describe('figures', () => {
  const fields: RecordFields = {
    entityId: 'rta',
    sheetsPerTransaction: 3,
    copiesPerTransaction: 2,
    copiesIncluded: false,
    transactionsPerYear: 40_000,
    residualSheetsPerTransaction: 1,
    residualTransactionsPerYear: 800,
    eliminationKind: 'digital_form',
    shiftedTo: 'none',
    goLiveDate: '2026-08-25',
    baselineMethod: 'counted',
  };

  test('stand with the formulas that they come from', () => {
    expect(textOf(shown({ record: withFields(fields) }))).toContain(
      [
        'Figures',
        'Before: 3 sheets × 2 copies × 40,000 transactions = 240,000 sheets a year',
        'Still printed: 1 sheet × 800 transactions = 800 sheets a year',
        'No longer printed: 240,000 − 800 = 239,200 sheets a year',
        'That is 99.67% less paper in this process.',
        'About 1.19 tonnes of paper a year (A4, 80 g/m²)',
        'From 25 August 2026 to date (92 days): 60,292 sheets',
        'Confidence B: from purchases, an annual total with its source, or a sample, or counted without confirmed evidence',
      ].join('\n'),
    );
    expect(textOf(shown({ record: withFields(fields) }, 'ar'))).toContain(
      [
        'سابقاً: 3 أوراق × نسختان × 40,000 معاملة = 240,000 ورقة سنوياً',
        'ما لا يزال يُطبع: ورقة واحدة × 800 معاملة = 800 ورقة سنوياً',
        'ما لم يعد يُطبع: 240,000 − 800 = 239,200 ورقة سنوياً',
        'أي أن ورق هذا الإجراء قلّ بنسبة 99.67%.',
      ].join('\n'),
    );
  });

  test('say why scanned and moved paper counts nothing', () => {
    const scanned = textOf(
      shown({ record: withFields({ ...fields, eliminationKind: 'scan_only' }) }),
    );
    expect(scanned).toContain(
      'No longer printed: 0 sheets a year\nNot counted as eliminated: 239,200 sheets a year. The paper still arrives or leaves, and is only stored digitally.',
    );
    const moved = textOf(shown({ record: withFields({ ...fields, shiftedTo: 'customer' }) }));
    expect(moved).toContain('239,200 sheets a year. Somebody else prints this paper now.');
    expect(moved).not.toContain('tonne');
    expect(moved).not.toContain('to date');
  });

  test('say that copies are counted already, and what is not known yet', () => {
    const text = textOf(
      shown({
        record: withFields({
          ...fields,
          copiesIncluded: true,
          residualSheetsPerTransaction: undefined,
        }),
      }),
    );
    expect(text).toContain('Before: 3 sheets × 40,000 transactions = 120,000 sheets a year');
    expect(text).toContain('The copies are already counted in the sheets.');
    expect(text).toContain('not given yet, so counted as nothing');
  });

  test('of little paper are given in kilograms, of a size without an area in sheets only', () => {
    const little = { ...fields, transactionsPerYear: 500, residualTransactionsPerYear: 0 };
    expect(textOf(shown({ record: withFields(little) }))).toContain(
      'About 14.97 kilograms of paper a year (A4, 80 g/m²)',
    );
    const other = withFields({ ...fields, paperSize: 'other' });
    expect(textOf(shown({ record: other }))).not.toContain('of paper a year');
  });

  test('stand as verified and as submitted where a verifier has changed numbers', () => {
    const verifiedValues = { sheetsPerTransaction: 2 };
    const record = fullRecord({
      status: 'verified',
      fields,
      figures: figuresOf(fields, verifiedValues) ?? null,
      decision: {
        verifierId: 'omar',
        verifierName: 'Omar',
        at: '2026-11-25T10:00:00.000Z',
        note: 'Counted two.',
        verifiedValues,
      },
    });
    const text = textOf(shown({ record }));
    expect(text).toContain('Figures as verified\nBefore: 2 sheets × 2 copies');
    expect(text).toContain('Figures as submitted\nBefore: 3 sheets × 2 copies');
    expect(text).toContain('Sheets per transaction: submitted 3 sheets, verified 2 sheets');
    expect(text).toContain('Verified by: Omar, 25 November 2026 at 14:00');
    expect(text).toContain('Note: Counted two.');
  });
});

test.each(['[x](http://evil)', '**b**', '# big', '<b>', '{{DATE(2020-01-01)}}', '1. first'])(
  '%s, written by somebody, is shown as it is',
  (text) => {
    const record = fullRecord({
      fields: { ...fullFields(40), processNameEn: text, department: text, description: text },
      ownerName: text,
      decision: { verifierId: 'omar', verifierName: text, at: TODAY, note: text },
    });
    for (const card of [shown({ record }), summary({ record })]) {
      // A number begins a list only where it begins the text.
      const isLive = (block: string) =>
        text.startsWith('1.') ? block.startsWith(text) : block.includes(text);
      const live = elementsOf(card).filter(
        (element) => element.type === 'TextBlock' && isLive(element.text),
      );
      expect(live).toEqual([]);
      // Two brackets are parted by a mark that is not seen.
      expect(textOf(card).replaceAll('\u2060', '')).toContain(`Department: ${text}`);
    }
  },
);

describe('what can be done', () => {
  const { record } = shownRecord();
  const state = { record: record.id, version: 2, rowVersion: 7, submission: SUBMISSION };

  test('is what the person may do, bound to the state that is shown', () => {
    const wishes = (actions: RecordCardContent['actions']) =>
      actionsOf(shown({ record, actions, events: [] }))
        .map(wishOf)
        .filter(Boolean);
    expect(wishes([])).toEqual([]);
    expect(wishes(['edit', 'withdraw'])).toEqual([
      { verb: 'log.resume', record: record.id },
      { verb: 'record.withdraw', ...state },
    ]);
    expect(wishes(['ask', 'verify', 'reject'])).toEqual([
      { verb: 'record.verify', ...state },
      { verb: 'record.ask', ...state },
      { verb: 'record.reject', ...state },
    ]);
    expect(wishes(['reopen', 'amend'])).toEqual([
      { verb: 'record.reopen', ...state },
      { verb: 'record.amend', ...state, changeKind: 'real_change' },
      { verb: 'record.amend', ...state, changeKind: 're_estimate' },
    ]);
  });

  test('replaces the card, and is sent as a message where a client cannot do that', () => {
    const verify = actionsOf(shown({ record })).find(({ title }) => /these numbers/.test(title));
    expect(verify).toMatchObject({
      type: 'Action.Execute',
      verb: 'record.verify',
      fallback: { type: 'Action.Submit', data: { lawaraq: { verb: 'record.verify', ...state } } },
    });
  });

  test('is folded until it is chosen, with the submitted numbers to begin with', () => {
    const card = shown({ record, actions: ['verify', 'ask', 'reject'] });
    expect(unfolded(card)).not.toContain('What do you need to know?');
    const values = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
    expect(values).toEqual({
      'verified.sheetsPerTransaction': '3',
      'verified.copiesPerTransaction': '2',
      'verified.transactionsPerYear': '40000',
      'verified.residualSheetsPerTransaction': '1',
      'verified.residualTransactionsPerYear': '800',
      'verify.note': undefined,
      'ask.note': undefined,
      'reject.reason': undefined,
      'reject.note': undefined,
    });
  });

  test('is shown again as it was filled in, with what was wrong, where it was refused', () => {
    const inputs = { 'verified.transactionsPerYear': '50,000', 'verify.note': 'Seen' };
    const card = shown({
      record,
      actions: ['verify', 'ask'],
      attempt: {
        action: 'verify',
        inputs,
        fault: { fault: 'only_lower', field: 'transactionsPerYear' },
      },
    });
    const form = containers(card).find(({ id }) => id === 'form-verify');
    expect(form?.isVisible).toBe(true);
    const at = form?.items.findIndex(
      (item) => 'id' in item && item.id === 'verified.transactionsPerYear',
    );
    expect(form?.items[at!]).toMatchObject({ value: '50,000' });
    expect(JSON.stringify(form?.items[at! + 1])).toContain('only lower');
    expect(inputsOf(card)).toContainEqual(expect.objectContaining({ value: 'Seen' }));
  });

  test('asks why a verified record is withdrawn', () => {
    const reason = (status: 'draft' | 'verified') =>
      textOf(shown({ record: { ...record, status }, actions: ['withdraw'], events: [] }))
        .split('\n')
        .at(-1);
    expect(reason('draft')).toBe('Why is it withdrawn? (optional)');
    expect(reason('verified')).toBe('Why is it withdrawn?');
  });
});

describe('a record', () => {
  test('tells who has decided before, and that somebody else was faster', () => {
    expect(textOf(shown({ refused: 'stale' }))).toMatch(
      /^The record has changed in the meantime\./,
    );
    expect(textOf(shown({ refused: 'notAllowed' }))).toMatch(/^You cannot do that/);
  });

  test('names why only central reviewers decide, and what it looks like', () => {
    const text = textOf(shown());
    expect(text).toContain('For the central reviewers to decide: it saves more sheets');
    expect(text).toContain('Similar to PL-RTA-2026-0003; the person who logged it says');
    expect(text).toContain('Similar to PL-RTA-2026-0004.');
  });

  test('marks what was assumed', () => {
    expect(textOf(shown())).toContain('Copies already counted? No (assumed)');
    expect(textOf(shown({}, 'ar'))).toContain('النسخ محسوبة؟ لا (افتراضاً)');
  });

  test('opens evidence on https, and gives the reference of the rest', () => {
    const link = (evidence: string) => {
      const piece = { kind: 'report' as const, title: 'Report', link: evidence };
      // The service's own link can be opened too.
      const fields = { ...fullFields(40), evidence: [piece] };
      delete fields.url;
      const record = fullRecord({ fields });
      return shown({ record, actions: [], events: [] });
    };
    expect(actionsOf(link('https://tenant.sharepoint.com/a'))).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Open evidence 1',
        url: 'https://tenant.sharepoint.com/a',
      },
    ]);
    for (const other of [
      'DMS:2024/15',
      'http://a.ae',
      'javascript:alert(1)',
      '[x](https://a.ae)',
      'https:\\\\a.ae/x',
      'https:///a.ae',
      'https://a.ae\\@evil.ae/x',
    ]) {
      expect(actionsOf(link(other))).toEqual([]);
      expect(textOf(link(other))).toContain(other);
    }
  });

  test('shows each document as it is named, whatever script its name has', () => {
    const named = (name: string, language: 'ar' | 'en') => {
      const items = [
        { name, sheets: 2, printedBy: 'customer' as const },
        { name, sheets: 1, printedBy: 'entity' as const },
      ];
      const record = fullRecord({ fields: { ...fullFields(40), paperItems: items } });
      const texts = textOf(shown({ record }, language)).split('\n');
      const label = language === 'ar' ? 'المستندات' : 'Documents';
      return seenOrder(texts.find((text) => text.startsWith(label)) ?? '', language);
    };
    expect(named('\u05d0\u05d1', 'en')).toBe(
      'Documents: \u05d1\u05d0 (2 sheets, Customer), \u05d1\u05d0 (1 sheet, Entity)',
    );
    // As the eye meets it, the Arabic card begins at its end.
    const fromRight = 'المستندات: mroF (ورقتان، المتعامل)، mroF (ورقة واحدة، الجهة)';
    expect(named('Form', 'ar')).toBe(mirrored(fromRight));
  });

  test('has its history folded, the latest first', () => {
    const record = fullRecord();
    const events = [
      sampleEvent(record, { version: 1 }),
      sampleEvent(record, { action: 'edit', field: 'department', old: 'A*', new: 'B*' }),
      sampleEvent(record, { action: 'edit', field: 'department', old: 'B*', new: null }),
    ];
    const card = shown({ record, events });
    expect(unfolded(card)).not.toContain('B*');
    expect(textOf(card)).toMatch(
      /Version 2: Department: cleared\n.*Version 2: Department: from A\* to B\*\n.*Mariam, in the chat: Draft created$/,
    );
  });

  test('too large for one card loses old history first, and says so', () => {
    const record = fullRecord({}, fullFields());
    const card = shown({ record, actions: ACTIONS, events: fullEvents(record) });
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(MAX_CARD_LENGTH);
    expect(textOf(card)).toMatch(/\d+ earlier changes are not shown here\./);
    const whole = actionsOf(card).find(({ title }) => title === 'Full history');
    expect(wishOf(whole)).toEqual({ verb: 'record.history', record: record.id });
  });
});

describe('the summary of a draft', () => {
  const fields: RecordFields = {
    entityId: 'rta',
    processNameEn: 'Trade licence',
    sheetsPerTransaction: 3,
    transactionsPerYear: 40_000,
    eliminationKind: 'digital_form',
    goLiveDate: '2020-01-01',
  };
  const draft = (more: RecordFields = {}) => {
    const all = { ...fields, ...more };
    return sampleRecord({ fields: all, figures: figuresOf(all) ?? null });
  };

  test('reads back in one line what was understood, with the computed number', () => {
    expect(textOf(summary({ record: draft() }))).toContain(
      'Understood: Trade licence; ΡΤΑ; 3 sheets × 40,000 transactions = 120,000 sheets a year; Digital form since 1 January 2020; 120,000 sheets a year no longer printed',
    );
    const planned = draft({ goLiveDate: '2027-01-01', goLivePlanned: true });
    expect(textOf(summary({ record: planned }))).toContain('Digital form planned for 1 January');
  });

  test('reads back what is known where it is not enough to compute', () => {
    const record = sampleRecord({ fields: { transactionsPerYear: 40_000 } });
    expect(textOf(summary({ record }))).toContain('Understood: 40,000 transactions a year');
    expect(textOf(summary({ record: sampleRecord({ fields: {} }) }))).not.toContain('Understood');
  });

  test('shows the numbers, and folds what they were made from', () => {
    const record = draft();
    const details = containers(summary({ record })).find(({ id }) => id === 'details');
    expect(details?.isVisible).toBe(false);
    const inside = textOf({ ...summary(), body: details?.items ?? [] });
    expect(inside).toContain('How the paper was eliminated: Digital form');
    expect(inside).not.toContain('120,000 sheets');
    const toggles = actionsOf(summary({ record })).filter(({ title }) => title === 'All details');
    expect(toggles).toEqual([expect.objectContaining({ targetElements: ['details'] })]);
  });

  test('tells what was assumed without being unfolded', () => {
    const record = { ...draft({ copiesIncluded: true }), assumed: ['copiesIncluded' as const] };
    expect(textOf(summary({ record }))).toContain('Assumed: Copies already counted (Yes).');
    expect(textOf(summary({ record: draft() }))).not.toContain('Assumed');
  });

  test('lists what is missing, and leads to the question about what is wrong', () => {
    const record = draft();
    const card = summary({
      record,
      missing: ['shiftedTo', 'evidence', 'department'],
      faults: [
        {
          field: 'baselineYear',
          fault: 'after_this_year',
          values: { limit: 2026 },
          severity: 'error',
        },
        { field: 'eliminationKind', fault: 'scan_counts_nothing', severity: 'warning' },
      ],
    });
    expect(textOf(card)).toContain('Still needed to submit\nDepartment, Shifted, Evidence');
    expect(textOf(card)).toContain(
      'To be corrected\nBaseline year\nThe baseline year is after 2026.',
    );
    expect(textOf(card)).toContain(
      'Please check\nHow the paper was eliminated\nA scan is not counted as eliminated',
    );
    expect(textOf(card)).not.toContain('Everything needed is there.');
    expect(actionsOf(card).map(wishOf)).toContainEqual({
      verb: 'log.edit',
      record: record.id,
      field: 'baselineYear',
    });
  });

  test('says when it can be submitted, and submits only by its button', () => {
    const record = draft();
    const card = summary({ record });
    expect(textOf(card)).toContain('Nothing is submitted until you select “Submit”.');
    expect(actionsOf(card).map(wishOf)).toContainEqual({
      verb: 'log.submit',
      record: record.id,
      submission: SUBMISSION,
      seen: {
        version: record.version,
        rowVersion: record.rowVersion,
        updatedAt: record.updatedAt,
      },
    });
    const wishes = actionsOf(summary({ buttons: ['save'] })).map(wishOf);
    expect(wishes.filter(Boolean)).toEqual([expect.objectContaining({ verb: 'log.save' })]);
  });

  test('asks once more before it is discarded', () => {
    const card = summary();
    const folded = containers(card).find(({ id }) => id === 'form-discard');
    expect(folded?.isVisible).toBe(false);
    const discards = actionsOf(card).filter((action) => wishOf(action)?.verb === 'log.discard');
    expect(discards.map(({ title }) => title)).toEqual(['Yes, discard it']);
  });
});

test('the fullest card that can be sent is sent', () => {
  const tried: number[] = [];
  const card = fitCard(
    (length) => {
      tried.push(length);
      return textCard('en', 'x'.repeat(length));
    },
    [MAX_CARD_LENGTH * 2, MAX_CARD_LENGTH / 2, 1],
  );
  expect(tried).toEqual([MAX_CARD_LENGTH * 2, MAX_CARD_LENGTH / 2]);
  expect(textOf(card)).toHaveLength(MAX_CARD_LENGTH / 2);
});
