import { cleanText } from './cleanText';

/**
 * What stands in place of what was masked: no word in any language, and no letter to turn a line.
 */
export const MASK = '•••';

/** The digit in each of the scripts that people type here: 7, ٧, ۷, ７. */
const digit = (value: string) =>
  `[${[0x30, 0x660, 0x6f0, 0xff10].map((zero) => String.fromCharCode(zero + Number(value))).join('')}]`;
const digits = (value: string) => [...value].map(digit).join('');

/** Between the groups of a number; what cannot be seen keeps no two groups apart. */
const GAP = String.raw`[\s().\p{Pd}\u2212\p{Default_Ignorable_Code_Point}]{0,3}`;
const NO_DIGIT_BEFORE = String.raw`(?<!\p{Nd})`;
const NO_DIGIT_AFTER = String.raw`(?!\p{Nd})`;
const NO_WORD_BEFORE = String.raw`(?<![\p{L}\p{Nd}_])`;
const NO_WORD_AFTER = String.raw`(?![\p{L}\p{Nd}_])`;

const EMIRATES_ID = `${NO_DIGIT_BEFORE}${digits('784')}(?:${GAP}\\p{Nd}){12}${NO_DIGIT_AFTER}`;
/**
 * The country's code or a zero, then a mobile number in any grouping or a landline in its usual
 * one.
 */
const COUNTRY = `(?:\\+|${digits('00')})?${digits('971')}${GAP}(?:${digit('0')}${GAP})?`;
const MOBILE = `${digit('5')}\\p{Nd}(?:${GAP}\\p{Nd}){7}`;
const LANDLINE = `[2-9٢-٩۲-۹２-９]${GAP}\\p{Nd}{3}${GAP}\\p{Nd}{4}`;
const PHONE = `${NO_DIGIT_BEFORE}(?:${COUNTRY}|${digit('0')})(?:${MOBILE}|${LANDLINE})${NO_DIGIT_AFTER}`;
/** E.164, of any country. */
const FOREIGN_PHONE = String.raw`\+\p{Nd}(?:${GAP}\p{Nd}){7,14}${NO_DIGIT_AFTER}`;
const EMAIL = String.raw`[^\s@<>()"',;]{1,254}@[^\s<>()"',;]*[^\s@<>()"'.,;:!?؟،]`;
/** ISO 13616: country, check digits, account; in one piece or in groups of four. */
const IBAN = String.raw`${NO_WORD_BEFORE}[A-Z]{2}\p{Nd}{2}(?:[A-Z\p{Nd}]{11,30}|[ -][A-Z\p{Nd}]{4}(?:[ -](?=[A-Z]{0,3}\p{Nd})[A-Z\p{Nd}]{4}){1,6}(?:[ -](?=[A-Z]{0,2}\p{Nd})[A-Z\p{Nd}]{1,3})?)${NO_WORD_AFTER}`;
/** A letter or a few and a number, or both mixed, as most countries number theirs. */
const PASSPORT = String.raw`${NO_WORD_BEFORE}(?:[A-Z]{1,3}-?\p{Nd}{6,9}[A-Z]?|(?=(?:[A-Z]*\p{Nd}){5})[A-Z]\p{Nd}+[A-Z]+[A-Z\p{Nd}]{4,7})${NO_WORD_AFTER}`;

const emiratesId = new RegExp(EMIRATES_ID, 'u');
const emiratesIdOrPhone = new RegExp(`${EMIRATES_ID}|${PHONE}`, 'u');

/** Whether a text holds an Emirates ID, in any script's digits and any grouping. */
export const hasEmiratesId = (text: string): boolean => emiratesId.test(text);

/** Whether a text holds an Emirates ID or a telephone number of the UAE. */
export const hasPersonalData = (text: string): boolean => emiratesIdOrPhone.test(text);

const IDENTITIES = new RegExp(
  [EMAIL, IBAN, EMIRATES_ID, PHONE, FOREIGN_PHONE, PASSPORT].join('|'),
  'gu',
);

/**
 * Text for a log, if other numbers have to stay: without e-mail addresses, Emirates IDs, telephone
 * numbers, accounts and passport numbers. Case tells a passport from a hexadecimal id.
 */
export const maskIdentities = (text: string): string => text.replace(IDENTITIES, MASK);

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s@]+@\S*[^\s@.,;:!?؟،]/giu;
const DOCUMENT = new RegExp(`${IBAN}|${PASSPORT}`, 'giu');
/**
 * Five digits or more, also in groups: any identity, account or day of birth. In any script's
 * digits.
 */
const LONG_NUMBER = /\+?\p{Nd}(?:[\s().,،/:'’_\p{Pd}\u066b\u066c\u2212]{0,3}\p{Nd}){4,}/gu;
/** Two years beside each other are a period and nobody's number. */
const PERIOD = /^(?:19|20|١٩|٢٠)\p{Nd}{2}\s?[/\p{Pd}\u2212]\s?(?:19|20|١٩|٢٠)\p{Nd}{2}$/u;

/**
 * What somebody typed, without what could tell who it was or whom it is about: e-mail and web
 * addresses, documents, accounts and every number of five digits or more become {@link MASK}. Names
 * of people cannot be told from other words and stay.
 */
export const maskPersonalData = (text: string): string =>
  cleanText(text)
    .replace(ADDRESS, MASK)
    .replace(DOCUMENT, MASK)
    .replace(LONG_NUMBER, (number) => (PERIOD.test(number) ? number : MASK));
