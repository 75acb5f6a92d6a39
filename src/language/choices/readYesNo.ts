import {
  ADDRESS,
  containsPhrase,
  phraseAt,
  type PhraseTable,
  phraseSet,
  isDocumentWord,
} from '../tokens/phraseTable';
import { NONE_TIMES } from '../numbers/amountAsides';
import { UNITS } from '../numbers/amountWords';
import { numberIn } from '../numbers/numberTokens';
import { saysWhyNone } from '../numbers/saysNone';
import { answerTokens, type Token } from '../tokens/tokens';

const YES = phraseSet(
  `sure does, sure do, sure did, sure is, sure it is, sure it does, sure we do, we sure do, it sure is, it sure does, it surely is, yes still, still yes, haan, haan ji, haanji, han ji, ji haan, ji han, theek hai, thik hai, theek, sahi, sahi hai, bilkul, opo, oo po, tama, tama po, meron, meron pa, mayroon, mayroon pa, proceed, you can proceed, pls proceed, please proceed, ok proceed, go for it, very correct, all good, all ok, all okay, all fine, all is ok, all is fine, all is good, all is correct, everything ok, everything okay, everything fine, everything correct, everything is ok, everything is okay, everything is fine, everything is good, everything is correct, everything is right, all are correct,
  yes, yep, yup, yeah, yea, yeh, ya, yah, yess, yas, yees, yse, yest, y, ye, aye, sure, surely, sure thing, correct, thats correct, that is correct, this is correct, it is correct, its correct, all correct, right, thats right, that is right, all right, alright,
  ok, okay, okey, okk, oki, kk, k, okie, okej, of course, ofcourse, ofc, certainly, definitely, definitly, absolutely, absolutly, indeed, exactly, exactely, affirmative, true, agreed, agree, i agree, i do, confirm, confirmed, i confirm, approved, fine, thats fine, good, sounds good, looks good, perfect, great, no doubt, no doubt about it, no doubt about that, no question, no question about it, without any doubt, beyond doubt, beyond any doubt, for sure, for certain, youre right, you are right, its right, it is right, quite right, thats true, that is true, its true, it is true, works for me, that works, lets do it, okey dokey, okie dokie, ok then, okay then, fine by me, without doubt, without a doubt,
  go ahead, go on then, please do, do it, im afraid so, i am afraid so, by all means, you bet, i think so, i believe so, very much so, totally, naturally, obviously, positive, yes of course, it is, it was, we do, we did, they do, there is, there are, we have, i have, they are, it does, it did, that is it, thats it, 👍, ✅, ✔, ☑, 👌, 💯,
  نعم, نعمم, ايوه, ايوا, ايوى, ايواا, أيوة, اي, ايي, اييه, ايه, إي, إيه, اجل, بلي, بلا شك, بلا ادني شك, بدون اي شك, بدون ادني شك, من غير شك, لا شك في ذلك, لا شك في هذا, ما في شك, ما فيه شك, ما عليه شك, بكل تاكيد, هذا صح, هذا هو الصحيح, كلامك صح, كلامك صحيح, كلامك مضبوط, صح كلامك, نوافق, صح, صحيح, صحيحه, هذا صحيح, تمام, تماما, اكيد, بالتاكيد, طبعا, طبعن, بالطبع, هيه, هيي, هي, هى, هيه نعم, هي نعم, اي نعم, ايه نعم, اي والله, هي والله, هيه والله, ايه والله, نعم والله, ايوه نعم, يب, يس, يسس, ياب, ييس, يا ريت, ياريت,
  اوكي, اوكيه, اوك, اوكى, اوكيي, موافق, موافقه, انا موافق, اوافق, اتفق, متفق, متفقين, مضبوط, بالضبط, عدل, زين, طيب, خوش, حاضر, فعلا, حتما, قطعا نعم, لا شك, من دون شك, بدون شك, كل شي صح, كله صح, كلها صح, كله صحيح, كل شي تمام, كله تمام, ماشي الحال, اعتمد, اكد, اؤكد, مؤكد, يوجد, نعم يوجد, موجود, هذا هو, بالظبط, على راسي, ابشر, تم, معلوم, معاك حق, سديد, اجل نعم, نعمين,
  na3am, n3am, naam, nam, na3m, n3m, aywa, aiwa, aywah, aiwah, ewa, aywaa, ywa, eywa, ee, e, eeh, eh, eh na3am, ee na3am, ee wallah, heh, heeh, heyh, hey na3am, hay na3am, ajal, bala, balaa, sa7, sa7i7, sah, sahih, saheeh, tamam, akeed, akid, 2akeed, tab3an, 6ab3an, bel 6ab3, okay, mwafeg, mwafig, mowafeq, mazboot, zain, zein, 5osh, khosh, yalla`,
);

