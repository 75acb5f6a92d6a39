import { useMemo } from 'react';
import { recordLabels, type RecordLabels } from '../../../wording/recordLabels';
import type { Entities } from '../../../wording/describeValue';
import type { Reference } from '../../../contract/tabContract';
import { formatDate } from '../../../messages/formatDate';
import { useTab } from '../../ui/tabContext';

/** The names of fields, values and amounts, worded as in the chat, in the language of the page. */
export function useLabels(): RecordLabels {
  const { t, language } = useTab();
  return useMemo(
    () => recordLabels({ say: (_, key, ...values) => t(key, ...values), formatDate }, language),
    [t, language],
  );
}

/** Created once for all rows. */
const byReference = new WeakMap<Reference, Entities>();

/** The entities by their ids. */
export function useEntities(): Entities {
  const { reference } = useTab();
  const made = byReference.get(reference) ?? entitiesOf(reference);
  byReference.set(reference, made);
  return made;
}

function entitiesOf({ entities }: Reference): Entities {
  const byId = new Map(
    entities.map(({ id, code, name, short }) => [id, { id, code, name, short }]),
  );
  return { get: (id: string) => byId.get(id) };
}
