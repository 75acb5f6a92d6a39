import { cleanText } from '../text/cleanText';

const VERB =
  /^(?:(?:please|pls|لو سمحت|من فضلك)\s+)?(?:log|record|register|add|new record|سج[ّ]?ل|سجلوا|أضف|اضف|ضيف|قي[ّ]?د|دو[ّ]?ن|سجل جديد)(?:\s+(?:this|that|it|for us|process|procedure|service|لنا|لي|عندك|هذا|هذه|هذي|الإجراء|الاجراء|إجراء|اجراء|معاملة|خدمة))*(?:\s*[:：]\s*|\s+)/iu;

/** «سجل حق هيئة كهرباء ومياه دبي: طلب توصيل»: whose it is stands before what it is. */
const PLACE_FIRST = /^(?<place>[^,،:：]+)[:：]\s*(?<what>.+)$/u;

/**
 * What is to be logged, behind the word that asks for it: "log: visa form, 3 pages each",
 * «سجّل لنا تجديد الرخصة، ٣ أوراق».
 * @returns undefined where the text does not begin with such a word
 */
export function withoutLogWord(text: string): string | undefined {
  const clean = cleanText(text);
  const word = VERB.exec(clean)?.[0];
  const behind = word === undefined ? '' : clean.slice(word.length).trim();
  return behind.replace(PLACE_FIRST, '$<what>, $<place>') || undefined;
}
