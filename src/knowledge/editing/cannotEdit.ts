/** The file is written in a way in which it can only be edited by hand; the message says why. */
export class CannotEdit extends Error {
  override name = 'CannotEdit';
}
