import type { EntityDirectory } from '../model/entityDirectory';
import type { FactorSet } from '../model/factorSets';
import type { Fault, FaultContext } from '../rules/recordFault';
import type { Incomplete, OpenedRecord } from '../workflow/recordResult';
import type { ProcessRecord, RecordEvent } from '../model/processRecord';
import type { EstimateBasis } from '../rules/recordEstimates';
import type { RecordFields } from '../model/recordFields';
import { bundleView, workflowView, latestSeen, reviewOf, sumFaults } from '../workflow/recordState';
import type { RecordQuery, RecordScope, RecordStore } from '../model/recordStore';
import { EVERY_ENTITY, type Actor, type StaffStore } from '../model/staffMember';
import type { TextMeaning } from '../../language/text/textMeaning';
import { dayInDubai } from '../../lib/dubaiDate';
import { actionsFor, maySee } from '../workflow/recordWorkflow';

export interface RecordDeps {
  records: RecordStore;
  staff: Pick<StaffStore, 'verifiersOf' | 'admins' | 'hasCentralReviewer' | 'setEntity'>;
  entities: EntityDirectory;
  now: () => Date;
  /** Hosts of the tenant's own store, where evidence may lie; empty: any https address. */
  tenantHosts: readonly string[];
  /** Sheets a year above which only central reviewers verify. */
  centralAbove: number;
  /** By which sheets are turned into trees and emissions; absent: they are not. */
  factorSet?: FactorSet | undefined;
  /** Compares names of processes; absent: by their letters alone. */
  textMeaning?: TextMeaning | undefined;
  /** Told after a commit that has put something into the queue of notices. */
  onNotice?: () => void;
}

export interface Page {
  records: OpenedRecord[];
  total: number;
}

/**
 * Where records can be that a person may see: their own, and those of the entities that they work
 * for.
 */
function queriesFor({
  id,
  grants: own,
  standsInFor = [],
}: Actor): Pick<RecordQuery, 'ownerId' | 'entityIds'>[] {
  const grants = [...own, ...standsInFor.flatMap((one) => one.grants)];
  const entityIds = grants.map(({ entityId }) => entityId);
  // An admin's grant is for every entity, as a central reviewer's is.
  if (entityIds.includes(EVERY_ENTITY)) return [{}];
  return [{ ownerId: id }, ...(entityIds.length > 0 ? [{ entityIds }] : [])];
}

/** What somebody verifies, without what they have put something into; nothing if they do not. */
function decisionScope({ id, grants }: Pick<Actor, 'id' | 'grants'>): RecordScope[] {
  const entityIds = grants
    .filter(({ role }) => role === 'verifier')
    .map(({ entityId }) => entityId);
  if (entityIds.length === 0) return [];
  const isCentral = entityIds.includes(EVERY_ENTITY);
  return [{ notContributedBy: id, ...(isCentral ? {} : { entityIds, central: false }) }];
}

type ListOptions = { text?: string | undefined; limit: number; offset: number };

/** The records as one person may see them. What somebody may not see is not found. */
export class RecordReader {
  constructor(protected readonly deps: RecordDeps) {}

  /**
   * One record, if the person may see it: the latest version that they may see, or one by its
   * number.
   */
  async open(
    actor: Actor,
    key: { id: string } | { number: string },
    version?: number,
  ): Promise<OpenedRecord | undefined> {
    const record = await this.deps.records.find(key, version);
    if (!record) return undefined;
    if (maySee(actor, workflowView(record))) return this.opened(actor, record);
    if (version !== undefined || record.version === 1) return undefined;
    const seen = latestSeen(actor, await this.deps.records.versions(record.id));
    return seen && this.opened(actor, seen);
  }

  /** Whether the record exists, visible or not: no other can begin under its id. */
  async isTaken(id: string): Promise<boolean> {
    return (await this.deps.records.find({ id })) !== undefined;
  }

  /** Those versions of a record that the person may see, the first one first. */
  async versions(actor: Actor, id: string): Promise<ProcessRecord[]> {
    const versions = await this.deps.records.versions(id);
    return versions.filter((record) => maySee(actor, workflowView(record)));
  }

  /** What happened to those versions of a record that the person may see. */
  async history(actor: Actor, id: string): Promise<RecordEvent[]> {
    const seen = await this.versions(actor, id);
    if (seen.length === 0) return [];
    const events = await this.deps.records.events(id);
    return events.filter((event) => seen.some(({ version }) => version === event.version));
  }