const NO = phraseSet(
  `nahi, nahin, nahi ji, ji nahi, ji nahin, hindi po, hindi na, hindi na po, wala na, wala na po, wala po, nothing now, nothing more, nothing as of now, no any, no any more, not any, not required, not required now, not at present, not now any more, not there, not there now, its not there, it is not there, not happening,
  no, nope, nah, nop, noo, n, nay, naw, noh, none, nothing, never, negative, not, not at all, not anymore, not any more, no longer, no more, none left, nothing left, none remaining, nothing remaining, nothing remains, theres nothing, there is nothing, there was nothing, theres nothing left, there is nothing left, im afraid not, i am afraid not, never ever, hell no, nothing at all, none at all, no way, not really, certainly not, definitely not, absolutely not, of course not, surely not, not correct, incorrect, not ok, not okay, not fine, not good, not true, not so, its not ok, it is not ok, its not okay, it is not okay, its not good, it is not good, its not true, it is not true, its not right, it is not right, thats not true, that is not true, that is not ok, thats not ok, that is not correct, thats not correct, it is not correct, its not correct, not right, thats not right, that is not right, wrong, thats wrong, that is wrong, its wrong, it is wrong, false, not true,
  no need, not needed, not necessary, dont, do not, please dont, i dont, i do not, we dont, we do not, we didnt, we did not, i didnt, it isnt, it is not, its not, it was not, it wasnt, it doesnt, it does not, there isnt, there is not, there is none, there are none, there arent, there arent any, there isnt any, theres none, we have none, we dont have any, i dont think so, i do not think so, dont think so, i disagree, disagree, disagreed, dont agree, nothing like that, no such thing, none of it, not any, not one, nil, absolutely no, 👎, ❌, ✖, 🚫, nada,
  لا, لأ, لاء, لآ, لاا, لالا, كلا, كللا, مب, مو, مش, موب, مهب, ماهو, ليس, ما في, مافي, مافى, ما فيه, مافيه, ما فيش, مفيش, ماكو, ماكوش, ابدا, ابدن, ابد, لا ابد, نهاييا, لا نهاييا, بتاتا, اطلاقا, مطلقا, على الاطلاق, مستحيل, لا شيء, لا شي, لاشي, لاشيء, ولا شي, ولا شيء, ولاشي, ولا واحد, ولا حاجه, لا يوجد, لا توجد, لا يوجد شيء, ما يوجد, غير صحيح, غير صحيحه, ليس صحيحا, ليس صحيح, ليست صحيحه, فانه ليس صحيح, انه ليس صحيح, هذا ليس صحيحا, هذا غير صحيح, اختلف, لا اتفق, ما اتفق, مو صح, مب صح, مش صح, مب صحيح, مو صحيح, مش صحيح, غلط, خطا, هذا خطا, هذا غلط, خاطي,
  هذا مو صح, هذا مب صح, هذا مش صح, هذا مو صحيح, هذا مب صحيح, هذا مش صحيح, مهب صح, مهب صحيح, موب صح, موب صحيح, كلامك غلط, كلامك خطا, كلامك مب صح, كلامك مو صح, كلامك مب صحيح, كلامك غير صحيح, ما عاد, ما عاد في, ما عاد فيه, لم يعد, لم يعد يوجد, ما فيه شي, ما في شي, مافي شي, مافيه شي, لا يوجد شي, ما عندنا شي, ما عندي شي, ما بقي شي, لاه, لا والله, لا ابدا, لا مب صح, لا مو صح, نو, نوو, نوب, رفض, ارفض, غير موافق, لست موافقا, مب موافق, مو موافق, مش موافق, ما اوافق, لا اوافق, ما ابا, ما ابي, ما ابغي, ما اريد, لا اريد, ما يحتاج, لا داعي, لا حاجه, بلاش, ما له داعي, ماله داعي, ما عندنا, ما عندي, ليس لدينا, ليس لدي, لا نعم لا, لا لا, مب لازم, مو لازم, لا طبعا, طبعا لا, اكيد لا, بالتاكيد لا, لا اكيد, بالطبع لا, ما اظن, ما اعتقد, لا اظن, لا اعتقد,
  la, laa, laaa, la2, la2a, la2ah, lah, la la, lala, kalla, kala, mub, mob, mo, moob, mafi, ma fi, mafee, ma fee, mafeesh, mafish, mako, maku, abadan, abdan, abad, mish, msh, mesh, mub sa7, mo sa7, mosh, mush, wala shay, wala shi, la wallah, la walla, akeed la, tab3an la, ghalat, 8ala6, la abadan, mostaheel, mosta7eel, ma a3taqed`,
);

