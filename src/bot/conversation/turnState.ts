import {
  PrivateConversationState,
  type TurnContext,
  type BotState,
  type StatePropertyAccessor,
} from 'botbuilder';
import type { TurnItem, TurnStorage } from '../ports/turnStorage';
import { messageFingerprint } from '../context/messageFingerprint';
import { replayResponse, recordResponse } from '../context/recordedResponse';

/** What was read at the beginning of a turn. */
interface Loaded {
  state: TurnItem;
  hadDialog: boolean;
  /** As JSON, to see whether it has changed; absent where it is written in any case. */
  before: string | undefined;
}

const hasDialog = ({ dialogs }: TurnItem): boolean => {
  const { dialogStack } = (dialogs ?? {}) as { dialogStack?: unknown[] };
  return (dialogStack?.length ?? 0) > 0;
};

/**
 * State per person in a conversation. The SDK's own writes the same, but makes a digest of it three
 * times a turn to see whether it has changed: after a message it always has. And where no dialog has
 * a part in it, nobody misses what it loses with the database: then the write need not wait for the
 * disk.
 */
export class TurnState extends PrivateConversationState {
  private readonly loadedKey = Symbol('loaded');

  constructor(private readonly turnStorage: TurnStorage) {
    super(turnStorage);
  }

  override async load(context: TurnContext): Promise<TurnItem> {
    const loaded = this.loadedIn(context);
    if (loaded) return loaded.state;
    const key = this.keyOf(context);
    const { [key]: state = {} } = (await this.turnStorage.read([key])) as Record<string, TurnItem>;
    const before = context.activity.type === 'message' ? undefined : JSON.stringify(state);
    // Two may have asked at once: there is one state in a turn.
    const other = this.loadedIn(context);
    if (other) return other.state;
    context.turnState.set(this.loadedKey, { state, before, hadDialog: hasDialog(state) });
    return state;
  }

  /** Writes the state where it has changed; what nobody has looked at has not. */
  override async saveChanges(context: TurnContext): Promise<void> {
    const loaded = this.loadedIn(context);
    if (!loaded) return;
    const { state, hadDialog, before } = loaded;
    if (before !== undefined && before === JSON.stringify(state)) return;
    const lossy = !hadDialog && !hasDialog(state);
    state.eTag = '*';
    await this.turnStorage.write({ [this.keyOf(context)]: state }, { lossy });
  }

  /** The SDK's type is wider than what it returns. */
  private keyOf(context: TurnContext): string {
    return this.getStorageKey(context) ?? '';
  }

  private loadedIn(context: TurnContext): Loaded | undefined {
    return context.turnState.get<Loaded | undefined>(this.loadedKey);
  }
}

type Write = Parameters<TurnStorage['write']>;

/**
 * Refuses what a turn writes that has lost its conversation: the SDK overwrites whatever is stored,
 * also what came after the turn has read it. An item is written only over the one that was read.
 */
export function fencedStorage(storage: TurnStorage): TurnStorage {
  const tags = new WeakMap<TurnItem, string>();
  return {
    async read(keys) {
      const items = await storage.read(keys);
      for (const item of Object.values(items) as TurnItem[])
        if (item.eTag !== undefined) tags.set(item, item.eTag);
      return items;
    },
    async write(...[changes, ...options]: Write) {
      const items = Object.values(changes) as TurnItem[];
      for (const item of items) {
        const tag = tags.get(item);
        if (tag !== undefined) item.eTag = tag;
        // What is written once more in the same turn is written over what it has written itself.
        tags.delete(item);
      }
      await storage.write(changes, ...options);
    },
    delete: (keys) => storage.delete(keys),
  };
}

/** The turn that has written the state. */
interface HandledTurn {
  /** See {@link messageFingerprint}. */
  marks: readonly string[];
  response?: string;
}

/**
 * Keeps with the state of a conversation which message has brought it about. Where the process died
 * after that was written, but before the turn ledger knew, the message comes again: the talk has
 * moved on by then, and would take it for the answer to its next question.
 */
export class LastHandledTurn {
  private readonly written: StatePropertyAccessor<HandledTurn>;

  constructor(state: BotState) {
    this.written = state.createProperty<HandledTurn>('lastTurn');
  }

  /** Answers as before where the state is already that after this very message. */
  async isRepeated(context: TurnContext): Promise<boolean> {
    const last = await this.written.get(context);
    const marks = marksOf(context);
    if (!last || !marks.some((mark) => last.marks.includes(mark))) return false;
    replayResponse(context, last.response);
    return true;
  }

  /** To be called when everything has been said, right before the state is written. */
  async keep(context: TurnContext): Promise<void> {
    const response = recordResponse(context);
    await this.written.set(context, {
      marks: marksOf(context),
      ...(response === undefined ? {} : { response }),
    });
  }
}

const marksOf = ({ activity }: TurnContext): readonly string[] =>
  messageFingerprint(activity)?.marks ?? [];
