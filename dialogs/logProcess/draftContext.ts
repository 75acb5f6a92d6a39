import { recordLabels, type RecordLabels } from '../../src/wording/recordLabels';
import type { Language } from '../../src/language/text/detectLanguage';
import type { MessageKey } from '../../src/messages/localeSchema';
import type { Messages, MessageValues } from '../../src/messages/messages';
import type { Fault } from '../../src/records/rules/recordFault';
import type { OpenedRecord } from '../../src/records/workflow/recordResult';
import type { RecordFields } from '../../src/records/model/recordFields';
import type { Actor } from '../../src/records/model/staffMember';
import type { DialogPorts } from '../dialogPorts';
import type { LogProcessState } from './logProcessState';

/** A draft that somebody works on: what texts and forms about it are read and stored with. */
export class DraftContext {
  /** The draft, once there is one. */
  opened: OpenedRecord | undefined;
  /** What does not fit in it, once that has been looked at. */
  faults: readonly Fault[] = [];

  constructor(
    readonly ports: Pick<DialogPorts, 'recordOperations' | 'entities'>,
    readonly messages: Messages,
    readonly actor: Actor,
    public state: LogProcessState,
  ) {}

  /** What fields and values are called in the language of the talk. */
  get labels(): RecordLabels {
    return recordLabels(this.messages, this.language);
  }

  /** And in the other language, in which they are recognised as well. */
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

  /** A message in the language of the talk. */
  say<K extends MessageKey>(key: K, ...values: MessageValues<K>): string {
    return this.messages.say(this.state.language, key, ...values);
  }

  /** The draft; it is begun with the first thing that is to be kept. */
  async draft(): Promise<OpenedRecord> {
    this.opened ??= await this.ports.recordOperations.begin(this.actor, this.state.record);
    this.state = { ...this.state, begun: true };
    return this.opened;
  }

  /** How the process is called where it is spoken of. */
  get name(): string {
    return this.called(this.opened?.record.fields ?? {});
  }

  /** The name of any record, in quotation marks. */
  called({ processNameAr, processNameEn }: RecordFields): string {
    const names = { ar: processNameAr ?? processNameEn, en: processNameEn ?? processNameAr };
    const name = names[this.language];
    const quoted = this.language === 'ar' ? `«${name}»` : `“${name}”`;
    return name === undefined ? this.say('log.unnamed') : quoted;
  }
}

/**
 * What does not fit in the draft as it is now; the turn keeps it as well. That a launch is planned
 * keeps a draft from being submitted, no more.
 */
export async function draftFaults(turn: DraftContext): Promise<readonly Fault[]> {
  if (!turn.opened) return [];
  const { faults } = await turn.ports.recordOperations.review(turn.opened.record);
  turn.faults = faults.filter(({ fault }) => fault !== 'still_planned');
  return turn.faults;
}