/** Politeness, and what may follow a yes or a no without changing it. */
const YES_NO_ASIDE = phraseSet(
  `please, pls, plz, kindly, thanks, thank you, thank you very much, thanks a lot, thx, ty, tnx, tq, thank you so much, thanks so much, alhamdulillah, elhamdulillah, hamdulillah, thank god, thanks god, noted, khalas, 5alas, 100 percent, many thanks, well, oh, ah, um, uh, hmm, so, for sure, thats, this is, then, indeed, sorry, i mean, actually, honestly, frankly, to be honest, unfortunately, sadly, regrettably, luckily, im afraid, im sure, i am sure, im certain, i am certain, im positive, 100 %, a hundred percent, hundred percent, about it, about that,
  لو سمحت, لو سمحتي, لو تكرمت, من فضلك, رجاء, عفوا, قصدي, اقصد, للاسف, مع الاسف, للاسف الشديد, مع الاسف الشديد, بصراحه, الصراحه, متاكد, متاكده, متاكدين, انا متاكد, ميه بالميه, ميه في الميه, 100 %, 100 بالميه, خلاص, شكرا, شكرا لك, شكرا جزيلا, مشكور, مشكوره, مشكورين, يسلمو, تسلم, يعطيك العافيه, الله يعطيك العافيه, والله, يا, بس, اذا ممكن, ممكن, shukran, shokran, law sama7t, min fadlak, mashkoor, wallah, walla`,
);

/** Negations that an aside turns into: "no it isn't", "no we don't". */
const NEGATED = phraseSet(
  `it isnt, it is not, its not, that is not, thats not, we dont, we do not, we didnt, we did not, i dont, i am not, im not, it wasnt, it was not, they dont, they are not, they arent, there isnt, there is not, there arent, there are none, there is none, we havent, we have not, it hasnt, it doesnt, it does not, it didnt, they havent, they have not, they didnt, they did not, it wont, we wont, we dont have, we do not have, we dont have any, we dont any more, we dont anymore, nothing is printed, nothing printed, nothing gets printed, nothing is left, none of them, none of it, none of those, not any longer, we stopped, we stopped it, we have stopped, nothing is printing, nothing is being printed, nothing is getting printed, we are not, we arent, we are not printing, we arent printing, we are not printing anything, we are not printing any more, not printing, not printing anything, not printing any more, not printed, not printed any more, not using, not using paper, we are not using, we are not using paper, we dont print, we dont print anything, we do not print, we stopped printing, we have stopped printing, already stopped, its stopped, it is stopped, stopped, stopped already`,
);

/** Behind "no" it changes nothing, and alone it is not an answer. */
const BEHIND_NO = phraseSet(
  `its different, it is different, different, different one, a different one, different process, its a different one, its a different process, it is a different one, it is a different process, another one, its another one, another process, its another process, new one, its new, its a new one, its not same, its not the same, it is not the same, not same, not the same, this is different, this is new,
  مختلف, مختلفه, غيرها, غيره, هذي غير, هذا غير, جديده, جديد`,
);

