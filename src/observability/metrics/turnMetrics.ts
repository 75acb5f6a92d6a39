import { Counter, Histogram, type Registry } from 'prom-client';
import type { TurnSink } from '../../bot/turns/turnObserver';

/** Seconds. An ordinary turn takes a few milliseconds; the deadline is ten seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Counts and times turns, and counts the outcomes of questions. */
export function turnMetrics(registry: Registry): TurnSink {
  const registers = [registry];
  const turns = new Counter({
    name: 'lawaraq_turns_total',
    help: 'Turns that have ended, by what began them, what became of them and the language of the reply.',
    labelNames: ['kind', 'outcome', 'language'],
    registers,
  });
  const turnSeconds = new Histogram({
    name: 'lawaraq_turn_seconds',
    help: 'From the arrival of a request to the end of its turn.',
    labelNames: ['language'],
    buckets: BUCKETS,
    registers,
  });
  const stageSeconds = new Histogram({
    name: 'lawaraq_turn_stage_seconds',
    help: 'Parts of turns: door, queue, ledger, understanding, answering, storage, sending.',
    labelNames: ['stage', 'language'],
    buckets: BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: 'lawaraq_answers_total',
    help: 'Questions, by what they were met with and the language of the reply.',
    labelNames: ['outcome', 'language'],
    registers,
  });
  const sends = new Counter({
    name: 'lawaraq_sends_total',
    help: 'Replies that Teams has taken, and that it has not.',
    labelNames: ['result'],
    registers,
  });
  return (turn) => {
    const { kind, outcome, answer, language = 'none' } = turn;
    turns.inc({ kind, outcome, language });
    turnSeconds.observe({ language }, turn.milliseconds / 1000);
    for (const [stage, milliseconds] of Object.entries(turn.times()))
      stageSeconds.observe({ stage, language }, milliseconds / 1000);
    if (answer) answers.inc({ outcome: answer, language });
    for (const [result, count] of Object.entries(turn.sendings))
      if (count > 0) sends.inc({ result }, count);
  };
}
