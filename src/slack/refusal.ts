/**
 * A "no" that a person should read: a kind, clear sentence in their language that says what to do.
 * Anything else that is thrown is a fault: the person gets a short reference, the log gets the context.
 */
export class Refusal extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.sentence = sentence;
  }
}