/** Behind "yes" it changes nothing; "no, it is" is a contradiction. */
const AFFIRMED = phraseSet(
  `it is the same, its the same, its same, it is same, same, the same, same process, same one, the same one, the same process, its the same process, it is the same process, its same process,
  it is, that is, it was, we do, we did, i do, i am, we are, they are, they do, they did, there is, there are, there were, they were, we have, i have, it has, it does, it did, they have, it has been, they have been, it will, they will, you can, you may, you are, it still is, we still do, it still does, they still do, they still are, there still is, there still are, we have it, we have them,
  عندنا, لدينا, عندي, لدي, فيه, في, موجود, موجوده, يوجد, توجد, عندنا موجود, مازال, ما زال, ما زالت, لا يزال, لا تزال, ما زلنا, لا زلنا`,
);

/** Takes back or narrows the yes or no before it: "yes, but…", «نعم، ما عدا…». */
const NARROWING = phraseSet(
  `but, except, excepting, apart from, other than, unless, until, although, though, however, only, just, sometimes, partly, partially, some, most, mostly, almost, nearly, maybe, perhaps, probably, possibly, wait, hold on, or, if, when, not sure, i mean, sorry, actually, depends, it depends, not yet, soon, still, yet, let me, rather,
  لكن, ولكن, بس, الا, باستثناء, ما عدا, ماعدا, عدا, سوي, غير, احيانا, بعض, معظم, اغلب, تقريبا, يمكن, ممكن, ربما, محتمل, لحظه, او, ولا, اذا, لو, حسب, مب متاكد, مو متاكد, مش متاكد, لست متاكدا, قصدي, اقصد, عفوا, للحين, لسه, لسا, بعد, قريبا, ما زال, مازال, لا يزال, لا زال, دقيقه, بالاحري`,
);
/** The plainest yes and no, which begin another answer wherever a clause begins with them. */
const BARE_YESES =
  'yes, yess, yep, yeah, yea, yup, sure, haan, opo, نعم, ايوه, ايوا, اي نعم, اجل, بلي, na3am, aywa, aiwa';
const BARE_YES = phraseSet(BARE_YESES);
/** Before what is still printed: "of course still printing", but "no, of course we stopped". */
const YES_BEFORE_STILL = phraseSet(`${BARE_YESES}, ya, yah, of course, ofcourse, definitely`);
const BARE_NO = phraseSet(
  `no, nope, nah, never, not, لا, كلا, لا والله, لا طبعا, مب, مو, مش, la, la wallah, kalla`,
);
/** Behind a bare no and without a mark: "no we don't print it", «لا ما نطبع». */
const DENYING = phraseSet(
  `we are not, we arent, they are not, not printing, not printed, not using, its not, no any, no more, no paper, no printing, already stopped, we dont, we do not, we no longer, we never, we have stopped, we stopped, i dont, i do not, they dont, they do not, it doesnt, it does not, it isnt, it is not, there isnt, there is no, nothing, ما, مب, مو, مش, لم, لن, ما عاد, ما في, لا نستخدم, لا نطبع, لا يوجد, لا توجد, وقفنا, اوقفنا`,
);
/** Idioms that say yes with a no in them. */
const AT_EASE = phraseSet(
  `no problem, no problems, no worries, no issue, no issues, no objection, no objections, not a problem, why not, no doubt, no question,
  لا مانع, ما عندي مانع, لا مشكله, ما في مشكله, مافي مشكله, ما عندي مشكله, لا باس, لا شك, ما يخالف, ليش لا, لم لا`,
);

/** Says no as a whole answer, and negates what follows: "not sure", «مب بس». */
const TURNING = new Set(
  'not never isnt dont مب مو مش موب مهب ماهو ليس mub mob mo moob mish msh mesh mosh mush'.split(
    ' ',
  ),
);
/** What "no" may turn as well, if no sign is between: "nothing wrong", «ما في خطأ», "no 100%". */
const TURNED = phraseSet(
  `wrong, incorrect, false, untrue, mistaken, a mistake, mistake, mistakes, im sure, i am sure, certain, 100 %, a hundred percent, hundred percent, only,
  غلط, خطا, خاطي, اخطاء, متاكد, متاكده, متاكدين, ميه بالميه, ميه في الميه, بس, فقط`,
);
const DENIALS = phraseSet(
  `no, nothing, none, nothing is, nothing was, none is, none are, no longer,
  لا, ما في, ما فيه, مافي, مافيه, ماكو, لا يوجد, ما في شي, ما فيه شي, ما في اي, ما فيه اي, لا يوجد اي, ولا, بدون`,
);

