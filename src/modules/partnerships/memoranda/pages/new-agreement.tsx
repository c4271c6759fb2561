import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { BUILDERS, keepCommunities } from '../../policy.ts';
import { readCents } from '../../rules/cents.ts';
import { agreementFields } from '../fields.ts';
import { PARTNER_KINDS } from '../rules/kinds.ts';
import { livingPartners, partiesOf, partnerAgreementById } from '../store/agreements.ts';
import { draftAgreement } from '../use-cases/draft-agreement.ts';
import type { Route } from './+types/new-agreement';

/** The agreement a new one changes or renews; null for one of its own. */
async function followed(ask: Ask, given: (name: string) => string | null) {
  const amends = given('amends') || null;
  const id = amends ?? given('renews');
  if (!id) return null;
  const former = (await partnerAgreementById(ask.tx, id)) ?? notThere();
  const parties = await partiesOf(ask.tx, [former.id]);
  return { former, amends: amends !== null, partnershipIds: parties.map(each => each.partnership_id) };
}

const datePart = (prefix: string, iso: string) => ({
  [`${prefix}-year`]: iso.slice(0, 4),
  [`${prefix}-month`]: String(Number(iso.slice(5, 7))),
  [`${prefix}-day`]: String(Number(iso.slice(8))),
});

export const loader = page(keepCommunities, async ask => {
  const { tx, say, now, query } = ask;
  const follows = await followed(ask, name => query.get(name));
  const former = follows?.former;
  const first = former
    ? follows.amends
      ? former.from
      : Temporal.PlainDate.from(former.until).add({ days: 1 }).toString()
    : null;
  const last = first && former && (follows.amends ? former.until : lastOfYear(first));
  const title = follows ? (follows.amends ? 'amendTitle' : 'renewTitle') : 'title';
  return {
    words: say.group('partnerships', 'newAgreement'),
    title: say('partnerships', `newAgreement.${title}`),
    lead: former
      ? say('partnerships', 'newAgreement.follows', { title: former.title })
      : say('partnerships', 'newAgreement.lead'),
    kinds: PARTNER_KINDS.map(kind => ({ value: kind, label: say('partnerships', `agreementKinds.${kind}`) })),
    partners: (await livingPartners(tx)).map(({ id, name }) => ({ value: id, label: name })),
    owners: (await staffInRoles(tx, BUILDERS, now)).map(({ id, name }) => ({ value: id, label: name })),
    given: {
      kind: former?.kind ?? 'memorandum',
      title: former?.title ?? '',
      partnershipIds: follows?.partnershipIds ?? [query.get('partner') ?? ''].filter(each => each !== ''),
      noticeDays: String(former?.notice_days ?? 30),
      renewalDays: String(former?.renewal_days ?? 60),
      amount: former?.amount_cents == null ? '' : String(former.amount_cents / 100),
      ownerId: former?.owner_id ?? ask.who.userId,
      ...(first && datePart('from', first)),
      ...(last && datePart('until', last)),
    } as Readonly<Record<string, string | readonly string[]>>,
    follows: former ? { name: follows.amends ? 'amends' : 'renews', id: former.id } : null,
    back: former ? `/agreements-with-partners/${former.id}` : '/agreements-with-partners',
    formKey: newId(),
  };
});

const lastOfYear = (day: string): string =>
  Temporal.PlainDate.from(day).add({ years: 1 }).subtract({ days: 1 }).toString();

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const follows = await followed(ask, name => String(ask.form.get(name) ?? ''));
  const partnershipIds = ask.form.getAll('partnershipIds').map(String);
  const read = readFields(ask.form, agreementFields);
  if (!read.ok) return read;
  const { amount, ...values } = read.value.values;
  const cents = amount === null ? null : readCents(amount);
  if (amount !== null && cents === null) return no(invalid({ at: 'amount', code: 'not-money' }));
  const drafted = await draftAgreement(ask, {
    ...values,
    partnershipIds,
    amountCents: cents,
    amendsId: follows?.amends ? follows.former.id : null,
    renewsId: follows && !follows.amends ? follows.former.id : null,
  });
  return drafted.ok ? ok({ to: `/agreements-with-partners/${drafted.value.id}?done=drafted` }) : drafted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Beginning an agreement with one or more partners. */
export default function NewAgreement({ loaderData, actionData }: Route.ComponentProps) {
  const { words, given } = loaderData;
  const { problems = [], typed: sent } = actionData ?? {};
  const typed = sent ?? given;
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <FormPage
      title={loaderData.title}
      lead={loaderData.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {loaderData.follows && <input type="hidden" name={loaderData.follows.name} value={loaderData.follows.id} />}
      <RadioGroup {...field('kind')} label={words.kind} options={loaderData.kinds} value={typedText(typed, 'kind')} />
      <TextField
        {...field('title')}
        label={words.name}
        hint={words.nameHint}
        max={200}
        value={typedText(typed, 'title')}
      />
      <CheckboxGroup
        {...field('partnershipIds')}
        label={words.partners}
        hint={words.partnersHint}
        options={loaderData.partners}
        value={typedList(typed, 'partnershipIds')}
      />
      <DateInput {...field('from')} label={words.from} value={typedDate(typed, 'from')} />
      <DateInput {...field('until')} label={words.until} value={typedDate(typed, 'until')} />
      <TextField
        {...field('noticeDays')}
        label={words.noticeDays}
        width="xs"
        inputMode="numeric"
        value={typedText(typed, 'noticeDays')}
      />
      <TextField
        {...field('renewalDays')}
        label={words.renewalDays}
        width="xs"
        inputMode="numeric"
        value={typedText(typed, 'renewalDays')}
      />
      <TextField
        {...field('amount')}
        label={words.amount}
        hint={words.amountHint}
        width="s"
        required={false}
        inputMode="decimal"
        value={typedText(typed, 'amount')}
      />
      <Select
        {...field('ownerId')}
        label={words.owner}
        required={false}
        options={loaderData.owners}
        value={typedText(typed, 'ownerId')}
      />
    </FormPage>
  );
}
