import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { keepCommunities } from '../../policy.ts';
import { dutyFields } from '../fields.ts';
import { findAgreement } from '../find-agreement.ts';
import { ClosedPage } from '../parts/closed-page.tsx';
import { sayClosed } from '../say-closed.ts';
import { partiesOf } from '../store/agreements.ts';
import { nameDuty } from '../use-cases/name-duty.ts';
import type { Route } from './+types/duty';

const AGENCY = 'agency';

export const loader = page(keepCommunities, async ask => {
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  return {
    words: ask.say.group('partnerships', 'newDuty'),
    closed: sayClosed(ask, agreement, 'duties'),
    over: agreement.title,
    parties: [
      { value: AGENCY, label: ask.say('partnerships', 'yearSheet.agency') },
      ...(await partiesOf(ask.tx, [agreement.id])).map(each => ({
        value: each.partnership_id,
        label: each.organization,
      })),
    ],
    back: `/agreements-with-partners/${agreement.id}`,
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const agreementId = ask.params.agreementId ?? '';
  const read = readFields(ask.form, dutyFields);
  if (!read.ok) return read;
  const { who, ...duty } = read.value.values;
  const partnershipId = who === AGENCY ? null : who;
  const named = await nameDuty(ask, { agreementId, partnershipId, ownerId: null, ...duty });
  return named.ok ? ok({ to: `/agreements-with-partners/${agreementId}?done=done` }) : named;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What one party has to do by when. */
export default function Duty({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  if (loaderData.closed && !actionData) return <ClosedPage title={words.title} closed={loaderData.closed} />;
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field('who')} label={words.who} options={loaderData.parties} value={typedText(typed, 'who')} />
      <TextField {...field('what')} label={words.what} max={300} value={typedText(typed, 'what')} />
      <DateInput {...field('firstOn')} label={words.firstOn} value={typedDate(typed, 'firstOn')} />
      <TextField
        {...field('everyMonths')}
        label={words.everyMonths}
        hint={words.everyMonthsHint}
        width="xs"
        inputMode="numeric"
        required={false}
        value={typedText(typed, 'everyMonths')}
      />
    </FormPage>
  );
}
