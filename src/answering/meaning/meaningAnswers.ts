import type { FactReading } from '../factReader';
import type { Engine } from '../engine';
import type { Question } from '../understanding/question';
import type { Language } from '../../language/text/detectLanguage';
import { factsByMeaning } from './factsByMeaning';
import type { MeaningIndex, Nearest } from './meaningIndex';
import type { TextVectors } from './textVectors';

/** An entry that is surer than this answers, whatever facts there are. */
const SURE_ENTRY = 0.75;
/** By so much a fact has to be closer in meaning than any entry. */
const LEAST_LEAD = 0.05;

/** A question as it is compared by meaning. */
interface MeantQuestion {
  question: Question;
  /** In which it is answered. */
  language: Language;
  reading: FactReading;
  vectors: TextVectors | undefined;
}

/** Answers by what questions mean, once that of the knowledge is known. */
export class MeaningAnswers {
  private index: MeaningIndex | undefined;

  constructor(private readonly engine: Engine) {}

  /** Compares questions with these texts from now on. */
  adopt(index: MeaningIndex): void {
    this.index = index;
  }

  /** What means nearly what is asked; undefined as long as that is not known. */
  nearestTo({
    question: { text, language },
    language: spoken,
    vectors,
  }: Omit<MeantQuestion, 'reading'>): Nearest | undefined {
    const vector = this.index && vectors?.of(text);
    return vector && this.index?.nearest(vector, language ?? spoken);
  }

  /** Facts that mean what is asked. */
  facts(nearest: Nearest, { question, language, reading, vectors }: MeantQuestion) {
    const { facts } = this.engine;
    // What is asked, without the names.
    const words = reading.frame.words.filter(({ isName }) => !isName);
    const aspect = words.map(({ typed }) => typed).join(' ');
    return factsByMeaning(nearest, reading, {
      index: facts.index,
      attributes: facts.attributesNamed(reading),
      aspects: () => {
        const vector = this.index && vectors?.of(aspect);
        return vector && this.index?.aspects(vector, question.language ?? language);
      },
    });
  }

  /**
   * Facts that mean what is asked more than any entry does, where one is barely sure. Vectors know
   * Arabic in Latin letters by its looks alone.
   */
  factsInsteadOfEntry(confidence: number, compared: MeantQuestion) {
    if (confidence >= SURE_ENTRY || compared.question.script === 'arabizi') return undefined;
    const nearest = this.nearestTo(compared);
    const lead = (nearest?.facts[0]?.cosine ?? 0) - (nearest?.entry?.cosine ?? 0);
    return nearest && lead >= LEAST_LEAD ? this.facts(nearest, compared) : undefined;
  }
}
