import { randomUUID } from 'node:crypto';
import type { CardInputs, CardAction, CardVerb } from '../../../src/cards/actions/cardAction';
import type { ProcessRecord } from '../../../src/records/model/processRecord';

/** What a made-up button is about. */
export type Target = Pick<ProcessRecord, 'id' | 'version' | 'rowVersion'>;

/** A record that nobody has. */
export const nowhere = (): Target => ({ id: randomUUID(), version: 1, rowVersion: 1 });

interface Forged {
  wish: CardAction;
  inputs?: CardInputs;
}

const shown = ({ id, version, rowVersion }: Target) => ({
  record: id,
  version,
  rowVersion,
  submission: randomUUID(),
});
const form = (id: string) => ({
  record: id,
  part: 'submission' as const,
  submission: randomUUID(),
});
const DEPARTMENT = { department: 'Somebody else’s' };

/** Every button about one record that a client could make up, with inputs that would do. */
const FORGED = {
  'log.set': ({ id }) => ({
    wish: { verb: 'log.set', record: id, field: 'paperSize', value: 'A3' },
  }),
  'log.edit': ({ id }) => ({ wish: { verb: 'log.edit', record: id, field: 'department' } }),
  'log.form': ({ id }) => ({ wish: { verb: 'log.form', record: id, part: 'short' } }),
  'log.fill': ({ id }) => ({ wish: { verb: 'log.fill', ...form(id) }, inputs: DEPARTMENT }),
  'log.summary': ({ id }) => ({ wish: { verb: 'log.summary', record: id } }),
  'log.save': ({ id }) => ({ wish: { verb: 'log.save', record: id }, inputs: DEPARTMENT }),
  'log.submit': ({ id, version, rowVersion }) => ({
    wish: {
      verb: 'log.submit',
      record: id,
      submission: randomUUID(),
      seen: { version, rowVersion },
    },
  }),
  'log.discard': ({ id }) => ({
    wish: { verb: 'log.discard', record: id, submission: randomUUID() },
  }),
  'log.different': ({ id }) => ({
    wish: { verb: 'log.different', record: id, submission: randomUUID(), shown: [] },
  }),
  // Of a launch that nobody has planned.
  'log.launch': ({ id }) => ({
    wish: { verb: 'log.launch', record: id, outcome: 'dropped', day: '2020-01-01' },
  }),
  'log.resume': ({ id }) => ({ wish: { verb: 'log.resume', record: id } }),
  'record.open': ({ id, version }) => ({ wish: { verb: 'record.open', record: id, version } }),
  'record.history': ({ id }) => ({ wish: { verb: 'record.history', record: id } }),
  'record.withdraw': (target) => ({
    wish: { verb: 'record.withdraw', ...shown(target) },
    inputs: { 'withdraw.note': 'Out with it' },
  }),
  'record.reopen': (target) => ({ wish: { verb: 'record.reopen', ...shown(target) } }),
  'record.amend': (target) => ({
    wish: { verb: 'record.amend', ...shown(target), changeKind: 're_estimate' },
  }),
  'record.verify': (target) => ({ wish: { verb: 'record.verify', ...shown(target) } }),
  'record.ask': (target) => ({
    wish: { verb: 'record.ask', ...shown(target) },
    inputs: { 'ask.note': 'Who are you?' },
  }),
  'record.reject': (target) => ({
    wish: { verb: 'record.reject', ...shown(target) },
    inputs: { 'reject.reason': 'duplicate' },
  }),
} as const satisfies Record<AboutRecord, (target: Target) => Forged>;

/** The others are about no record that is there already. */
type AboutRecord = Exclude<
  Extract<CardVerb, `log.${string}` | `record.${string}`>,
  'log.new' | 'record.list' | 'record.find'
>;
export type ForgedVerb = keyof typeof FORGED;

export const FORGED_VERBS = Object.keys(FORGED) as ForgedVerb[];

export const forge = (verb: ForgedVerb, target: Target): Forged => FORGED[verb](target);
