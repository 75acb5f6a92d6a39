import { phraseAt, phraseSet, type PhraseTable } from './phrases';
import { answerTokens, type Token } from './typedTokens';

const YES = phraseSet(
  `yes, yep, yup, yeah, yea, yeh, ya, yah, yess, yas, yees, yse, yest, y, ye, aye, sure, surely, sure thing, correct, thats correct, that is correct, this is correct, it is correct, its correct, all correct, right, thats right, that is right, all right, alright,
  ok, okay, okey, okk, oki, kk, k, okie, okej, of course, ofcourse, ofc, certainly, definitely, definitly, absolutely, absolutly, indeed, exactly, exactely, affirmative, true, agreed, agree, i agree, i do, confirm, confirmed, i confirm, approved, fine, thats fine, good, sounds good, looks good, perfect, great, no doubt, without doubt, without a doubt,
  go ahead, go on then, please do, do it, by all means, you bet, i think so, i guess so, i believe so, very much so, totally, naturally, obviously, positive, yes of course, it is, it was, we do, we did, they do, there is, there are, we have, i have, they are, it does, it did, that is it, thats it, 👍, ✅, ✔, ☑, 👌, 💯,
  نعم, نعمم, ايوه, ايوا, ايوى, ايواا, أيوة, اي, ايي, اييه, ايه, إي, إيه, اجل, بلي, بلا شك, صح, صحيح, صحيحه, هذا صحيح, تمام, تماما, اكيد, بالتاكيد, طبعا, طبعن, بالطبع, هيه, هيي, هي, هى, هيه نعم, هي نعم, اي نعم, ايه نعم, اي والله, هي والله, هيه والله, ايه والله, نعم والله, ايوه نعم, يب, يس, يسس, ياب, ييس, يا ريت, ياريت,
  اوكي, اوكيه, اوك, اوكى, اوكيي, موافق, موافقه, انا موافق, اوافق, اتفق, متفق, متفقين, مضبوط, بالضبط, عدل, زين, طيب, خوش, حاضر, فعلا, حتما, قطعا نعم, لا شك, من دون شك, بدون شك, كل شي صح, كله صح, كلها صح, كله صحيح, كل شي تمام, كله تمام, ماشي الحال, اعتمد, اكد, اؤكد, مؤكد, يوجد, نعم يوجد, موجود, هذا هو, بالظبط, على راسي, ابشر, تم, معلوم, معاك حق, سديد, اجل نعم, نعمين,
  na3am, n3am, naam, nam, na3m, n3m, aywa, aiwa, aywah, aiwah, ewa, aywaa, ywa, eywa, ee, e, eeh, eh, eh na3am, ee na3am, ee wallah, heh, heeh, heyh, hey na3am, hay na3am, ajal, bala, balaa, sa7, sa7i7, sah, sahih, saheeh, tamam, akeed, akid, 2akeed, tab3an, 6ab3an, bel 6ab3, okay, mwafeg, mwafig, mowafeq, mazboot, zain, zein, 5osh, khosh, yalla`,
);

const NO = phraseSet(
  `no, nope, nah, nop, noo, n, nay, naw, na, noh, none, nothing, never, negative, not, not at all, nothing at all, none at all, no way, not really, certainly not, definitely not, absolutely not, of course not, surely not, not correct, incorrect, not ok, not okay, not fine, not good, not true, not so, its not ok, it is not ok, its not okay, it is not okay, its not good, it is not good, its not true, it is not true, its not right, it is not right, thats not true, that is not true, that is not ok, thats not ok, that is not correct, thats not correct, it is not correct, its not correct, not right, thats not right, that is not right, wrong, thats wrong, that is wrong, its wrong, it is wrong, false, not true,
  no need, not needed, not necessary, dont, do not, please dont, i dont, i do not, we dont, we do not, we didnt, we did not, i didnt, it isnt, it is not, its not, it was not, it wasnt, it doesnt, it does not, there isnt, there is not, there is none, there are none, there arent, there arent any, there isnt any, theres none, we have none, we dont have any, i dont think so, i do not think so, dont think so, i disagree, disagree, disagreed, dont agree, nothing like that, no such thing, none of it, not any, not one, nil, absolutely no, 👎, ❌, ✖, 🚫, nada,
  لا, لأ, لاء, لآ, لاا, لالا, كلا, كللا, مب, مو, مش, موب, مهب, ماهو, ليس, ما في, مافي, مافى, ما فيه, مافيه, ما فيش, مفيش, ماكو, ماكوش, ابدا, ابدن, بتاتا, اطلاقا, مطلقا, على الاطلاق, مستحيل, لا شيء, لا شي, لاشي, لاشيء, ولا شي, ولا شيء, ولاشي, ولا واحد, ولا حاجه, لا يوجد, لا توجد, لا يوجد شيء, ما يوجد, غير صحيح, غير صحيحه, ليس صحيحا, ليس صحيح, ليست صحيحه, فانه ليس صحيح, انه ليس صحيح, هذا ليس صحيحا, هذا غير صحيح, اختلف, لا اتفق, ما اتفق, مو صح, مب صح, مش صح, مب صحيح, مو صحيح, مش صحيح, غلط, خطا, هذا خطا, هذا غلط, خاطي,
  لا والله, لا ابدا, لا مب صح, لا مو صح, نو, نوو, نوب, رفض, ارفض, غير موافق, لست موافقا, مب موافق, مو موافق, مش موافق, ما اوافق, لا اوافق, ما ابا, ما ابي, ما ابغي, ما اريد, لا اريد, ما يحتاج, لا داعي, لا حاجه, بلاش, ما له داعي, ماله داعي, ما عندنا, ما عندي, ليس لدينا, ليس لدي, لا نعم لا, لا لا, مب لازم, مو لازم, لا طبعا, طبعا لا, اكيد لا, بالتاكيد لا, لا اكيد, بالطبع لا, ما اظن, ما اعتقد, لا اظن, لا اعتقد,
  la, laa, laaa, la2, la2a, la2ah, lah, la la, lala, kalla, kala, mub, mob, mo, moob, mafi, ma fi, mafee, ma fee, mafeesh, mafish, mako, maku, abadan, abdan, abad, mish, msh, mesh, mub sa7, mo sa7, mosh, mush, wala shay, wala shi, la wallah, akeed la, tab3an la, ghalat, 8ala6, la abadan, mostaheel, mosta7eel, ma a3taqed`,
);

