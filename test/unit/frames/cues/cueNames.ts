import { normalizeText, tokenize } from '../../../../src/language/text/normalizeText';
import type { CueWord } from '../../../../src/frames/cues/cue';

/** Names of entities, services, persons and laws that the examples have, the longest first. */
const NAMES =
  `dubai electricity and water authority | roads and transport authority | electricity and water authority
digital dubai authority | smart dubai | digital dubai | dubai now | dubainow | uae pass | services 360 | dewa | rta | dubai customs | customs
gdrfa | dubai culture | land department | dubai land department | dld | dubai police | police | khda | dda | dtcm | ded | det
dubai municipality | municipality | dubai courts | courts | dubai airports | airports | dcaa | dha | health authority | sports council
dubai future foundation | future now | supreme legislation committee | statistics center | dmi | dm | housing establishment
smart dubai 2021 | happiness centre | zero bureaucracy | services 360 | sheikh hamdan | wesam lootah | lootah | mansoori | total petrol station
هيئة كهرباء ومياه دبي | هيئه كهرباء ومياه دبي | ديوا | هيئة الطرق والمواصلات | هيئة الطرق | دبي الآن | دبي الرقمية | دبي الذكية | خدمات 360 | الخدمات 360
بلدية دبي | البلدية | شرطة دبي | جمارك دبي | هيئة الصحة | محاكم دبي | المحاكم | مطارات دبي | استراتيجية دبي للمعاملات اللاورقية | استراتيجية المعاملات اللاورقية
المعاملات اللاورقية | ختم 100% لا ورقية | أم سقيم | مركز دبي للإحصاء | المجلس الأعلى للطاقة | الهوية الرقمية | دبي للثقافة | دائرة الأراضي | الطرق | الشرطة | الجمارك`
    .split(/\||\n/)
    .map((name) => tokenize(normalizeText(name)))
    .filter((name) => name.length > 0)
    .sort((one, other) => other.length - one.length);

/** The words with each name as one word; an «and» before it is not part of it. */
export function maskNames(words: readonly CueWord[]): CueWord[] {
  const masked: CueWord[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] as CueWord;
    const name = NAMES.find((parts) =>
      parts.every((part, offset) => {
        const typed = words[at + offset]?.typed ?? '';
        return typed === part || (offset === 0 && /^[وفبل]/.test(typed) && typed.slice(1) === part);
      }),
    );
    if (name) {
      const typed = words.slice(at, at + name.length).map((part) => part.typed);
      masked.push({ ...word, typed: typed.join(' '), read: typed.join(' '), isName: true });
    } else masked.push(word);
    at += name?.length ?? 1;
  }
  return masked;
}
