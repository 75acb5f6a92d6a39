/**
 * Words that carry a question without saying what it is about, in normalised spelling. They count
 * little in matching and not at all in how much of a question is understood.
 */

const ENGLISH = `a about after all also am an and any are as at be been being but by can could did do does doing
done for from get give go got had has have having he her him his how i if in into is it its just know let
like me might more most much my need no not of off on one or our out over please pls plz really she should so
some tell than that the their them then there these they this those to too u under up us very want was we
were what whats when where which who whom whose why will with would yes you your kindly ok okay hey hi hello
whos whats wheres whens hows actually exactly ever got im ive thing things way look looking find show explain say said says mean means`;

const ARABIC = `في من الي علي عن مع هل ما ماذا متي اين كم كيف لماذا هو هي هم هذا هذه ذلك تلك التي الذي الذين
ان انا انت نحن كان كانت كانوا يكون تكون قد لقد لا لم لن ليس ليست او و ثم بل لكن كل بعض اي ايه يا اذا لو عند
عندنا عندكم لنا لكم له لها لهم به بها فيه فيها منه منها عليه عليها حتي منذ بين بعد قبل خلال حول ضمن ايضا فقط
شو شنو شن ايش وش اش منو مين وين متى شلون جيف كيفيه ليش ليه لين لي اللي الي اللى هاي هذي هذول هالي هذاك
مال حق مب مو موب ما ابا ابي ابغي ابغا نبي نبا نبغي اريد نريد اروم نروم تروم يروم ممكن تقدر اقدر نقدر عطني اعطني عطيني
قولي قل خبرني خبرنا اعرف نعرف تعرف اذكر وضح اشرح لو سمحت رجاء من فضلك بس يعني عقب جدام وايد شوي طيب زين
هناك هنا الان تم يتم جميع كافه نفس غير سوي نسوي تسوي يسوي بخصوص بالنسبه عباره ال تبع ويا وياه صار صارت يصير بيصير نحط لقيت محتار ولا`;

const split = (text: string) => text.split(/\s+/).filter(Boolean);

/** Every function word of both languages, normalised. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...split(ENGLISH), ...split(ARABIC)]);
