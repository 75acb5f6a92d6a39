import type { Actor, StaffMember, StaffStore } from '../model/staffMember';
import type { RecordOperations } from './recordOperations';
import { hasWorkedOn } from '../workflow/recordWorkflow';
import { isVerifier, type DeputyStore, type Deputyship } from '../model/deputyship';

/** Who is to stand in, and when. */
export interface DeputyRequest {
  /** A name or a part of it, or the object id of a person. */
  person: string;
  /** ISO days; both belong to the period. */
  from: string;
  until: string;
}

/** Why nobody was named. */
export type DeputyFault =
  | { refused: 'not_verifier' | 'unknown_person' | 'self' | 'reversed' | 'past' }
  /** Several people have the name. */
  | { refused: 'several'; people: readonly StaffMember[] }
  /** The same deputy has a period that overlaps. */
  | { refused: 'overlaps'; with: Deputyship };

/** A deputy was named. */
export interface DeputyNamed {
  named: Deputyship;
  /** Numbers of waiting records that the deputy has worked on and will not verify. */
  ownRecords: readonly string[];
}

interface DeputyDeps {
  deputies: DeputyStore;
  staff: Pick<StaffStore, 'list' | 'member'>;
  recordOperations: Pick<RecordOperations, 'toVerify' | 'today'>;
  /** Told after a deputy was named or a deputyship was ended. */
  onChange?: (deputyship: Deputyship) => Promise<void>;
}

/** How many of the waiting records are searched for those of the deputy. */
const MOST_SEARCHED = 100;

/** Names deputies and ends their periods. Every method checks what the actor may do. */
export class DeputyOperations {
  constructor(private readonly deps: DeputyDeps) {}

  /** The deputies of the person, and those for whom the person is a deputy; not those that are over. */
  of(actor: Pick<Actor, 'id'>): Promise<Deputyship[]> {
    return this.deps.deputies.list(this.deps.recordOperations.today(), actor.id);
  }

  /**
   * Names a deputy of a verifier.
   * @param by who names it, if it is not the verifier
   */
  async name(
    verifier: Actor,
    { person, from, until }: DeputyRequest,
    by: string = verifier.id,
  ): Promise<DeputyNamed | DeputyFault> {
    const { deputies, recordOperations } = this.deps;
    if (!isVerifier(verifier)) return { refused: 'not_verifier' };
    const found = await this.peopleNamed(person);
    const [deputy, ...others] = found;
    if (!deputy) return { refused: 'unknown_person' };
    if (others.length > 0) return { refused: 'several', people: found };
    if (deputy.id === verifier.id) return { refused: 'self' };
    if (until < from) return { refused: 'reversed' };
    const today = recordOperations.today();
    if (until < today) return { refused: 'past' };
    const known = await deputies.list(today, verifier.id);
    const overlap = known.find(
      (one) =>
        one.verifierId === verifier.id &&
        one.deputyId === deputy.id &&
        one.from <= until &&
        from <= one.until,
    );
    if (overlap) return { refused: 'overlaps', with: overlap };
    const { records } = await recordOperations.toVerify(verifier, {
      limit: MOST_SEARCHED,
      offset: 0,
    });
    const ownRecords = records
      .filter(({ record }) => hasWorkedOn(deputy.id, record))
      .map(({ record }) => record.number ?? record.id);
    const period = { verifierId: verifier.id, deputyId: deputy.id, from, until };
    const named = await deputies.add(period, by);
    await this.deps.onChange?.(named);
    return { named, ownRecords };
  }

  /**
   * Ends a deputyship at once: the verifier's or the deputy's own.
   * @returns undefined if there is none that the person may end
   */
  async end(actor: Actor, id: number): Promise<Deputyship | undefined> {
    const { deputies, recordOperations } = this.deps;
    const open = await deputies.list(recordOperations.today(), actor.id);
    if (!open.some((one) => one.id === id)) return undefined;
    if (!(await deputies.end(id, actor.id))) return undefined;
    const ended = await deputies.find(id);
    if (ended) await this.deps.onChange?.(ended);
    return ended;
  }

  /** Those who have every word of the name; if there are none, those in whose names it is found. */
  private async peopleNamed(text: string): Promise<StaffMember[]> {
    const { staff } = this.deps;
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const people = (await staff.list(text)).filter(({ name }) => name !== null);
    const exact = people.filter(
      ({ id, name }) =>
        id === text.trim().toLowerCase() ||
        words.every((word) => wordsOf(name ?? '').includes(word)),
    );
    return exact.length > 0 ? exact : people;
  }
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[\s,،]+/u)
    .filter(Boolean);
