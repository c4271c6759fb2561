import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { ActForm, type FormProps, fieldsOf } from './act-forms.tsx';

type Props = FormProps & {
  readonly form: boolean;
  readonly known: Readonly<Record<string, string>>;
  readonly stars: readonly { readonly value: string; readonly label: string }[];
  readonly ratings: readonly { readonly key: string; readonly text: string; readonly words: string | null }[];
};

/** How well the service fitted, in everybody's eyes, and one's own word on it. */
export function Fit({ form, known, stars, ratings, ...given }: Props) {
  const { words, formKey } = given;
  const typed = { ...known, ...given.typed };
  const field = fieldsOf({ ...given, typed });
  if (!form && ratings.length === 0) return null;
  return (
    <Card title={words.title}>
      <MarkList>
        {ratings.map(each => (
          <MarkItem key={each.key} state="done">
            {each.text}
            {each.words && `: ${each.words}`}
          </MarkItem>
        ))}
      </MarkList>
      {form && (
        <Disclosure summary={words.own} open={given.problems.some(({ at }) => at === 'stars' || at === 'fitWords')}>
          <ActForm act="fit" formKey={formKey} save={words.save ?? ''}>
            <Select {...field('stars')} options={[...stars]} />
            <TextArea {...field('fitWords')} required={false} max={1000} rows={2} />
          </ActForm>
        </Disclosure>
      )}
    </Card>
  );
}
