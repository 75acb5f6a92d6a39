import type { ExpandedEntry } from '../knowledge/knowledge';
import { mentionedSubjects, remembered } from './conversation/conversationSteps';
import { listedInEntry } from './conversation/toldLists';
import type { Engine } from './engine';

/** What entries are about, as facts know it; found when it is first asked for. */
export class EntrySubjects {
  private readonly labelled = new WeakMap<ExpandedEntry, readonly string[]>();
  private readonly lists = new WeakMap<ExpandedEntry, readonly string[]>();
  private readonly told = new WeakMap<ExpandedEntry, readonly string[]>();

  constructor(private readonly engine: Pick<Engine, 'read' | 'facts'>) {}

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

  private subjectsIn(text: string): readonly string[] {
    return mentionedSubjects(this.engine.facts.read(this.engine.read(text)));
  }
}
