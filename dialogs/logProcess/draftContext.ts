import { recordLabels, type RecordLabels } from '../../src/wording/recordLabels';
import type { Language } from '../../src/language/text/detectLanguage';
import type { MessageKey } from '../../src/messages/localeSchema';
import type { Messages, MessageValues } from '../../src/messages/messages';
import type { Fault } from '../../src/records/rules/recordFault';
import type { OpenedRecord } from '../../src/records/workflow/recordResult';
import type { RecordFields } from '../../src/records/model/recordFields';
import type { Actor } from '../../src/records/model/staffMember';
import { truncate } from '../../src/cards/kit/cardMessage';
import type { DialogPorts } from '../dialogPorts';
import type { LogProcessState } from './logProcessState';

/** A longer name is cut in sentences, so that they are read to their end; in characters. */
const LONGEST_NAMED = 50;

/**
 * A draft that a person works on, with everything needed to read and store texts and forms about
 * it.
 */
export class DraftContext {
  /** The draft, if it exists. */
  opened: OpenedRecord | undefined;
  /** The faults of the draft, once they have been checked. */
  faults: readonly Fault[] = [];

  constructor(
    readonly ports: Pick<DialogPorts, 'recordOperations' | 'entities'>,
    readonly messages: Messages,
    readonly actor: Actor,
    public state: LogProcessState,
  ) {}

  /** The names of fields and values in the language of the conversation. */
  get labels(): RecordLabels {
    return recordLabels(this.messages, this.language);
  }

  /** The same in the other language, because answers may use it too. */
  get otherLabels(): RecordLabels {
    return recordLabels(this.messages, this.language === 'ar' ? 'en' : 'ar');
  }

  get language(): Language {
    return this.state.language;
  }

  /** The day in Dubai, as `2026-11-25`. */
  get today(): string {
    return this.ports.recordOperations.today();
  }

  /** A message in the language of the conversation. */
  say<K extends MessageKey>(key: K, ...values: MessageValues<K>): string {
    return this.messages.say(this.state.language, key, ...values);
  }

  /** The draft. It is created when there is something to store. */
  async draft(): Promise<OpenedRecord> {
    this.opened ??= await this.ports.recordOperations.begin(this.actor, this.state.record);
    this.state = { ...this.state, begun: true };
    return this.opened;
  }

  /** The name of the process, for use in a sentence. */
  get name(): string {
    return this.called(this.opened?.record.fields ?? {});
  }

  /** The name of any record, in quotation marks. */
  called({ processNameAr, processNameEn }: RecordFields): string {
    const names = { ar: processNameAr ?? processNameEn, en: processNameEn ?? processNameAr };
    const name = names[this.language] && truncate(names[this.language] ?? '', LONGEST_NAMED);
    const quoted = this.language === 'ar' ? `«${name}»` : `“${name}”`;
    return name === undefined ? this.say('log.unnamed') : quoted;
  }
}

/**
 * The current faults of the draft; the turn stores them too. A planned launch only prevents
 * submitting, so it does not count here.
 */
export async function draftFaults(turn: DraftContext): Promise<readonly Fault[]> {
  if (!turn.opened) return [];
  const { faults } = await turn.ports.recordOperations.review(turn.opened.record);
  turn.faults = faults.filter(({ fault }) => fault !== 'still_planned');
  return turn.faults;
}
