import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import type { SaidTemplateLine } from '../say-template.ts';

type TemplateFormProps = {
  words: { emptyText: string; tone: string; translation: string; why: string; whyHint: string; publish: string };
  parts: readonly { readonly part: string; readonly title: string; readonly lines: readonly SaidTemplateLine[] }[];
  basedOn: number;
  translationBy: string;
  formKey: string;
  problems: readonly SaidProblem[];
  typed: Typed;
};

/** A template's words to change: every line in both languages beside each other, and why. */
export function TemplateForm({ words, parts, problems, typed, ...form }: TemplateFormProps) {
  const field = (name: string, kept: string) => ({
    name,
    problem: problemAt(problems, name),
    value: name in typed ? typedText(typed, name) : kept,
  });
  return (
    <form method="post" noValidate>
      <FormKeys formKey={form.formKey} />
      <input type="hidden" name="basedOn" value={form.basedOn} />
      <Stack>
        <div>
          <p>{words.tone}</p>
          <p>{words.emptyText}</p>
        </div>
        {parts.map(part => (
          <Card key={part.part} title={part.title}>
            {part.lines.map(line => (
              <div key={line.key} className="al-both">
                <TextArea {...field(`en-${line.key}`, line.en)} label={line.english} rows={2} />
                <TextArea {...field(`es-${line.key}`, line.es)} label={line.spanish} rows={2} />
              </div>
            ))}
          </Card>
        ))}
        <Card>
          <TextField {...field('translationBy', form.translationBy)} label={words.translation} max={200} />
          <TextField {...field('why', '')} label={words.why} hint={words.whyHint} max={500} />
          <Actions>
            <Button>{words.publish}</Button>
          </Actions>
        </Card>
      </Stack>
    </form>
  );
}
