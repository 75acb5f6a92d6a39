import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_DIR } from './config/config';

const FILE = join(PROJECT_DIR, 'manifest/playground/.m365agentsplayground.yml');

const person = z.object({ aadObjectId: z.guid(), name: z.string() });
const file = z.object({ currentUser: person, users: z.array(person) });

/** The people of the local chat, the one who writes in it first; nobody where it is not there. */
export function playgroundPeople(): { id: string; name: string }[] {
  const read = file.safeParse(parse(textOf(FILE)));
  if (!read.success) return [];
  const { currentUser, users } = read.data;
  return [currentUser, ...users].map(({ aadObjectId, name }) => ({
    id: aadObjectId.toLowerCase(),
    name,
  }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
