import type { Chance } from './randomChoices';
import type { NamedProcess } from './processNames';

/** Of the records of an entity, how many are services and how many are exchanged with others. */
const SERVICES = 0.55;
const EXCHANGES = 0.05;

/**
 * So many of the processes of an entity, in an order of their own: services as far as it has them,
 * for they are what an entity is known for, a few of what goes to others, and paper of the office.
 */
export function chooseProcesses(
  processes: readonly NamedProcess[],
  count: number,
  chance: Chance,
): NamedProcess[] {
  const some = (type: NamedProcess['type'], most: number) =>
    chance.shuffled(processes.filter((process) => process.type === type)).slice(0, most);
  const services = some('customer_service', Math.round(count * SERVICES));
  const exchanges = some('inter_entity', Math.round(count * EXCHANGES));
  const office = some('internal_process', count - services.length - exchanges.length);
  const chosen = [...services, ...exchanges, ...office];
  // Where the office has not enough paper either, the rest of the others.
  const rest = processes.filter((process) => !chosen.includes(process));
  return chance.shuffled([...chosen, ...rest.slice(0, count - chosen.length)]);
}
