import type { Deputyship } from '../../records/model/deputyship';
import type { OutgoingMessage } from '../ports/outbox';

/** Tells a deputy of the period, or that it was ended early: each once. */
export const deputyNotice = ({ id, deputyId, endedAt }: Deputyship): OutgoingMessage => ({
  to: { person: deputyId },
  kind: 'deputy',
  about: { deputyship: id },
  key: `deputy ${id} ${endedAt === null ? 'named' : 'ended'}`,
});
