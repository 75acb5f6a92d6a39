/** Number words as a native writer would spell them; made apart from the tables of the reader. */

const ENGLISH_SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export interface EnglishStyle {
  /** "two hundred and five". */
  and: boolean;
  /** "twenty-five". */
  hyphen: boolean;
}

function englishBelowThousand(value: number, style: EnglishStyle): string {
  if (value < 20) return ENGLISH_SMALL[value] ?? '';
  if (value < 100) {
    const tens = ENGLISH_TENS[Math.floor(value / 10) - 2] ?? '';
    return value % 10 === 0
      ? tens
      : `${tens}${style.hyphen ? '-' : ' '}${ENGLISH_SMALL[value % 10] ?? ''}`;
  }
  const hundred = `${ENGLISH_SMALL[Math.floor(value / 100)] ?? ''} hundred`;
  const rest = value % 100;
  return rest === 0
    ? hundred
    : `${hundred} ${style.and ? 'and ' : ''}${englishBelowThousand(rest, style)}`;
}

/** 1,234 as "one thousand two hundred and thirty-four"; below 1,000 millions. */
export function englishWords(value: number, style: EnglishStyle): string {
  if (value < 1000) return englishBelowThousand(value, style);
  const parts: string[] = [];
  for (const [scale, name] of [
    [1_000_000, 'million'],
    [1000, 'thousand'],
  ] as const) {
    const count = Math.floor((value % (scale * 1000)) / scale);
    if (count > 0) parts.push(`${englishBelowThousand(count, style)} ${name}`);
  }
  const rest = value % 1000;
  if (rest > 0) {
    const and = style.and && rest < 100 ? 'and ' : '';
    parts.push(and + englishBelowThousand(rest, style));
  }
  return parts.join(' ');
}

export interface ArabicStyle {
  /** Standard nominative (عشرون، ألفان) or as it is spoken in the Gulf (عشرين، ألفين). */
  standard: boolean;
  /** Hamzas and taa marbuta are written. */
  careful: boolean;
}

const AR_UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];
const AR_TEENS = [
  'عشرة',
  'أحد عشر',
  'اثنا عشر',
  'ثلاثة عشر',
  'أربعة عشر',
  'خمسة عشر',
  'ستة عشر',
  'سبعة عشر',
  'ثمانية عشر',
  'تسعة عشر',
];
const AR_SPOKEN_TEENS = [
  'عشرة',
  'احدعش',
  'اثنعش',
  'ثلطعش',
  'أربعتعش',
  'خمستعش',
  'ستعش',
  'سبعتعش',
  'ثمنتعش',
  'تسعتعش',
];
const AR_TENS = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const AR_HUNDREDS = [
  '',
  'مئة',
  'مئتان',
  'ثلاثمئة',
  'أربعمئة',
  'خمسمئة',
  'ستمئة',
  'سبعمئة',
  'ثمانمئة',
  'تسعمئة',
];

function arabicBelowThousand(value: number, style: ArabicStyle): string {
  const parts: string[] = [];
  const hundreds = Math.floor(value / 100);
  if (hundreds > 0)
    parts.push(hundreds === 2 && !style.standard ? 'ميتين' : (AR_HUNDREDS[hundreds] ?? ''));
  const rest = value % 100;
  const unit = rest % 10;
  const two = style.standard ? 'اثنان' : 'اثنين';
  const units = (count: number) => (count === 2 ? two : (AR_UNITS[count] ?? ''));
  if (rest >= 20) {
    if (unit > 0) parts.push(units(unit));
    parts.push(`${AR_TENS[Math.floor(rest / 10) - 2] ?? ''}${style.standard ? 'ون' : 'ين'}`);
  } else if (rest >= 10) {
    parts.push((style.standard ? AR_TEENS : AR_SPOKEN_TEENS)[rest - 10] ?? '');
  } else if (rest > 0) parts.push(units(rest));
  return parts.join(' و');
}

/** One scale with its count: «ألفان», «ثلاثة آلاف», «خمسون ألفاً». */
function arabicScale(count: number, style: ArabicStyle, names: readonly string[]): string {
  const [one = '', dual = '', plural = '', accusative = ''] = names;
  if (count === 1) return one;
  if (count === 2) return dual + (style.standard ? 'ان' : 'ين');
  const rest = count % 100;
  const name = rest >= 3 && rest <= 10 ? plural : rest >= 11 && style.standard ? accusative : one;
  return `${arabicBelowThousand(count, style)} ${name}`;
}

/** 1,234 as «ألف ومئتان وأربعة وثلاثون»; below 1,000 millions. */
export function arabicWords(value: number, style: ArabicStyle): string {
  if (value === 0) return 'صفر';
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor((value % 1_000_000) / 1000);
  const rest = value % 1000;
  const parts: string[] = [];
  if (millions > 0)
    parts.push(arabicScale(millions, style, ['مليون', 'مليون', 'ملايين', 'مليوناً']));
  if (thousands > 0) parts.push(arabicScale(thousands, style, ['ألف', 'ألف', 'آلاف', 'ألفاً']));
  if (rest > 0) parts.push(arabicBelowThousand(rest, style));
  const words = parts.join(' و');
  return style.careful ? words : words.replace(/[أآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ئ/g, 'ي');
}
