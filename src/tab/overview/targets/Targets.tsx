import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Overview } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import { Section } from '../PageSection';
import { TargetBars, type TargetPart } from './TargetBars';
import { TargetLine } from './TargetLine';
import { useNames } from '../useNames';

/** Entities with bars before a person asks for all. */
const AT_FIRST = 10;

/** The reduction against the targets. */
export function Targets({ answer, one }: { answer: Overview; one: boolean }) {
  const { t } = useTab();
  const names = useNames();
  const { againstTarget, againstFinalTarget } = answer;
  const phases = withTargets(answer.phases, ({ phaseId, entitiesWithRecords }) => ({
    name: names.phase(phaseId),
    covered: { count: entitiesWithRecords, all: names.members(phaseId) },
  }));
  const entities = withTargets(answer.entities, ({ entityId }) => ({
    name: names.shortEntity(entityId),
  }));
  const nothing = !againstTarget && !againstFinalTarget && phases.length + entities.length === 0;
  return (
    <Section title={t('tab.target.title')}>
      {againstTarget && <TargetLine against={againstTarget} />}
      {againstFinalTarget && <TargetLine final against={againstFinalTarget} />}
      {nothing && <p>{t('tab.target.none')}</p>}
      {!one && phases.length > 0 && <TargetBars title={t('tab.target.phases')} parts={phases} />}
      {!one && entities.length > 0 && <EntityBars entities={entities} />}
    </Section>
  );
}

function EntityBars({ entities }: { entities: readonly TargetPart[] }) {
  const { t } = useTab();
  const [all, setAll] = useState(false);
  const shown = all ? entities : entities.slice(0, AT_FIRST);
  return (
    <>
      <TargetBars title={t('tab.target.entities')} parts={shown} />
      {shown.length < entities.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {t('tab.target.showAll', { count: entities.length })}
        </Button>
      )}
    </>
  );
}

type Part = Overview['entities'][number] | Overview['phases'][number];

const withTargets = <T extends Part>(
  parts: readonly T[],
  describe: (part: T) => Pick<TargetPart, 'name' | 'covered'>,
) =>
  parts.flatMap((part): TargetPart[] =>
    part.againstTarget
      ? [
          {
            ...describe(part),
            against: part.againstTarget,
            eliminatedSheets: part.verified.eliminatedSheets,
          },
        ]
      : [],
  );
