import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';

type IsItOneOfProps = {
  words: Readonly<Record<'who' | 'add' | 'again', string>>;
  title: string;
  lead: string;
  /** Where the answer goes, and where to type anew. */
  action: string;
  again: string;
  formKey: string;
  typed: Readonly<Record<string, string | string[]>>;
  options: { value: string; label: string; hint: string }[];
};

/** "Is it one of these?": what was typed goes along hidden, so that no name stands in an address. */
export function IsItOneOf({ words, title, lead, action, again, formKey, typed, options }: IsItOneOfProps) {
  const kept = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'who' ? [[name, value] as const] : [],
  );
  const hidden = kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  return (
    <Wrap body>
      <div className="al-formpage">
        <h1>{title}</h1>
        <p className="al-pagehead__lead">{lead}</p>
        <form method="post" action={action} noValidate>
          <FormKeys formKey={formKey} />
          {hidden}
          <Stack>
            <RadioGroup
              name="who"
              label={words.who}
              options={options}
              value={options.length === 1 ? options[0]?.value : undefined}
            />
            <Actions>
              <Button>{words.add}</Button>
            </Actions>
          </Stack>
        </form>
        <form method="post" action={again}>
          {hidden}
          <input type="hidden" name="again" value="yes" />
          <Button kind="quiet">{words.again}</Button>
        </form>
      </div>
    </Wrap>
  );
}
