import { ARABIC_ARTICLE, withoutArticle } from '../language/text/arabicPrefixes';
import { normalizeText, tokenize } from '../language/text/normalizeText';
import type { Name, NameType } from './knowledge';
import type { Problem } from './knowledgeProblem';
import type { Bilingual } from './knowledgeSchema';
import type { Entity, Field, Journey, Phase } from './referenceSchema';
import type { Located } from './yaml/yamlFile';

/** What answers may say of one name: its fields and what follows from the reference data. */
export interface Subject {
  name: Name;
  fields: Record<string, Field>;
}

/** Reference data of one kind, with the place where it is written. */
export interface Reference {
  entities: readonly Entity[];
  phases: readonly Phase[];
  journeys: readonly Journey[];
}

type Named = Entity | Phase | Journey;

const withThe = ({ en, ar }: Bilingual): Bilingual => ({ en: `the ${en}`, ar });

/** "The Roads and Transport Authority", but "RTA" and "Dubai Police". */
function inSentence(named: Named, short: Bilingual): Name['inSentence'] {
  const article = 'article' in named ? named.article : undefined;
  return {
    full: article ? withThe(named.name) : named.name,
    short: article === 'always' || (article && !named.short) ? withThe(short) : short,
  };
}
function toName(named: Named, type: NameType, memberOf: string[]): Name {
  const short = named.short ?? named.name;
  const abbreviation = 'abbreviation' in named && named.abbreviation ? [named.abbreviation] : [];
  const { en, ar, arabizi } = named.aliases;
  const spellings = [
    named.name.en,
    named.name.ar,
    short.en,
    short.ar,
    ...abbreviation,
    ...en,
    ...ar,
    ...arabizi,
  ];
  return {
    id: named.id,
    type,
    full: named.name,
    short,
    inSentence: inSentence(named, short),
    aliases: [...new Set(spellings)],
    memberOf,
  };
}

function bulleted(names: readonly Bilingual[]): Bilingual {
  const list = (language: 'en' | 'ar') => names.map((name) => `• ${name[language]}`).join('\n');
  return { en: list('en'), ar: list('ar') };
}

function entitySubject(entity: Entity, reference: Reference): Subject {
  const phases = reference.phases.filter((phase) => phase.members.includes(entity.id));
  const phase = phases[0];
  const successor = reference.entities.find(({ id }) => id === entity.successor);
  return {
    name: toName(
      entity,
      'entity',
      phases.map(({ id }) => id),
    ),
    fields: {
      ...entity.fields,
      ...(entity.abbreviation ? { abbreviation: entity.abbreviation } : {}),
      ...(successor ? { successor: successor.name } : {}),
      ...(phase ? { phaseName: phase.short ?? phase.name, phaseNumber: phase.number } : {}),
    },
  };
}

function phaseSubject(phase: Phase, reference: Reference): Subject {
  const members = phase.members.flatMap(
    (id) => reference.entities.find((entity) => entity.id === id) ?? [],
  );
  return {
    name: toName(phase, 'phase', []),
    fields: {
      ...phase.fields,
      number: phase.number,
      memberCount: phase.members.length,
      members: bulleted(members.map(({ name }) => name)),
    },
  };
}

/** Every name of the reference data, with what can be said of it. */
export function collectSubjects(reference: Reference): Subject[] {
  return [
    ...reference.entities.map((entity) => entitySubject(entity, reference)),
    ...reference.phases.map((phase) => phaseSubject(phase, reference)),
    ...reference.journeys.map((journey) => ({
      name: toName(journey, 'journey', []),
      fields: journey.fields,
    })),
  ];
}

/** The form under which two spellings are the same name. */
export function nameKey(alias: string): string {
  return tokenize(normalizeText(alias))
    .map(withoutArticle)
    .filter((word) => word !== 'the' && word !== ARABIC_ARTICLE)
    .join(' ');
}

/** An alias belongs to one name; a second claim to it is reported where it stands. */
export function checkAliases(
  list: readonly Named[],
  section: string,
  located: Located,
  owners: Map<string, string>,
  problems: Problem[],
): void {
  list.forEach((named, index) => {
    const own = new Set(toName(named, 'entity', []).aliases.map(nameKey));
    for (const key of own) {
      const owner = owners.get(key);
      if (owner !== undefined && owner !== named.id) {
        const spelling =
          toName(named, 'entity', []).aliases.find((alias) => nameKey(alias) === key) ?? key;
        problems.push(
          located.problem(
            [section, index, 'aliases'],
            `"${spelling}" of ${named.id} is also a name of ${owner}; keep it in one, or list it under "ambiguous"`,
          ),
        );
      } else owners.set(key, named.id);
    }
  });
}
