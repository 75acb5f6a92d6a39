import { Counter, type Registry } from 'prom-client';
import type { Operator } from '../../serving/operatorLog';

/** The operator, with what it is told of knowledge and texts that cannot be used counted. */
export function countedOperator(registry: Registry, operator: Operator): Operator {
  const registers = [registry];
  const refused = new Counter({
    name: 'lawaraq_knowledge_refused_total',
    help: 'Files or publications that could not be used as they are; what was served before stayed.',
    registers,
  });
  const faults = new Counter({
    name: 'lawaraq_knowledge_faults_total',
    help: 'Faults of the machine or the database while knowledge was looked for or kept.',
    registers,
  });
  return {
    tell: (line) => operator.tell(line),
    warn: (line, why) => {
      refused.inc();
      operator.warn(line, why);
    },
    fault: (line, error) => {
      faults.inc();
      operator.fault(line, error);
    },
  };
}
