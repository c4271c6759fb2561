import { fillWords } from '#kernel/fill-words.ts';
import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { serviceNames } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { wordsFor } from '../family/load-services.ts';
import { askHelp } from '../policy.ts';
import { wasUsed } from '../rules/life.ts';
import { type ReferralRow, referralById } from '../store/referral.ts';
import { rateFit } from '../use-cases/rate-fit.ts';
import type { Route } from './+types/fit';

const STARS = ['1', '2', '3', '4', '5'] as const;
const fitFields = defineFields({
  stars: { kind: 'choice', options: STARS },
  fitWords: { kind: 'text', max: 1000, lines: true, required: false },
});

/** Where what somebody rates stands: their own services, or those of the child. */
const servicesOf = ({ who }: Ask, { person_id: personId }: ReferralRow): string =>
  personId === who.personId ? '/home/services' : `/home/children/${personId}/services`;

export const loader = page(askHelp, async ask => {
  const words = wordsFor(ask);
  const referral = await referralById(ask.tx, ask.params.referralId ?? '');
  if (!referral || !wasUsed(referral)) return notThere();
  const names = await serviceNames(ask.tx, [referral.service_id]);
  return {
    words,
    title:
      referral.sensitive === null
        ? fillWords(words.fitTitle, { service: names.get(referral.service_id)?.service ?? '' })
        : words.fitTitlePrivate,
    stars: STARS.map(value => ({ value, label: value })),
    back: servicesOf(ask, referral),
    formKey: newId(),
  };
});

export const action = submit(askHelp, { words: 'referrals' }, async ask => {
  const referralId = isId(ask.params.referralId) ? ask.params.referralId : notThere();
  const referral = (await referralById(ask.tx, referralId)) ?? notThere();
  const read = readFields(ask.form, fitFields);
  if (!read.ok) return read;
  const { stars, fitWords } = read.value.values;
  const rated = await rateFit(ask, { referralId, stars: Number(stars), words: fitWords });
  return rated.ok ? ok({ to: `${servicesOf(ask, referral)}?done=fit` }) : rated;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function Fit({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: keyof typeof fitFields) => ({
    name,
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={loaderData.title}
      problems={problems}
      back={{ href: loaderData.back, label: words.back }}
      formKey={loaderData.formKey}
      continueLabel={words.fitSend}
    >
      <RadioGroup {...field('stars')} label={words.fitStars} options={loaderData.stars} />
      <TextArea {...field('fitWords')} label={words.fitWords} required={false} max={1000} rows={3} />
    </FormPage>
  );
}