const PRINTED = phraseSet(
  `still, print, prints, printed, printing, printout, printouts, paper, papers, hardcopy, hardcopies, hard copy, hard copies, stil, till now, until now,
  نطبع, ينطبع, تنطبع, يطبعون, نطبعه, نطبعها, ورق, ورقيا, للحين, لسه, لسا, الي الان, حتي الان`,
);
const AROUND = phraseSet(
  `we, they, it, its, i, is, are, be, being, am, do, does, have, has, to, need, needs, needed, use, using, give, giving, issue, required, available, there, because, ask, asks, asking, want, wants, requires, who, old, by, at, with, the, a, an, on, in, for, of, and, this, that, them, our, us, customer, customers, people, staff, counter, now, right now, as of now, today, daily, everyday, every day, these days, nowadays, currently, yes, yeah, same,
  في, فيه, عندنا, لدينا, نستخدم, نعطي, الحين, حاليا, ما زلنا, مازلنا, لا زلنا, ما زال, مازال, لا يزال, لا تزال, و`,
);

/**
 * True if all tokens say that something is still printed: "still we are printing", "the receipt is
 * still printed". A word that is not known here may take it back.
 */
function hasStill(tokens: readonly Token[]): boolean {
  let said = false;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const printed = phraseAt(PRINTED, tokens, at)?.end ?? 0;
    const around = phraseAt(AROUND, tokens, at)?.end ?? 0;
    const known = Math.max(printed, around) || (token && isDocumentWord(token) ? at + 1 : 0);
    if (known === 0) return false;
    said ||= printed === known;
    at = known;
  }
  return said;
}

