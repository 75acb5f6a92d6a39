import type { ExpandedEntry } from '../knowledge/knowledge';
import { mentionedSubjects, remembered } from './conversation/conversationSteps';
import { listedInEntry } from './conversation/toldLists';
import { placesOfCue } from '../frames/cues/cue';
import { asksWhatItIs } from '../frames/frame';
import { frameOfEntry } from './agreement/entryFrame';
import type { Engine } from './engine';
import type { FactReading } from './facts/factReader';

/** What a question is about if it asks what one thing is, and nothing else: "what is the stamp?" */
export function definedIn({
  frame,
  named: [named, ...others],
  uncovered,
}: FactReading): string | undefined {
  // "What are the penalties in the law?" asks for something of it.
  const isOfName = frame.cues.every(
    (cue) =>
      cue.section !== 'of_what' || placesOfCue(cue).every((at) => frame.words[at]?.isName === true),
  );
  const isAsked = asksWhatItIs(frame) && isOfName && others.length + uncovered.length === 0;
  return isAsked && named?.ids.length === 1 ? named.ids[0] : undefined;
}

/** What entries are about, as facts know it; found when it is first asked for. */
export class EntrySubjects {
  private readonly labelled = new WeakMap<ExpandedEntry, readonly string[]>();
  private readonly lists = new WeakMap<ExpandedEntry, readonly string[]>();
  private readonly told = new WeakMap<ExpandedEntry, readonly string[]>();
  private readonly definitions = new Map<string, ExpandedEntry | undefined>();

  constructor(private readonly engine: Pick<Engine, 'read' | 'facts' | 'entries'>) {}

  /** Ids of what its question on buttons names. */
  named(entry: ExpandedEntry): readonly string[] {
    const known = this.labelled.get(entry) ?? this.subjectsIn(entry.label.en);
    this.labelled.set(entry, known);
    return known;
  }

  /** The same, and after it what its answer names. */
  subjectsOf(entry: ExpandedEntry): readonly string[] {
    const known =
      this.told.get(entry) ??
      remembered([...this.named(entry), ...this.subjectsIn(entry.answer.en)]);
    this.told.set(entry, known);
    return known;
  }

  /** Ids of what its answer lists, in their order. */
  listedIn(entry: ExpandedEntry): readonly string[] {
    const known = this.lists.get(entry) ?? listedInEntry(entry, this.engine);
    this.lists.set(entry, known);
    return known;
  }

  /** The entry that says what a subject is: its question on buttons asks that and nothing else. */
  definitionOf(id: string): ExpandedEntry | undefined {
    if (!this.definitions.has(id)) this.definitions.set(id, this.findDefinition(id));
    return this.definitions.get(id);
  }

  private findDefinition(id: string): ExpandedEntry | undefined {
    const { facts, entries } = this.engine;
    const subject = facts.index.subject(id);
    return [...entries.values()].find((entry) => {
      const { askedCues, texts } = frameOfEntry(entry);
      const isLikely =
        subject !== undefined &&
        askedCues.has('asks.what_is') &&
        facts.index.isNamedIn(texts, subject);
      return isLikely && definedIn(this.read(entry.label.en)) === id;
    });
  }

  private subjectsIn(text: string): readonly string[] {
    return mentionedSubjects(this.read(text));
  }

  private read(text: string): FactReading {
    return this.engine.facts.read(this.engine.read(text));
  }
}
