import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { changeOwnLanguage, viewAccount } from '../policy.ts';
import { positionsAt } from '../store/positions.ts';
import { changeLanguage } from '../use-cases/change-language.ts';
import type { Route } from './+types/account';

const fields = defineFields({ language: { kind: 'choice', options: ['en', 'es'] } });

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(viewAccount, async ask => {
  const { who, say, query } = ask;
  return {
    words: say.group('access', 'account'),
    name: who.name,
    staff: who.kind === 'staff',
    agency: who.agencyName,
    parts: await partsOf(ask),
    language: who.language,
    formKey: newId(),
    done: query.get('done') === 'language',
  };
});

async function partsOf({ tx, who, say, now }: Ask): Promise<string[]> {
  if (who.kind !== 'staff') return [say('access', `roles.${who.kind}`)];
  const positions = await positionsAt(tx, who.userId, now);
  return positions.map(({ role, unit, organization }) =>
    say('access', 'account.partIn', {
      role: say.code('access', `roles.${role}`),
      place: [unit, organization].filter(Boolean).join(', '),
    }),
  );
}

export const action = submit(changeOwnLanguage, { words: 'access' }, async ask => {
  const read = readFields(ask.form, fields);
  if (!read.ok) return no(read.refusal);
  await changeLanguage(ask, read.value.values.language);
  return ok({ to: '/account?done=language' });
});

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { words, parts } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.saved} />}
          <ErrorSummary problems={problems} />
          <Card>
            <SummaryList
              rows={[
                { label: words.name, value: loaderData.name },
                { label: words.agency, value: loaderData.agency },
                {
                  label: words.parts,
                  value: parts.length > 0 ? parts.map(part => <div key={part}>{part}</div>) : words.none,
                },
              ]}
            />
          </Card>
          <Card>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <RadioGroup
                name="language"
                label={words.language}
                hint={words.languageHint}
                options={[
                  { value: 'en', label: <span lang="en">{words.english}</span> },
                  { value: 'es', label: <span lang="es">{words.spanish}</span> },
                ]}
                value={loaderData.language}
                problem={problemAt(problems, 'language')}
              />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </form>
          </Card>
          {loaderData.staff && (
            <p>
              <a href="/account/calendar">{words.calendar}</a>
            </p>
          )}
          <p>
            <a href="/privacy">{words.more}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
