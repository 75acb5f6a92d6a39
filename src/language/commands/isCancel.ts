import { cleanText } from '../text/cleanText';
import { normalizeText, tokenize } from '../text/normalizeText';

const CANCEL = new Set(
  `cancel, stop, quit, exit, never mind, nevermind, forget it, abort, cancle, cansel,
  cancell, cancel it, cancel this, cancel that, cancel everything, stop it, stop this,
  i give up, الغاء, الغ, الغي, الغيه, الغيها, كنسل, كنسله, كنسلها, كنسليه, الغ الامر,
  الغاء الامر, الغي الموضوع, الغ الموضوع, اوقف, قف, وقفها, وقفه, بس خلاص, خلاص بطلت,
  ما اريد اكمل, ما ابا اكمل, ما ابي اكمل, ما ابغي اكمل, لا اريد المتابعه, وقف, توقف, خلاص,
  بطلت, تراجع`.split(/,\s+/),
);

/** Whether a text is nothing but a request to stop, in either language. */
export function isCancel(text: string): boolean {
  const words = tokenize(normalizeText(cleanText(text)));
  return CANCEL.has(words.filter((word) => word !== 'please').join(' '));
}
