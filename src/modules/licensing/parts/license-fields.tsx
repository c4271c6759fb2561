import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';

type Words = Readonly<Record<'save' | 'from' | 'to' | 'toHint' | 'level' | 'beds' | 'youngest' | 'oldest', string>>;
type Usual = Readonly<Record<'level' | 'beds' | 'youngest' | 'oldest' | 'from' | 'to', string>>;
type LicensePage = { readonly title: string; readonly home: string; readonly back: string };
type FormData = LicensePage & {
  readonly words: Words;
  readonly formKey: string;
  /** The last license ends and this one begins; null for a first license. */
  readonly follows: string | null;
  readonly levels: { value: string; label: string }[];
  readonly usual: Usual;
};
type Refused = { readonly problems?: readonly SaidProblem[]; readonly typed?: Typed } | undefined;

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: String(Number(month)), day: String(Number(date)) };
};

/** The terms of a license, filled in with those of the last one. */
export function LicenseFields({ form, refused }: { form: FormData; refused: Refused }) {
  const { words, usual, follows, levels } = form;
  const { problems = [], typed } = refused ?? {};
  const text = (name: keyof Usual) => ({
    name,
    value: typed ? typedText(typed, name) : usual[name],
    problem: problemAt(problems, name),
  });
  const day = (name: 'from' | 'to') => ({
    name,
    value: typed ? typedDate(typed, name) : partsOf(usual[name]),
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={form.title}
      over={form.home}
      lead={follows}
      problems={problems}
      back={{ href: form.back }}
      formKey={form.formKey}
      continueLabel={words.save}
    >
      <Select {...text('level')} label={words.level} options={levels} />
      {!follows && <DateInput {...day('from')} label={words.from} />}
      <DateInput {...day('to')} label={words.to} hint={words.toHint} />
      <TextField {...text('beds')} label={words.beds} width="xs" inputMode="numeric" />
      <TextField {...text('youngest')} label={words.youngest} width="xs" inputMode="numeric" />
      <TextField {...text('oldest')} label={words.oldest} width="xs" inputMode="numeric" />
    </FormPage>
  );
}

type Gate = { readonly title: string; readonly text: string; readonly next: string; readonly href: string };

/** What is missing before a license can be issued, and where the next step is. */
export function LicenseGate({
  page,
  gate,
  problems,
}: {
  page: LicensePage;
  gate: Gate;
  problems: readonly SaidProblem[];
}) {
  return (
    <>
      <PageHead title={page.title} over={page.home} arches={false} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          <Alert kind="soon" title={gate.title} action={<ButtonLink href={gate.href}>{gate.next}</ButtonLink>}>
            {gate.text}
          </Alert>
          <p>
            <a href={page.back}>{page.home}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
