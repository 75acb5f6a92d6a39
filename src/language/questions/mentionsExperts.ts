import { isQuestion } from './isQuestion';
import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';

const EXPERTS = /^(?:experts?|(?:و|ب|ل)?(?:ال|لل)?(?:خبير|خبيره|خبراء|خبرا|خبيرين|مختصين|مختصون))$/;
const HERE = new Set('here هنا هني هنيه هون channel القناه بالقناه هالقناه'.split(' '));
const NOT = new Set(
  'no not never stop remove end cancel without لا مب مو مش ليس ليسوا ما بدون بلا الغاء الغ احذف اوقف وقف'.split(
    ' ',
  ),
);

/**
 * True where somebody says that the experts for something are in this place: "experts here for RTA",
 * «خبراء الطرق هنا». Asking who they are, or saying that there are none, is another thing.
 */
export function saysExpertsHere(text: string): boolean {
  const cleaned = cleanText(text);
  const words = tokenize(normalizeText(cleaned));
  return (
    words.some((word) => EXPERTS.test(word)) &&
    words.some((word) => HERE.has(word)) &&
    !words.some((word) => NOT.has(word)) &&
    !isQuestion(cleaned)
  );
}
