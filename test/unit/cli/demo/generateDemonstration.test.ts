import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createEntityFinder } from '../../../../src/answering/understanding/entityFinder';
import { generateDemonstration } from '../../../../src/cli/demo/generateDemonstration';
import { createEntityDirectory } from '../../../../src/composition/servedDirectories';
import { loadKnowledge } from '../../../../src/knowledge/readKnowledgeFolder';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import {
  INVENTED_SIGN,
  type DemonstrationRecords,
} from '../../../../src/records/workflow/demonstrationRecords';
import type { EntityDirectory } from '../../../../src/records/model/entityDirectory';
import type { FaultContext } from '../../../../src/records/rules/recordFault';
import { STATUSES, type ProcessRecord } from '../../../../src/records/model/processRecord';
import { PROCESS_TYPES, recordFields } from '../../../../src/records/model/recordFields';
import { parseRecordNumber } from '../../../../src/records/model/recordNumber';
import { bundleView, reviewOf } from '../../../../src/records/workflow/recordState';
import { dayInDubai } from '../../../../src/lib/dubaiDate';
import { writeSmallKnowledge } from '../../../support/knowledge/smallKnowledge';

const NOW = new Date('2026-11-26T08:00:00.000Z');
const RECORDS = 700;

let knowledge: Knowledge;
let entities: EntityDirectory;
let invented: DemonstrationRecords;

const invent = (records: number, seed: number) =>
  generateDemonstration(knowledge, entities, { records, seed, now: NOW, centralAbove: 1_000_000 });

beforeAll(async () => {
  using small = writeSmallKnowledge();
  const built = await loadKnowledge(small.folder);
  if (!('knowledge' in built)) throw new Error('The knowledge does not load.');
  ({ knowledge } = built);
  entities = createEntityDirectory(knowledge, createEntityFinder(knowledge));
  invented = await invent(RECORDS, 7);
});

const versions = (): ProcessRecord[] => invented.histories.flatMap((life) => [...life.versions]);
const handedIn = () => versions().filter(({ submittedAt }) => submittedAt !== null);

