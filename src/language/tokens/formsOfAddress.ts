import { phraseSet } from './phraseTable';

/** How people address whom they answer; it may stand beside any answer and changes none. */
export const ADDRESS = phraseSet(
  `sir, sirji, sir ji, dear sir, madam, mam, maam, mem, dear madam, boss, bro, brother, bhai, dear, dears, dear team, my friend, my dear, mate, man, buddy, guys, po, ji, yaar, kuya,
  يا اخي, اخي, اخوي, اختي, حبيبي, حبيبتي, عزيزي, عزيزتي, الغالي, يا غالي, طال عمرك, طال عمرج, استاذ, استاذه, يا استاذ,
  habibi, habibti, 7abibi, 7abibti, akhi, yakhi, okhti, ya akhi, ya okhti, ya habibi, ya 7abibi, ya boss, ya bro, ya sir, ya ustaz, ya basha, ustad, ustaz`,
);
