import { z } from 'zod';
import { deputyNotice } from '../../bot/notices/deputyNotice';
import { dayInDubai } from '../../lib/dubaiDate';
import { isVerifier, type Deputyship } from '../../records/model/deputyship';
import { InputFaults, UsageError } from '../usageError';
import { COMMAND_LINE, withRealStore, withStore } from '../withStore';
import { readPersonId } from './readPeople';

const describe = (one: Deputyship): string =>
  [
    one.id,
    one.verifierName ?? one.verifierId,
    one.deputyName ?? one.deputyId,
    one.from,
    one.until,
  ].join('\t');

/** Prints the periods that are not over: number, verifier, deputy, first and last day. */
export async function listDeputies(): Promise<void> {
  const today = dayInDubai(new Date());
  const deputyships = await withStore(({ deputies }) => deputies.list(today));
  for (const one of deputyships) console.log(describe(one));
  if (deputyships.length === 0) console.log('Nobody stands in for a verifier.');
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/**
 * Names a deputy for an admin.
 * @throws InputFaults for people who cannot be, and days that cannot be a period
 */
export async function nameDeputy(
  [givenVerifier = '', givenDeputy = '']: readonly string[],
  { from, until }: { from?: string | undefined; until?: string | undefined },
): Promise<void> {
  if (from === undefined || until === undefined)
    throw new UsageError('--from and --until are needed.');
  const [verifier, deputy] = [readPersonId(givenVerifier), readPersonId(givenDeputy)];
  const faults = [
    ...('fault' in verifier ? [`VERIFIER: ${verifier.fault}.`] : []),
    ...('fault' in deputy ? [`DEPUTY: ${deputy.fault}.`] : []),
    ...[from, until]
      .filter((day) => !isDay(day))
      .map((day) => `${day}: is no day like 2027-07-01.`),
  ];
  if (faults.length > 0 || 'fault' in verifier || 'fault' in deputy) throw new InputFaults(faults);
  if (until < from) throw new InputFaults(['The last day is before the first.']);
  const today = dayInDubai(new Date());
  if (until < today) throw new InputFaults(['The period is over.']);
  if (verifier.id === deputy.id) throw new InputFaults(['Nobody stands in for themselves.']);
  await withRealStore(async ({ staff, deputies, outbox }) => {
    if (!isVerifier(await staff.member(verifier.id)))
      throw new InputFaults(['VERIFIER: verifies for no entity.']);
    if ((await staff.member(deputy.id)).name === null)
      throw new InputFaults(['DEPUTY: is not known; see "lawaraq people list".']);
    const overlap = (await deputies.list(today, verifier.id)).find(
      (one) =>
        one.verifierId === verifier.id &&
        one.deputyId === deputy.id &&
        one.from <= until &&
        from <= one.until,
    );
    if (overlap) throw new InputFaults([`Period ${overlap.id} overlaps: ${describe(overlap)}.`]);
    const period = { verifierId: verifier.id, deputyId: deputy.id, from, until };
    const named = await deputies.add(period, COMMAND_LINE.id);
    await outbox.put([deputyNotice(named)]);
    console.log(describe(named));
  });
}

/**
 * Ends a period at once.
 * @throws InputFaults if there is none with this number, or it has ended
 */
export async function endDeputy(given = ''): Promise<void> {
  const id = Number(given);
  if (!Number.isSafeInteger(id) || id < 1)
    throw new UsageError(`${given} is no number of a period.`);
  await withRealStore(async ({ deputies, outbox }) => {
    if (!(await deputies.end(id, COMMAND_LINE.id)))
      throw new InputFaults([`There is no period ${given} to end.`]);
    const ended = await deputies.find(id);
    if (ended) await outbox.put([deputyNotice(ended)]);
    console.log(`Period ${given} has ended.`);
  });
}