describe('what is invented', () => {
  it('is as many records as were wished, of nearly all entities, in every state and of every kind', () => {
    expect(invented.histories).toHaveLength(RECORDS);
    expect(new Set(versions().map(({ status }) => status))).toEqual(new Set(STATUSES));
    expect(new Set(versions().map(({ fields }) => fields.processType))).toEqual(
      new Set(PROCESS_TYPES),
    );
    expect(new Set(handedIn().map(({ figures }) => figures?.grade))).toEqual(
      new Set(['A', 'B', 'C']),
    );
    const logging = new Set(versions().map(({ fields }) => fields.entityId));
    expect(logging.size).toBeGreaterThan(entities.all.length - 5);
    expect(logging.size).toBeLessThan(entities.all.length);
    expect(versions().some(({ fields }) => fields.partOf !== undefined)).toBe(true);
    expect(new Set(versions().flatMap(({ fields }) => fields.journeyId ?? [])).size).toBe(3);
    expect(versions().some(({ decision }) => decision?.verifiedValues !== undefined)).toBe(true);
  });

  it('could have been handed in: nothing is missing, and nothing does not fit', () => {
    const bundles = new Map(versions().map((record) => [record.number, bundleView(record)]));
    const purchased = (entityId: string | undefined) =>
      invented.entityFigures
        .filter((figure) => figure.entityId === entityId)
        .map(({ year, value }) => ({ year: year ?? 0, sheets: value }));
    const wrong = handedIn().flatMap((record) => {
      const { fields, submittedAt } = record;
      const context: FaultContext = {
        stage: 'submit',
        today: dayInDubai(new Date(submittedAt ?? '')),
        purchasedSheets: purchased(fields.entityId),
        bundle: bundles.get(fields.partOf ?? '') ?? null,
      };
      const { missing, faults } = reviewOf(record, context);
      const errors = faults.filter(({ severity }) => severity === 'error');
      return missing.length + errors.length > 0 ? [{ missing, errors, fields }] : [];
    });
    expect(wrong).toEqual([]);
    expect(versions().map(({ fields }) => recordFields.parse(fields))).toHaveLength(
      versions().length,
    );
  });

  it('has a history of each record, from its beginning to its last state, and nothing lies ahead', () => {
    for (const { versions: all, events } of invented.histories) {
      const instants = events.map(({ at }) => at);
      expect(events[0]?.action).toBe('create');
      expect([...instants].sort()).toEqual(instants);
      expect((instants.at(-1) ?? '') < NOW.toISOString()).toBe(true);
      for (const { fields, createdAt } of all)
        expect((fields.goLiveDate ?? '') < createdAt).toBe(true);
    }
  });

  it('has been verified by somebody who put nothing in and may verify there', () => {
    const people = new Map(invented.people.map((person) => [person.id, person]));
    const verified = versions().filter(({ status }) => status === 'verified');
    for (const { decision, contributors, centralReasons, fields } of verified) {
      const verifier = people.get(decision?.verifierId ?? '');
      expect(contributors).not.toContain(verifier?.id);
      const place = centralReasons.length > 0 ? '*' : fields.entityId;
      expect(verifier?.grants).toContainEqual({ role: 'verifier', entityId: place });
    }
  });

  it('numbers the records of an entity in a year without a gap, and no two hold one key', () => {
    const counted = new Map<string, number[]>();
    for (const { versions: all } of invented.histories) {
      const number = parseRecordNumber(all[0].number ?? '');
      if (!number) continue;
      const place = `${number.code} ${number.year}`;
      counted.set(place, [...(counted.get(place) ?? []), number.sequence]);
    }
    for (const sequences of counted.values())
      expect(sequences.sort((a, b) => a - b)).toEqual(sequences.map((_, at) => at + 1));
    const keys = invented.histories.flatMap(({ hardKeys }) => hardKeys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(RECORDS / 2);
  });

  it('was said to be none of the records that look like it', () => {
    const numbers = new Set(versions().map(({ number }) => number));
    const named = versions().flatMap((record) =>
      record.possibleDuplicates.map((other) => ({ ...other, own: record.number })),
    );
    expect(named.length).toBeGreaterThan(RECORDS / 4);
    for (const { number, dismissed, own } of named) {
      expect(dismissed).toBe(true);
      expect(numbers).toContain(number);
      expect(number).not.toBe(own);
    }
  });

  it('says of itself what it is', () => {
    for (const { fields } of versions())
      expect(fields.description?.startsWith(INVENTED_SIGN)).toBe(true);
    const links = versions().flatMap(({ fields }) => fields.evidence ?? []);
    for (const { link } of links)
      expect(link).toMatch(/^(https:\/\/files\.demonstration\.example\/|DEMO-DMS\/)/);
    const names = invented.people.slice(6).map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^(Demo employee|موظف تجريبي) \d+$/);
  });

  it('gives the people of the local chat something to do', () => {
    const file = join(__dirname, '../../../../manifest/playground/.m365agentsplayground.yml');
    const playground = parse(readFileSync(file, 'utf8')) as {
      currentUser: { aadObjectId: string; name: string };
      users: { aadObjectId: string; name: string }[];
    };
    const known = [playground.currentUser, ...playground.users];
    expect(invented.people.slice(0, 6).map(({ id, name }) => ({ id, name }))).toEqual(
      known.map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    );
    const waiting = versions().filter(({ status }) => status === 'submitted');
    expect(waiting.some(({ fields }) => fields.entityId === 'rta')).toBe(true);
    expect(waiting.some(({ centralReasons }) => centralReasons.length > 0)).toBe(true);
    const [mariam] = invented.people;
    expect(mariam?.grants.map(({ role }) => role)).toEqual(['admin', 'verifier']);
  });

  it('is the same for the same seed on the same day, and another for another', async () => {
    const [once, again, other] = [await invent(60, 3), await invent(60, 3), await invent(60, 4)];
    expect(again).toEqual(once);
    expect(other.histories).not.toEqual(once.histories);
  });

  it('has questions of twelve weeks whose counters add up', () => {
    const { answered, asked } = invented;
    const sum = (wanted: (row: (typeof answered)[number]) => boolean) =>
      answered.filter(wanted).reduce((total, { count }) => total + count, 0);
    for (const kind of ['answered', 'suggested', 'declined', 'helpful', 'unhelpful'] as const)
      expect(sum((row) => row.kind === kind && row.entryId === '')).toBe(
        sum((row) => row.kind === kind && row.entryId !== ''),
      );
    expect(new Set(asked.map(({ reason }) => reason)).size).toBeGreaterThan(3);
    const known = new Set(knowledge.entries.map(({ id }) => id));
    for (const { entryId } of answered) expect(entryId === '' || known.has(entryId)).toBe(true);
  });
});
