import { isolateBidi } from '../../../src/language/text/displayText';
import type { RecordEvent } from '../../../src/records/model/processRecord';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { ShownState } from '../../../src/records/operations/recordOperations';
import { isSame } from '../../../src/records/rules/baselineChanges';
import { describeValue } from '../../../src/wording/describeValue';
import type { LogProcessTurn } from '../logProcessTurn';

/** The edits of one field that are told as one change. */
interface FieldChange {
  old: unknown;
  now: unknown;
  /** Who changed it last; empty: the person of the turn, or somebody without a name. */
  by: string;
}

/**
 * What has changed in the draft since a state of it was shown, one line for each field.
 * @param seen without the time of its last change, nothing can be told
 * @param whose the changes of everybody, or only those of other people
 */
export async function changesSince(
  turn: LogProcessTurn,
  seen: ShownState | undefined,
  whose: 'everybody' | 'others',
): Promise<string[]> {
  const { opened, actor, state } = turn;
  const since = seen?.updatedAt;
  if (!opened || since === undefined || seen?.version !== opened.record.version) return [];
  if (seen.rowVersion === opened.record.rowVersion) return [];
  const events = await turn.ports.recordOperations.history(actor, state.record);
  const edits = events.filter(
    ({ action, version, at, actorId }) =>
      action === 'edit' &&
      version === seen.version &&
      at > since &&
      (whose === 'everybody' || actorId !== actor.id),
  );
  return [...fieldChanges(edits, actor.id)]
    .filter(([, { old, now }]) => !isSame(old, now))
    .map(([field, change]) => changeLine(turn, field, change));
}

/** @param edits oldest first */
function fieldChanges(edits: readonly RecordEvent[], self: string): Map<FieldName, FieldChange> {
  const changes = new Map<FieldName, FieldChange>();
  for (const { field, old, new: now, actorId, actorName } of edits) {
    if (field === undefined) continue;
    const first = changes.get(field);
    const by = actorId === self ? '' : actorName;
    changes.set(field, { old: first ? first.old : old, now, by });
  }
  return changes;
}

function changeLine(turn: LogProcessTurn, field: FieldName, { old, now, by }: FieldChange): string {
  const { labels, language, ports } = turn;
  const shown = (value: unknown) =>
    isolateBidi(language, describeValue(field, value ?? undefined, labels, ports.entities));
  const values = { field: labels.fieldLabel(field), old: shown(old), now: shown(now) };
  if (by === '') return turn.say('log.changed', values);
  return turn.say('log.changedBy', { ...values, name: isolateBidi(language, by) });
}
