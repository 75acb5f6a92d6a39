import { Counter, type Registry } from 'prom-client';
import type { Outbox } from '../../bot/ports/outbox';
import type { Begun, TurnLedger } from '../../bot/ports/turnLedger';
import { observed, type Call } from './instrumentPort';

/** The turn ledger, with its faults counted, and how often turns found their conversation taken. */
export function countedLedger(registry: Registry, ledger: TurnLedger): TurnLedger {
  const registers = [registry];
  const faults = new Counter({
    name: 'lawaraq_ledger_faults_total',
    help: 'Statements of the turn ledger that failed, by step.',
    labelNames: ['step'],
    registers,
  });
  const waits = new Counter({
    name: 'lawaraq_lease_waits_total',
    help: 'Looks at a conversation which another turn had, on this replica or another.',
    registers,
  });
  const count = (step: string) => (call: Call) => {
    if (call.failed) faults.inc({ step });
    else if (step === 'begin' && (call.result as Begun).state === 'busy') waits.inc();
  };
  const steps = ['wait', 'begin', 'renew', 'finish', 'fail', 'forget'] as const;
  return observed(ledger, Object.fromEntries(steps.map((step) => [step, count(step)])));
}

/** The queue of messages that are sent unasked, with what became of them counted. */
export function countedOutbox(registry: Registry, outbox: Outbox): Outbox {
  const results = new Counter({
    name: 'lawaraq_outbox_results_total',
    help: 'Messages that are sent unasked, by what became of a try: sent, undeliverable, put_off.',
    labelNames: ['result'],
    registers: [registry],
  });
  return observed(outbox, {
    settle: ({ failed, args: [, outcome] }) => {
      if (!failed) results.inc({ result: outcome === 'sent' ? 'sent' : 'undeliverable' });
    },
    retry: ({ failed }) => {
      if (!failed) results.inc({ result: 'put_off' });
    },
  });
}
