import { writeFileSync } from 'node:fs';
import { FactIndex } from '../../../src/facts/factIndex';
import { converse, realAnswerer } from '../../support/knowledge/realAnswerer';
import { realMessages } from '../../support/knowledge/messages';
import { MemberGrades } from '../../support/facts/operatorQuestions/memberGrades';
import { memberQuestions } from '../../support/facts/operatorQuestions/memberQuestions';

it('measure', async () => {
  const messages = await realMessages();
  const { answerer, knowledge } = await realAnswerer();
  const grades = new MemberGrades(new FactIndex(knowledge.facts), messages);
  const only = process.env['OPS'] ? new RegExp(process.env['OPS']) : undefined;
  const out = memberQuestions(knowledge.facts, Number(process.env['EACH'] ?? 2))
    .filter(({ operator }) => !only || only.test(operator))
    .map((question) => {
      const say = converse(answerer);
      const outcome = question.text
        .split(' | ')
        .map((one) => say(one))
        .at(-1)!;
      return {
        ...question,
        grade: grades.grade(question, outcome),
        status: outcome.status,
        answer: outcome.text,
        entry: 'entryId' in outcome ? outcome.entryId : '',
        kind: 'kind' in outcome ? outcome.kind : '',
      };
    });
  writeFileSync(process.env['OUT'] ?? '/tmp/members.json', JSON.stringify(out, null, 1));
}, 600000);
