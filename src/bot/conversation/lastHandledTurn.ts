import type { BotState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import { saidIn } from '../context/messageFingerprint';
import { respondAgain, responseOf } from '../context/recordedResponse';

/** The turn that has written the state. */
interface Written {
  /** See {@link saidIn}. */
  marks: readonly string[];
  response?: string;
}

/**
 * Keeps with the state of a conversation which message has brought it about. Where the process died
 * after that was written, but before the turn ledger knew, the message comes again: the talk has
 * moved on by then, and would take it for the answer to its next question.
 */
export class LastTurn {
  private readonly written: StatePropertyAccessor<Written>;

  constructor(state: BotState) {
    this.written = state.createProperty<Written>('lastTurn');
  }

  /** Answers as before where the state is already that after this very message. */
  async isRepeated(context: TurnContext): Promise<boolean> {
    const last = await this.written.get(context);
    const marks = marksOf(context);
    if (!last || !marks.some((mark) => last.marks.includes(mark))) return false;
    respondAgain(context, last.response);
    return true;
  }

  /** To be called when everything has been said, right before the state is written. */
  async keep(context: TurnContext): Promise<void> {
    const response = responseOf(context);
    await this.written.set(context, {
      marks: marksOf(context),
      ...(response === undefined ? {} : { response }),
    });
  }
}

const marksOf = ({ activity }: TurnContext): readonly string[] => saidIn(activity)?.marks ?? [];
