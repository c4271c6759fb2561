import { type Typed, typedText } from '#web/form/typed.ts';

/** Which of the forms of a page was refused: what it does and the row it is about; empty when none was. */
export const refusedForm = (typed: Typed): { readonly act: string; readonly id: string } => ({
  act: typedText(typed, 'act'),
  id: typedText(typed, 'inputId') || typedText(typed, 'stepId') || typedText(typed, 'goalId'),
});