/** Politeness, and what may follow a yes or a no without changing it. */
const ASIDE = phraseSet(
  `please, pls, plz, kindly, thanks, thank you, thank you very much, thanks a lot, thx, ty, many thanks, sir, madam, maam, boss, bro, dear, my friend, mate, man, well, oh, ah, um, uh, hmm, so, for sure, it is, that is, thats, this is, it was, we do, we did, i do, i am, we are, they are, they do, they did, there is, there are, they were, we have, i have, it has, it does, it did, you can, you may, you are,
  لو سمحت, لو سمحتي, لو تكرمت, من فضلك, رجاء, شكرا, شكرا لك, شكرا جزيلا, مشكور, مشكوره, مشكورين, يسلمو, تسلم, يعطيك العافيه, الله يعطيك العافيه, يا اخي, اخي, اختي, حبيبي, عزيزي, الغالي, طال عمرك, والله, يا غالي, استاذ, يا, بس, اذا ممكن, ممكن, shukran, shokran, law sama7t, min fadlak, mashkoor, 7abibi, habibi, wallah, yakhi`,
);

/** Negations that an aside turns into: "no it isn't", "no we don't". */
const NEGATED = phraseSet(
  `it isnt, it is not, its not, that is not, thats not, we dont, we do not, we didnt, we did not, i dont, i am not, im not, it wasnt, it was not, they dont, they are not, they arent, there isnt, there is not, there arent, there are none, there is none, we havent, we have not, it hasnt, it doesnt, it does not, it didnt`,
);

const QUIET = /^[.,،؛;!"'()«»“”:~*_-]$|^[\u{1f3fb}-\u{1f3ff}]$/u;

/** Two noes that are none. */
const TWICE_NO = phraseSet(
  `not wrong, not incorrect, not false, not untrue, isnt wrong, not nothing, not never, never not, مو غلط, مب غلط, مش غلط, مو خطا, مب خطا, مش خطا, ليس خطا, ليس غلطا, مب مو`,
);

/** Counts the yeses and noes that a text is made of; undefined where there is anything else. */
function countAll(
  tokens: readonly Token[],
): { yes: number; no: number; aside: number } | undefined {
  const counts = { yes: 0, no: 0, aside: 0 };
  let at = 0;
  const find = (table: PhraseTable<true>) => phraseAt(table, tokens, at, { typos: true })?.end ?? 0;
  while (at < tokens.length) {
    const ends = { yes: find(YES), no: Math.max(find(NO), find(NEGATED)), aside: find(ASIDE) };
    const end = Math.max(...Object.values(ends));
    if (end > at) {
      // "yes it is": the same words say yes alone, and only affirm behind one.
      const aside = ends.aside === end && counts.yes + counts.no > 0;
      counts[aside ? 'aside' : ends.no === end ? 'no' : ends.yes === end ? 'yes' : 'aside'] += 1;
      at = end;
    } else if (QUIET.test(tokens[at]?.text ?? '')) at += 1;
    else return undefined;
  }
  return counts;
}

/** Affirming words that "no" may not be followed by: "no, it is". */
const AFFIRMS = phraseSet(
  'it is, that is, it was, we do, we did, i do, we are, they are, there is, there are, we have, it has, it does, they do, i am, i have, they did, they were, it did, you can, you may, you are',
);

const affirms = (tokens: readonly Token[]) =>
  tokens.some((_, at) => phraseAt(AFFIRMS, tokens, at) && !phraseAt(NEGATED, tokens, at));

/**
 * Reads a text that is nothing but yes or no, in either language, its dialects and Arabizi, with
 * politeness: "yes please", «لا شكراً», "aywa". Undefined for both at once, for a question back
 * («صح؟»), and for anything more: "yes but…".
 */
export function readYesNo(text: string): boolean | undefined {
  const tokens = answerTokens(text);
  if (!tokens || tokens.some((token) => /^[?؟]$/.test(token.text))) return undefined;
  if (tokens.some((_, at) => phraseAt(TWICE_NO, tokens, at))) return undefined;
  const counts = countAll(tokens);
  if (!counts || (counts.yes > 0 && counts.no > 0)) return undefined;
  if (counts.no > 0) return affirms(tokens) ? undefined : false;
  return counts.yes > 0 ? true : undefined;
}
