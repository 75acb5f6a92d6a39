/**
 * The inputs of Adaptive Cards 1.5 that the bot uses. None is required, because a client would then
 * send nothing, even for a button that saves what there is. The server validates inputs, and shows
 * faults beside them.
 */
interface Labelled {
  /** The name under which the value is sent. */
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
/** Several values are sent as one text, separated by commas. */
export interface ChoiceSetInput extends Labelled {
  type: 'Input.ChoiceSet';
  choices: Choice[];
  placeholder?: string;
  /** `filtered`: with type-ahead search; `expanded`: all choices are visible. */
  style: 'compact' | 'expanded' | 'filtered';
  isMultiSelect?: true;
  wrap: true;
}
/** Sends `true` or `false`; for values that are false by default. */
interface ToggleInput extends Omit<Labelled, 'label'> {
  type: 'Input.Toggle';
  title: string;
  wrap: true;
}
export type CardInput = TextInput | ChoiceSetInput | ToggleInput;
