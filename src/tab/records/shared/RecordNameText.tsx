import type { Language, RecordLine } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';

type Named = Pick<RecordLine, 'nameAr' | 'nameEn'>;

const DIRECTIONS: Readonly<Record<Language, 'rtl' | 'ltr'>> = { ar: 'rtl', en: 'ltr' };

/** Text in one language, on a page that may be in the other. */
export const TextInLanguage = ({
  language,
  children,
}: {
  language: Language;
  children: string;
}) => (
  <bdi lang={language} dir={DIRECTIONS[language]}>
    {children}
  </bdi>
);

/** A name in the language of the page, otherwise in the other one with its own direction. */
export function RecordName({ nameAr, nameEn }: Named) {
  const { t, language } = useTab();
  const name = (language === 'ar' ? nameAr : nameEn) ?? nameAr ?? nameEn;
  if (name === null) return t('record.unnamed');
  return <TextInLanguage language={name === nameAr ? 'ar' : 'en'}>{name}</TextInLanguage>;
}

/** The path of a record's page, by its number, or its id if it has none. */
export const recordPath = ({ number, id }: Pick<RecordLine, 'number' | 'id'>): string =>
  `/records/${encodeURIComponent(number ?? id)}`;
