import { Counter, type Registry } from 'prom-client';
import type { Outbox } from '../../bot/ports/outbox';
import type { TurnStart, TurnLedger } from '../../bot/ports/turnLedger';

/** The result of a call to a port. */
interface Call {
  failed: boolean;
  args: readonly unknown[];
  /** The resolved value; undefined if it failed. */
  result: unknown;
}

/**
 * Wraps a port so that some asynchronous methods report the end of each call. The port itself is
 * unchanged.
 */
function instrumentPort<T extends object>(
  port: T,
  told: Partial<Record<keyof T & string, (call: Call) => void>>,
): T {
  return new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      const tell = told[name as keyof T & string];
      const call = (...args: unknown[]): unknown => Reflect.apply(method, target, args);
      if (!tell) return call;
      return async (...args: unknown[]) => {
        try {
          const result = await call(...args);
          tell({ failed: false, args, result });
          return result;
        } catch (error) {
          tell({ failed: true, args, result: undefined });
          throw error;
        }
      };
    },
  });
}

/** Instruments the turn ledger: counts its errors, and how often a conversation was busy. */
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
    else if (step === 'begin' && (call.result as TurnStart).state === 'busy') waits.inc();
  };
  const steps = ['wait', 'begin', 'renew', 'finish', 'fail', 'forget'] as const;
  return instrumentPort(ledger, Object.fromEntries(steps.map((step) => [step, count(step)])));
}

/** Instruments the outbox: counts the outcomes of messages. */
export function countedOutbox(registry: Registry, outbox: Outbox): Outbox {
  const results = new Counter({
    name: 'lawaraq_outbox_results_total',
    help: 'Messages that are sent unasked, by what became of a try: sent, undeliverable, put_off.',
    labelNames: ['result'],
    registers: [registry],
  });
  return instrumentPort(outbox, {
    settle: ({ failed, args: [, outcome] }) => {
      if (!failed) results.inc({ result: outcome === 'sent' ? 'sent' : 'undeliverable' });
    },
    retry: ({ failed }) => {
      if (!failed) results.inc({ result: 'put_off' });
    },
  });
}