  /** The person's own records; drafts and what waits first is up to the store's order. */
  async mine(actor: Actor, options: ListOptions): Promise<Page> {
    const { text, ...page } = options;
    const { records, total } = await this.deps.records.list({
      ownerId: actor.id,
      ...(text ? { text } : {}),
      ...page,
    });
    // Somebody else may be at work on the next version.
    const opened = records.map(async (record) =>
      maySee(actor, workflowView(record))
        ? this.opened(actor, record)
        : this.open(actor, { id: record.id }),
    );
    return { records: (await Promise.all(opened)).filter((one) => one !== undefined), total };
  }

  /** What the person can verify now. */
  async toVerify(actor: Actor, options: ListOptions): Promise<Page> {
    const { text, ...page } = options;
    const scopes = [actor, ...(actor.standsInFor ?? [])].flatMap(decisionScope);
    const [own, ...others] = scopes;
    if (!own) return { records: [], total: 0 };
    const { records, total } = await this.deps.records.list({
      statuses: ['submitted'],
      notContributedBy: actor.id,
      ...(others.length === 0 && own.notContributedBy === actor.id ? own : { anyOf: scopes }),
      ...(text ? { text } : {}),
      ...page,
    });
    return { records: records.map((record) => this.opened(actor, record)), total };
  }

  /**
   * Numbered records that the person may see, their own and others', the latest change first.
   * @param text words of a name in either language, a number or a code; all of them must be there
   * @param limit at most 100
   */
  async visible(actor: Actor, text: string, limit: number): Promise<OpenedRecord[]> {
    const pages = await Promise.all(
      queriesFor(actor).map((query) =>
        this.deps.records.list({ ...query, text, limit, offset: 0 }),
      ),
    );
    const found = new Map(pages.flatMap(({ records }) => records.map((one) => [one.id, one])));
    const opened = [...found.values()].map(async (record) =>
      maySee(actor, workflowView(record))
        ? this.opened(actor, record)
        : this.open(actor, { id: record.id }),
    );
    return (await Promise.all(opened))
      .filter((one) => one !== undefined)
      .filter(({ record }) => record.number !== null && record.status !== 'withdrawn')
      .sort((a, b) => (a.record.updatedAt < b.record.updatedAt ? 1 : -1))
      .slice(0, limit);
  }

  /** What a submission still lacks, and what does not fit. */
  async review(record: ProcessRecord): Promise<Pick<Incomplete, 'missing' | 'faults'>> {
    return reviewOf(record, await this.faultContext(record.fields));
  }

  /**
   * What a verifier should look at: warnings, and whether the entity claims more than it bought.
   */
  async warnings(record: ProcessRecord): Promise<Fault[]> {
    const { entityId } = record.fields;
    const context = await this.faultContext(record.fields);
    const { faults } = reviewOf(record, context);
    const counted = await this.deps.records.counted(entityId === undefined ? [] : [entityId]);
    return [
      ...faults.filter(({ severity }) => severity === 'warning'),
      ...sumFaults(record, counted, context),
    ];
  }

  /** What estimates about a record can be made with. */
  async estimateBasis({ fields }: ProcessRecord): Promise<EstimateBasis> {
    const { records, factorSet } = this.deps;
    const { entityId } = fields;
    const entityFigures = entityId === undefined ? [] : await records.entityFigures(entityId);
    return { factorSet, entityFigures };
  }

  /** Sets the person's own entity, unless an admin has placed the person. */
  async setOwnEntity(actor: Actor, entityId: string): Promise<boolean> {
    const entity = this.deps.entities.get(entityId);
    if (!entity || actor.entitySetBy === 'admin') return false;
    await this.deps.staff.setEntity(actor.id, entity.id, 'self');
    return true;
  }

  /** The day in Dubai, as `2026-11-25`. */
  today(): string {
    return dayInDubai(this.deps.now());
  }

  protected async faultContext({ entityId, partOf }: RecordFields): Promise<FaultContext> {
    const bundle = partOf && (await this.deps.records.find({ number: partOf }));
    const figures = entityId ? await this.deps.records.entityFigures(entityId) : [];
    return {
      today: this.today(),
      stage: 'submit',
      tenantHosts: this.deps.tenantHosts,
      ...(partOf === undefined ? {} : { bundle: bundle ? bundleView(bundle) : null }),
      purchasedSheets: figures
        .filter(({ kind }) => kind === 'purchased_sheets')
        .flatMap(({ year, value }) => (year === null ? [] : [{ year, sheets: value }])),
    };
  }

  protected opened(actor: Actor, record: ProcessRecord): OpenedRecord {
    return { record, actions: actionsFor(actor, workflowView(record)) };
  }
}