const QUIET = /^[.,،؛;!"'()«»“”:~*_-]$|^[\u{1f3fb}-\u{1f3ff}]$/u;

/** The yeses and noes that a text is made of. */
interface Counts {
  yes: number;
  no: number;
  /** "it is", "we do", behind one of them. */
  affirmed: number;
}

const isQuiet = (token: Token) => QUIET.test(token.text);
/** True if a clause ends before a token. */
const endsAt = (tokens: readonly Token[], at: number) =>
  tokens[at] === undefined || isQuiet(tokens[at]);

/** Counts what a text says; undefined if there is anything else. */
function countAll(tokens: readonly Token[]): Counts | undefined {
  const counts: Counts = { yes: 0, no: 0, affirmed: 0 };
  let at = 0;
  while (at < tokens.length) {
    const endOf = (table: PhraseTable<true>) =>
      phraseAt(table, tokens, at, { typos: true })?.end ?? 0;
    const ends = { no: Math.max(endOf(NO), endOf(NEGATED)), yes: endOf(YES) };
    const affirmed = endOf(AFFIRMED);
    const answered = counts.yes + counts.no > 0;
    // "nothing is printed now"
    const denied = counts.no > 0 ? Math.max(endOf(NONE_TIMES), endOf(BEHIND_NO)) : 0;
    const aside = Math.max(endOf(YES_NO_ASIDE), endOf(ADDRESS), denied);
    const end = Math.max(ends.no, ends.yes, affirmed, aside);
    const isReason = (end === 0 ? !endsAt(tokens, at) : affirmed === end) && counts.no > 0;
    if (isReason && saysWhyNone(tokens, at)) return counts;
    if (end === 0) {
      if (!endsAt(tokens, at)) return undefined;
      at += 1;
      continue;
    }
    // "not sure", "not wrong"
    const turns = end === at + 1 && TURNING.has(tokens[at]?.text ?? '');
    if (turns && !endsAt(tokens, end) && !phraseAt(ADDRESS, tokens, end)) return undefined;
    if (ends.no === end && phraseAt(TURNED, tokens, end)) return undefined;
    if (ends.no === end) counts.no += 1;
    // "yes it is": the same words say yes alone, and only affirm behind one.
    else if (affirmed === end && answered) counts.affirmed += 1;
    else if (ends.yes === end) counts.yes += 1;
    // «عندنا»: we have what?
    else if (affirmed === end) return undefined;
    at = end;
  }
  return counts;
}

/** "nothing wrong", «ما في خطأ»: not a no. */
const isTurned = (tokens: readonly Token[]) =>
  tokens.some((_, at) => {
    const denial = phraseAt(DENIALS, tokens, at);
    return denial && phraseAt(TURNED, tokens, denial.end);
  });

const plainOf = (counts: Counts | undefined): boolean | undefined => {
  if (!counts || (counts.yes > 0 && counts.no > 0)) return undefined;
  if (counts.no > 0) return counts.affirmed > 0 ? undefined : false;
  return counts.yes > 0 ? true : undefined;
};

const LONGEST_REASON = 12;

/**
 * The place behind the same short answer, said once or more, and whom it is said to: "no no sir".
 */
function leadEnd(tokens: readonly Token[], table: PhraseTable<true>): number | undefined {
  let at = phraseAt(table, tokens, 0)?.end;
  let next = at;
  while (next !== undefined) {
    at = next;
    next = (phraseAt(table, tokens, at) ?? phraseAt(ADDRESS, tokens, at))?.end;
  }
  return at;
}

/** The clauses of a text, by the marks between them; "no" before a denial is one by itself. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const no = leadEnd(tokens, BARE_NO);
  const apart = no !== undefined && phraseAt(DENYING, tokens, no) ? no : undefined;
  const clauses: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if (isQuiet(token) || at === apart) clauses.push([]);
    if (!isQuiet(token)) clauses.at(-1)?.push(token);
  }
  return clauses.filter(({ length }) => length > 0);
}

/** True if tokens count something: "two", «ورقتين». */
const countsSomething = (tokens: readonly Token[]) =>
  tokens.some((token, at) => {
    const isNumber = numberIn([token], { typos: false }) !== undefined;
    return isNumber || phraseAt(UNITS, tokens, at)?.value.count === 2;
  });

/**
 * A yes or no set off by a mark, and clauses that only say more of it: "No, we don't use paper for
 * this". Undefined if a clause narrows it, counts something or gives another answer.
 */
function readLeading(tokens: readonly Token[]): boolean | undefined {
  const [head = [], ...rest] = clausesOf(tokens);
  const answer = plainOf(countAll(head));
  const reasons = rest.flat();
  if (answer === undefined || reasons.length === 0 || reasons.length > LONGEST_REASON)
    return undefined;
  if (containsPhrase(NARROWING, reasons) || countsSomething(reasons)) return undefined;
  // "No, printed", "no, all": of what, is not plain.
  if (!answer && !containsPhrase(DENYING, reasons) && !containsPhrase(NO, reasons))
    return undefined;
  const others = rest.filter((clause) => !(answer && phraseAt(AT_EASE, clause, 0)));
  const again = others.map((clause) => plainOf(countAll(clause)));
  const opens = others.some((clause) => phraseAt(answer ? BARE_NO : BARE_YES, clause, 0));
  return opens || again.some((other) => other === !answer) ? undefined : answer;
}

/** A yes with what is still printed behind it: "yes still we are printing". */
function isYesStill(tokens: readonly Token[]): boolean {
  const yes = leadEnd(tokens, YES_BEFORE_STILL);
  if (yes === undefined) return false;
  const reasons = tokens.slice(yes).filter((token) => !isQuiet(token));
  return reasons.length <= LONGEST_REASON && hasStill(reasons);
}

/**
 * Reads a text that is nothing but yes or no, in either language, its dialects and Arabizi, with
 * politeness or a reason: "yes please", «لا شكراً», "no, it's all digital". Undefined for both at
 * once, for a question back («صح؟»), and for anything more: "yes but…".
 */
export function readYesNo(text: string): boolean | undefined {
  const tokens = answerTokens(text);
  if (!tokens || tokens.some((token) => /^[?؟]$/.test(token.text)) || isTurned(tokens))
    return undefined;
  const counts = countAll(tokens);
  if (counts) return plainOf(counts);
  return isYesStill(tokens) || readLeading(tokens);
}
