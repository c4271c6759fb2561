/**
 * Something an operator can put right: its message is the one sentence shown on the console, without a stack.
 * Any other error is a defect and keeps its stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
