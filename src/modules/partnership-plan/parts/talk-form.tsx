import { typedDate } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { PlanForm } from './plan-form.tsx';

type TalkFormProps = {
  form: Parameters<typeof PlanForm>[0]['form'] & {
    readonly topic: string;
    readonly promise: string | null;
    readonly subject: string | null;
  };
  words: { talkWords: string; talkWordsHint: string; meetOn: string };
  refused: Parameters<typeof PlanForm>[0]['refused'];
};

/** Asks for a talk: what about, and a day that suits, if there is one. */
export function TalkForm({ form, words, refused }: TalkFormProps) {
  return (
    <PlanForm form={form} refused={refused}>
      {(field, typed) => (
        <>
          <p>
            <b>{form.topic}</b>
          </p>
          {form.promise && <input type="hidden" name="promise" value={form.promise} />}
          {form.subject && <input type="hidden" name="subject" value={form.subject} />}
          <TextArea {...field('words')} label={words.talkWords} hint={words.talkWordsHint} rows={4} max={1000} />
          <DateInput {...field('meetOn')} label={words.meetOn} required={false} value={typedDate(typed, 'meetOn')} />
        </>
      )}
    </PlanForm>
  );
}
