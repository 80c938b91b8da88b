/** Why something was not done, where the reason is not the database's: a sentence for the reviewer and a code for programs. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}
