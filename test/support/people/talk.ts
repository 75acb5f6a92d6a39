import { randomUUID } from 'node:crypto';
import type { CardAction } from '../../../src/cards/actions/cardAction';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { textOf } from '../cards/readCard';
import { dataOf } from './colleague';
import { wishOn } from './office';
import { message, type Sent } from '../bot/testBot';

/** One thing that somebody says or presses, and what is in the record once it is answered. */
interface Step {
  text?: string;
  /** Of a card; it needs the draft that the first answer is about. */
  value?: (record: string) => Sent;
  /** Presses the button that submits what the latest summary showed. */
  submits?: true;
  kept: RecordFields;
}

/** Somebody who logs a process, from the first word to the submission. */
export interface Talk {
  personId: string;
  steps: readonly Step[];
  /** How many of them were answered. */
  answered: number;
  /** The draft, once its id is known. */
  record?: string;
  /** The button that submits what the latest summary showed. */
  submit?: CardAction;
  /** What was sent and not answered; it is sent again as it is, as Teams does. */
  pending?: Sent;
}

export const TALK_ENTITIES = ['rta', 'dewa', 'dha', 'khda', 'dld'] as const;
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const ARABIC = 'بتثجحخدذرزسشصضطظعغفق';

/** Letters that no other talk has, so that no two processes look alike. */
const spelled = (letters: string) =>
  [...randomUUID().replaceAll('-', '')].map((digit) => letters[parseInt(digit, 16)]).join('');

const fill = (inputs: Record<string, string>) => {
  const submission = randomUUID();
  return (record: string) =>
    dataOf({ verb: 'log.fill', record, part: 'submission', submission }, inputs);
};
const evidence = (kind: 'before_form' | 'after_form', title: string, link: string) => ({
  kind,
  title,
  link,
});

/** @param at its place among others: no two of an entity have nearly the same sheets */
export function talkAbout(at: number): Talk {
  const entityId = TALK_ENTITIES[at % TALK_ENTITIES.length]!;
  const volume = Math.round(1000 * 1.06 ** Math.floor(at / TALK_ENTITIES.length)) + 1;
  const name = `Permit ${spelled(LETTERS)}`;
  const processNameAr = spelled(ARABIC);
  const before = evidence('before_form', 'The old form', `https://example.org/before/${at}`);
  const after = evidence('after_form', 'The online form', `https://example.org/after/${at}`);
  const details = { department: 'Licensing', processNameAr, baselineYear: 2019, digitalShare: 98 };
  const steps: Step[] = [
    { text: 'log a process', kept: {} },
    { text: `${name}, ${entityId.toUpperCase()}`, kept: { processNameEn: name, entityId } },
    {
      text: 'online form since 1 September 2021',
      kept: { eliminationKind: 'digital_form', goLiveDate: '2021-09-01' },
    },
    { text: '3 sheets', kept: { sheetsPerTransaction: 3 } },
    { text: String(volume), kept: { transactionsPerYear: volume } },
    {
      value: (record) =>
        dataOf({ verb: 'log.set', record, field: 'processType', value: 'internal_process' }),
      kept: { processType: 'internal_process' },
    },
    {
      text: 'no',
      kept: { residualSheetsPerTransaction: 0, residualTransactionsPerYear: 0 },
    },
    { text: `${before.title} ${before.link}`, kept: { evidence: [before] } },
    {
      value: fill({
        ...Object.fromEntries(Object.entries(details).map(([id, value]) => [id, String(value)])),
        copiesPerTransaction: '1',
        baselineMethod: 'counted',
        channels: 'entity_portal',
        shiftedTo: 'none',
        containsPersonalData: 'false',
        classification: 'open',
        'evidence.kind': after.kind,
        'evidence.title': after.title,
        'evidence.link': after.link,
      }),
      kept: { ...details, evidence: [before, after] },
    },
    { submits: true, kept: {} },
  ];
  return { personId: randomUUID(), steps, answered: 0 };
}

/** What the person sends next: the same until it is answered. */
export function nextActivity(talk: Talk): Sent {
  const { text, value, submits } = talk.steps[talk.answered]!;
  const { personId } = talk;
  const pressed = submits ? dataOf(talk.submit!) : value?.(talk.record!);
  talk.pending ??= message(text, {
    from: { id: `29:${personId}`, name: 'Somebody', aadObjectId: personId },
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: 'tenant' },
    ...(pressed ? { value: pressed } : {}),
  });
  return talk.pending;
}

/** Remembers what the answer is about, and that the step was answered. */
export function takeAnswer(talk: Talk, card: Card): void {
  const record = talk.record ?? wishOn(card, 'log.form')?.record;
  if (record === undefined) throw new Error(`No draft on: ${textOf(card)}`);
  const submit = wishOn(card, 'log.submit');
  if (submit) talk.submit = submit;
  talk.record = record;
  talk.answered += 1;
  delete talk.pending;
}

/** Everything that has to be in the record by now. */
export const keptSoFar = ({ steps, answered }: Talk): RecordFields =>
  Object.assign({}, ...steps.slice(0, answered).map(({ kept }) => kept)) as RecordFields;

export const isOver = ({ steps, answered }: Talk): boolean => answered === steps.length;
