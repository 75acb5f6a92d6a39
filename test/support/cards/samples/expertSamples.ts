import { expertPlaceCard, expertPlacesCard } from '../../../../src/cards/experts/expertChannelCard';
import type { ExpertChannel } from '../../../../src/experts/expertChannels';
import type { Language } from '../../../../src/language/text/detectLanguage';
import { CHANNEL, ENTITIES } from './people';
import type { Sample } from './sample';

const TOPICS = [
  { id: 'records', name: { en: 'Archive and records', ar: 'الأرشيف والسجلات' } },
  { id: 'signature', name: { en: 'Digital signature', ar: 'التوقيع الرقمي' } },
].map((topic) => ({ ...topic, words: { en: [], ar: [] } }));

const place = (language: Language, changes: Partial<ExpertChannel> = {}): ExpertChannel => ({
  channelId: '19:channel@thread.tacv2',
  name: CHANNEL[language],
  entities: ['rta', 'dewa'],
  topics: ['records'],
  version: 2,
  ...changes,
});
const choices = { entities: ENTITIES, topics: TOPICS };

export const expertSamples: readonly Sample[] = [
  ...([undefined, 'saved', 'changed', 'unknown'] as const).map((said): Sample => ({
    name: `channel of experts${said ? `, ${said}` : ''}`,
    card: (language, messages) =>
      expertPlaceCard(
        {
          ...choices,
          expertChannel: place(language, said ? {} : { entities: [], topics: [] }),
          said,
        },
        { messages, language },
      ),
    saying: (text, language, messages) =>
      expertPlaceCard(
        { ...choices, expertChannel: place(language, { name: text }) },
        { messages, language },
      ),
  })),
  {
    name: 'channels of experts',
    card: (language, messages) =>
      expertPlacesCard(
        [
          place(language),
          place(language, { name: '', entities: [], topics: [] }),
          place(language, { entities: ENTITIES.map(({ id }) => id) }),
        ],
        choices,
        { messages, language },
      ),
    saying: (text, language, messages) =>
      expertPlacesCard([place(language, { name: text })], choices, { messages, language }),
  },
  {
    name: 'channels of experts, none',
    card: (language, messages) => expertPlacesCard([], choices, { messages, language }),
  },
];
