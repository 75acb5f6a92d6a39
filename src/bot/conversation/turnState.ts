import {
  PrivateConversationState,
  type TurnContext,
  type BotState,
  type StatePropertyAccessor,
} from 'botbuilder';
import type { TurnItem, TurnStorage } from '../ports/turnStorage';
import { messageFingerprint } from '../context/messageFingerprint';
import { replayResponse, recordResponse } from '../context/recordedResponse';

/** The state as read at the start of a turn. */
interface Loaded {
  state: TurnItem;
  hadDialog: boolean;
  /** As JSON, to detect changes; absent if the state is written in any case. */
  before: string | undefined;
}

const hasDialog = ({ dialogs }: TurnItem): boolean => {
  const { dialogStack } = (dialogs ?? {}) as { dialogStack?: unknown[] };
  return (dialogStack?.length ?? 0) > 0;
};

/**
 * The state per person in a conversation. The SDK's class writes the same, but hashes the state
 * three times per turn to detect changes, although a message always changes it. Without a dialog in
 * it, the state may be lost with the database, so the write need not wait for the disk.
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
    // Two callers may have asked at once; a turn has only one state.
    const other = this.loadedIn(context);
    if (other) return other.state;
    context.turnState.set(this.loadedKey, { state, before, hadDialog: hasDialog(state) });
    return state;
  }

  /** Writes the state if it has changed. A state that was not loaded has not. */
  override async saveChanges(context: TurnContext): Promise<void> {
    const loaded = this.loadedIn(context);
    if (!loaded) return;
    const { state, hadDialog, before } = loaded;
    if (before !== undefined && before === JSON.stringify(state)) return;
    const lossy = !hadDialog && !hasDialog(state);
    state.eTag = '*';
    await this.turnStorage.write({ [this.keyOf(context)]: state }, { lossy });
  }

  /** The SDK's type is wider than the value. */
  private keyOf(context: TurnContext): string {
    return this.getStorageKey(context) ?? '';
  }

  private loadedIn(context: TurnContext): Loaded | undefined {
    return context.turnState.get<Loaded | undefined>(this.loadedKey);
  }
}

type Write = Parameters<TurnStorage['write']>;

/**
 * Rejects the writes of a turn that has lost its conversation. The SDK overwrites any stored state,
 * even if it was written after the turn read it. Here an item only replaces the version that was
 * read.
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
        // A second write in the same turn replaces the turn's own first write.
        tags.delete(item);
      }
      await storage.write(changes, ...options);
    },
    delete: (keys) => storage.delete(keys),
  };
}

/** The turn that wrote the state. */
interface HandledTurn {
  /** See {@link messageFingerprint}. */
  marks: readonly string[];
  response?: string;
}

/**
 * Stores with the conversation state which message produced it. If the process dies after that
 * write, but before the turn ledger has the result, the message is delivered again. The dialog is
 * one step further by then, and would treat the message as the answer to its next question.
 */
export class LastHandledTurn {
  private readonly written: StatePropertyAccessor<HandledTurn>;

  constructor(state: BotState) {
    this.written = state.createProperty<HandledTurn>('lastTurn');
  }

  /** Repeats the response if this message has produced the current state. */
  async isRepeated(context: TurnContext): Promise<boolean> {
    const last = await this.written.get(context);
    const marks = marksOf(context);
    if (!last || !marks.some((mark) => last.marks.includes(mark))) return false;
    replayResponse(context, last.response);
    return true;
  }

  /** Call it after all replies, right before the state is written. */
  async store(context: TurnContext): Promise<void> {
    const response = recordResponse(context);
    await this.written.set(context, {
      marks: marksOf(context),
      ...(response === undefined ? {} : { response }),
    });
  }
}

const marksOf = ({ activity }: TurnContext): readonly string[] =>
  messageFingerprint(activity)?.marks ?? [];
