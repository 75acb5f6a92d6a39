import { writeFile } from 'node:fs/promises';
import { readFolders } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import type { Erased } from '../../records/model/personData';
import { readPersonId } from '../people/readPeople';
import { replaceOutputFile } from '../table/replaceOutputFile';
import { InputFaults, UsageError, withUsage, writtenOption, readArguments } from '../usageError';
import { COMMAND_LINE, withRealStore, withStore } from '../withStore';

export const summary = 'export | erase: everything that is kept about one person';

const USAGE = `Usage: lawaraq person export ID [--out FILE]
       lawaraq person erase ID --reason TEXT

ID is the person's object id in Entra. export writes everything that is kept about the person as JSON, to
standard output or into FILE, which only its owner can read.
erase removes what belongs to the person alone: drafts, settings, roles, chats, questions, ratings, and
messages not yet sent. If others rely on what the person did (submitted records, histories, decisions,
replies to colleagues), a pseudonym replaces id and name; this cannot be undone. TEXT says
why, without naming the person, and is kept. Erasing happens immediately, and only once. The last admin
cannot be erased. Texts that anybody has typed about the person stay: look for them yourself.`;

/** As the table of erasures takes it. */
const LONGEST_REASON = 500;

function idOf(given: string): string {
  const read = readPersonId(given);
  if ('fault' in read) throw new InputFaults([`ID: ${read.fault}.`]);
  return read.id;
}

async function exportPerson(id: string, out: string | undefined): Promise<void> {
  const held = await withStore(({ personData }) => personData.export(id));
  if (!held) throw new InputFaults([`Nothing is kept about ${id}.`]);
  const json = `${JSON.stringify(held, undefined, 2)}\n`;
  if (out === undefined) process.stdout.write(json);
  else
    await replaceOutputFile(out, (beside) => writeFile(beside, json, { mode: 0o600, flag: 'wx' }));
}

/** It outlives the person's name. */
function readReason(text: string, id: string, name: string | null): string {
  const reason = writtenOption('--reason', text, LONGEST_REASON);
  const names = [id, ...(name === null || name === '' ? [] : [name])];
  if (names.some((one) => reason.toLowerCase().includes(one.toLowerCase())))
    throw new InputFaults(['--reason: names the person; it is kept, so leave the name out.']);
  return reason;
}

async function erase(id: string, text: string): Promise<void> {
  const messages = await loadMessages(readFolders().localesDir);
  const nameOf = (code: string) =>
    [
      messages.say('en', 'person.erased', { code }),
      messages.say('ar', 'person.erased', { code }),
    ].join(' · ');
  const erased = await withRealStore(async ({ staff, personData }) => {
    const { name } = await staff.member(id);
    const reason = readReason(text, id, name);
    return personData.erase({ person: id, reason, by: COMMAND_LINE.id, nameOf });
  });
  tell(id, erased);
}

function tell(id: string, erased: Erased): void {
  if ('lastAdmin' in erased)
    throw new InputFaults([
      `${erased.lastAdmin} is the only admin: make somebody else an admin first ("lawaraq people set ID --role admin").`,
    ]);
  if (!erased.erased) return console.log(`Nothing is kept about ${id}; nothing was changed.`);
  console.log(`Erased; ${erased.pseudonym} now replaces the id and name of the person.`);
  for (const [table, rows] of Object.entries(erased.counts).sort())
    console.log(`${String(rows).padStart(8)}  ${table}`);
  if (erased.draftNumbers.length > 0)
    console.log(`Deleted drafts: ${erased.draftNumbers.join(', ')}.`);
  console.log('Texts that somebody has typed may still name the person, and older backups do.');
}

/** `lawaraq person …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      reason: { type: 'string' },
    });
    const [action, id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError();
    if (action === 'export' && values.reason === undefined)
      return exportPerson(idOf(id), values.out);
    if (action === 'erase' && values.out === undefined) {
      if (values.reason === undefined)
        throw new UsageError('--reason is missing: why is the person erased?');
      return erase(idOf(id), values.reason);
    }
    throw new UsageError();
  });
}
