/**
 * The inputs of Adaptive Cards 1.5 that the bot's cards have. None is marked as required: a client
 * would then refuse to send anything, also to a button that saves what there is. What was typed is
 * judged by the server, and said beside the input.
 */
interface Labelled {
  /** Under this name the value is sent. */
  id: string;
  label: string;
  isVisible?: boolean;
  value?: string;
}
export interface TextInput extends Labelled {
  type: 'Input.Text';
  placeholder?: string;
  isMultiline?: true;
  maxLength: number;
}
export interface Choice {
  title: string;
  value: string;
}
/** Several values are sent as one text, with commas between them. */
export interface ChoiceSetInput extends Labelled {
  type: 'Input.ChoiceSet';
  choices: Choice[];
  placeholder?: string;
  /** `filtered`: the person types to find one; `expanded`: all are seen. */
  style: 'compact' | 'expanded' | 'filtered';
  isMultiSelect?: true;
  wrap: true;
}
/** Sends `true` or `false`; for what is false unless somebody says so. */
interface ToggleInput extends Omit<Labelled, 'label'> {
  type: 'Input.Toggle';
  title: string;
  wrap: true;
}
export type CardInput = TextInput | ChoiceSetInput | ToggleInput;
