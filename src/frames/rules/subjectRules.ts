import { wordSet } from '../../language/text/wordSet';
import { notBeside, type CueRule } from './cueRule';
import type { CueContext } from '../cues/cueContext';
import type { CueMatch } from '../cues/cueTrie';

const OBJECTS = wordSet('this the me my it us your them these');
const SUBJECTS = wordSet('we i you they');

/** True for a word that is neither a verb with an object nor has a pronoun before it. */
function isNoun(match: CueMatch, context: CueContext): boolean {
  if (/(?:ed|ing)$/.test(context.word(match.start))) return false;
  if (SUBJECTS.has(context.before(match))) return false;
  return !(context.isHead(match.start) && OBJECTS.has(context.after(match)));
}

/** Where the wordings count that name what is counted or asked for: paper, money, entities. */
export const SUBJECT_RULES: readonly CueRule[] = [
  {
    cues: 'of_what',
    rule: 'Counts outside of what the speaker tells of himself before the question.',
    example: 'how many sheets did DLD save',
    counter: 'I waited two hours for this, who launched it',
    holds: (match, context) => !context.isChatter(match.start),
  },
  {
    cues: 'of_what.water of_what.energy of_what.phone of_what.budget of_what.salary of_what.address_location of_what.employees of_what.entities of_what.users of_what.services of_what.owner_responsible of_what.target of_what.law_number of_what.result of_what.penalty of_what.transactions of_what.trees of_what.award_stamp of_what.money',
    rule: 'Is the thing asked, not the first part of a compound noun.',
    example: 'how much water was saved',
    counter: 'water bill of DEWA is it on paper',
    holds: notBeside({
      after:
        'bill bills certificate form field department desk sector manual campaign page ticket structure group pillar law account accounts esignature esignatures e',
    }),
  },
  {
    cues: 'of_what.documents of_what.website_link of_what.email of_what.address_location of_what.percent of_what.transactions of_what.forms of_what.step of_what.benefit',
    wordings:
      'document | file | record | link | email | address | rate | process | form | step | map | benefit | url | location | procedure',
    rule: 'Is a noun: no verb with an object ("link my record"), after a pronoun ("we file it") or with -ed or -ing.',
    example: 'url and link of the 100% stamp page',
    counter: 'address the double counting, how',
    holds: isNoun,
  },
  {
    cues: 'of_what.documents',
    wordings: 'record | file',
    rule: 'Is a kind of document, not a record of the speaker, which a command shows.',
    example: 'how many files were issued',
    counter: 'show all my records',
    holds: notBeside({ before: 'my our' }),
  },
  {
    cues: 'of_what.sheets_paper',
    wordings: 'paper',
    rule: 'Is an amount, not one paper that somebody signed.',
    example: 'how much paper is left',
    counter: 'who signed the paper',
    holds: notBeside({ before: 'sign signed position' }),
  },
  {
    cues: 'of_what.sheets_paper',
    wordings: 'paper',
    rule: 'Is an amount, not "the paper" that is signed.',
    example: 'how much paper is left',
    counter: 'who signed the paper',
    holds: (match, context) =>
      !(context.before(match) === 'the' && /^sign/.test(context.before(match, 2))),
  },
  {
    cues: 'of_what.hours_time',
    wordings: 'hours',
    rule: 'Is time saved, not a limit or the hours of an office.',
    example: 'how many hours were saved by the 42 entities',
    counter: 'within 24 hours will my record be checked',
    holds: (match, context) =>
      !/^(?:within|after|in|working|waited|every|of)$/.test(context.before(match)) &&
      !/^(?:within|after|every)$/.test(context.before(match, 2)),
  },
  {
    cues: 'of_what.money',
    wordings: 'aed | dirham | money | in usd | in dollars | درهم | مبلغ',
    rule: 'Is money saved; beside a price, a fee, a budget or pay it is only the unit.',
    example: 'money saved by customs in aed',
    counter: 'what was the budget in AED',
    holds: (match, context) =>
      !context
        .others(match, 'of_what')
        .some(({ id }) => /^(?:fee_fine|budget|cost_price|salary)$/.test(id)),
  },
  {
    cues: 'of_what.money',
    wordings: 'amount saved',
    rule: 'Is money, if no other unit is named.',
    example: 'amount saved in phase 1',
    counter: 'amount saved in sheets by DLD',
    holds: (match, context) =>
      !context
        .others(match, 'of_what')
        .some(({ id }) => /^(?:sheets_paper|hours_time|trees)$/.test(id)),
  },
  {
    cues: 'of_what.trees',
    wordings: 'tree | trees',
    rule: 'Is what was saved, not a campaign or what is set aside.',
    example: 'how many trees saved gdrfa',
    counter: 'trees aside, how much money was saved',
    holds: notBeside({ before: 'plant', after: 'aside' }),
  },
  {
    cues: 'of_what.carbon',
    wordings: 'carbon',
    rule: 'Is an emission, not the name of an event.',
    example: 'carbon per sheet',
    counter: 'zero carbon event at expo, what year',
    holds: notBeside({ before: 'zero' }),
  },
  {
    cues: 'of_what.users',
    wordings: 'account | user | users',
    rule: 'Counts users, not a kind of account or one group of two.',
    example: 'number of registered users of uae pass',
    counter: 'which account do I need to sign',
    holds: notBeside({ before: 'which or kind', after: 'name manual or' }),
  },
  {
    cues: 'of_what.services',
    wordings: 'service',
    rule: 'Is a service counted, not a desk.',
    example: 'how many services were online',
    counter: 'customer service desk phone',
    holds: notBeside({ before: 'customer', after: 'desk sector centre center' }),
  },
  {
    cues: 'of_what.transactions',
    wordings: 'process | procedure',
    rule: 'Is what is counted; "the process to" asks how.',
    example: 'number of key processes digitised',
    counter: 'what is the process to get the stamp',
    holds: (match, context) =>
      !(
        context.before(match) === 'the' &&
        /^(?:to|for|of)$/.test(context.after(match)) &&
        !context.word(match.start).endsWith('es')
      ),
  },
  {
    cues: 'of_what.entities',
    rule: 'Is what is counted, not where the speaker works.',
    example: 'how many departments joined',
    counter: 'my department is HR, which form do I use',
    holds: notBeside({ before: 'my our', after: 'my' }),
  },
  {
    cues: 'of_what.entities',
    wordings: 'member',
    rule: 'Is what is counted, not the members of a team.',
    example: 'members of phase 3',
    counter: 'members of my team ask when it ended',
    holds: (match, context) => !/^(?:my|our)$/.test(context.after(match, 2)),
  },
  {
    cues: 'of_what.employees',
    rule: 'Is what is counted, not the speaker, his colleagues or one group of two.',
    example: 'how many employees does digital dubai have',
    counter: 'I am staff of DEWA, what is my phase',
    holds: notBeside({ before: 'my our am and' }),
  },
  {
    cues: 'of_what.forms',
    wordings: 'form',
    rule: 'Is a form to fill in, not "any form of".',
    example: 'which form do i use',
    counter: 'any form of paper is counted?',
    holds: notBeside({ before: 'any full', after: 'of' }),
  },
  {
    cues: 'of_what.percent',
    rule: 'Is the share asked for, not the unit of a number that is given.',
    example: 'how many percent of services are digital in 2023',
    counter: 'did the land department reach the 50 percent target',
    holds: (match, context) => context.units[match.start - 1]?.number === undefined,
  },
];
