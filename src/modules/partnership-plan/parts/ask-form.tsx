import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { PlanForm } from './plan-form.tsx';

type AskFormProps = {
  form: Parameters<typeof PlanForm>[0]['form'];
  words: {
    readonly askKind: string;
    readonly question: string;
    readonly change: string;
    readonly askAbout: string;
    readonly askAny: string;
    readonly askWords: string;
  };
  subjects: readonly { readonly value: string; readonly label: string }[];
  refused: Parameters<typeof PlanForm>[0]['refused'];
};

/** Asks a question or proposes a change. */
export function AskForm({ form, words, subjects, refused }: AskFormProps) {
  return (
    <PlanForm form={form} refused={refused}>
      {field => (
        <>
          <RadioGroup
            {...field('kind')}
            label={words.askKind}
            options={[
              { value: 'question', label: words.question },
              { value: 'change', label: words.change },
            ]}
          />
          <TextArea {...field('words')} label={words.askWords} max={1000} />
          <Select
            {...field('about')}
            label={words.askAbout}
            required={false}
            empty={words.askAny}
            options={[...subjects]}
          />
        </>
      )}
    </PlanForm>
  );
}
