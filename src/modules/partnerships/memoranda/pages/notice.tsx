import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { keepCommunities } from '../../policy.ts';
import { noticeFields } from '../fields.ts';
import { findAgreement } from '../find-agreement.ts';
import { ClosedPage } from '../parts/closed-page.tsx';
import { sayClosed } from '../say-closed.ts';
import { endReasons } from '../store/agreements.ts';
import { giveNotice } from '../use-cases/give-notice.ts';
import type { Route } from './+types/notice';

export const loader = page(keepCommunities, async ask => {
  const { say, language, tx } = ask;
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  const words = say.group('partnerships', 'noticePage');
  return {
    words,
    closed: sayClosed(ask, agreement, 'notice'),
    over: agreement.title,
    lead: say('partnerships', 'noticePage.lead', {
      days: agreement.notice_days,
      until: sayDay(language, agreement.until),
    }),
    sides: [
      { value: 'us', label: words.us },
      { value: 'partner', label: words.partner },
    ],
    reasons: (await endReasons(tx)).map(each => ({ value: each.code, label: each[language] })),
    back: `/agreements-with-partners/${agreement.id}`,
    usual: typedFrom(noticeFields, { noticeOn: ask.today.toString() }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const agreementId = ask.params.agreementId ?? '';
  const read = readFields(ask.form, noticeFields);
  if (!read.ok) return read;
  const { by, ...notice } = read.value.values;
  const given = await giveNotice(ask, { agreementId, byAgency: by === 'us', ...notice });
  return given.ok ? ok({ to: `/agreements-with-partners/${agreementId}?done=notice` }) : given;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One side ends an agreement: when it said so, from when, why. */
export default function Notice({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = loaderData.usual } = actionData ?? {};
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  if (loaderData.closed && !actionData) return <ClosedPage title={words.title} closed={loaderData.closed} />;
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={loaderData.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field('by')} label={words.by} options={loaderData.sides} value={typedText(typed, 'by')} />
      <DateInput {...field('noticeOn')} label={words.noticeOn} value={typedDate(typed, 'noticeOn')} />
      <DateInput
        {...field('endsOn')}
        label={words.endsOn}
        hint={words.endsOnHint}
        required={false}
        value={typedDate(typed, 'endsOn')}
      />
      <Select
        {...field('reason')}
        label={words.reason}
        options={loaderData.reasons}
        value={typedText(typed, 'reason')}
      />
      <TextArea {...field('words')} label={words.words} required={false} max={1000} value={typedText(typed, 'words')} />
    </FormPage>
  );
}
