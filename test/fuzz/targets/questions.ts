import assert from 'node:assert';
import type { Conversation } from '../../../src/answering/model/conversationMemory';
import type { FuzzTarget } from '../fuzzTarget';
import { answererOf, tinyKnowledge } from '../tinyKnowledge';
import { typed } from '../typed';

const knowledge = tinyKnowledge();
const answerer = answererOf(knowledge);
const IDS = new Set(knowledge.entries.map(({ id }) => id));
const STATUSES = ['answered', 'suggested', 'unknown', 'command'];

export const target: FuzzTarget = {
  seeds: () => [
    'What is the target of phase 1?\nand who started it',
    'ما مستهدف المرحلة الأولى؟\nوهيئة الطرق؟',
    'does RTA hold the stamp\n2',
    'waht is teh targt of phas 1',
    'shu hadaf el mar7ala el oola',
    'is DEWA in phase 1 and did it save 60% in 2019?\nauthority',
    'hay2at el 6ori8\nthe first one\nhelp',
    'اثممخ سؤال بلوحة أخرى',
  ],
  check(input) {
    let conversation: Conversation = {};
    for (const question of typed(input).split('\n').slice(0, 4)) {
      const step = answerer.answer(question, conversation);
      ({ conversation } = step);
      const { outcome } = step;
      assert(STATUSES.includes(outcome.status), outcome.status);
      if (outcome.status === 'answered') assert(IDS.has(outcome.entryId), outcome.entryId);
      if (outcome.status === 'suggested')
        assert(outcome.options.length > 0 && outcome.options.length <= 6);
      // It is kept as JSON between turns.
      const kept = JSON.parse(JSON.stringify(conversation)) as Conversation;
      assert.deepStrictEqual(kept, conversation);
    }
  },
  longest: 1_500,
};
