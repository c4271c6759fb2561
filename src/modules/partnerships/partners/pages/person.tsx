import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffDirectory } from '#modules/access/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { keepCommunities } from '../../policy.ts';
import { personFields } from '../forms.ts';
import { PersonInputs } from '../parts/person-inputs.tsx';
import { RANKS, SIDES } from '../rules/states.ts';
import { partnerAccounts } from '../store/choices.ts';
import { partnershipOn } from '../store/partnerships.ts';
import { addPartnerPerson } from '../use-cases/keep-people.ts';
import type { Route } from './+types/person';

export const loader = page(keepCommunities, async ({ tx, say, params, today }) => {
  const partner = (await partnershipOn(tx, params.partnershipId ?? '', today.toString())) ?? notThere();
  const [staff, accounts] = await Promise.all([staffDirectory(tx), partnerAccounts(tx)]);
  return {
    words: say.group('partnerships', 'partnerPerson'),
    name: partner.organization,
    back: `/partners/${partner.id}`,
    sides: SIDES.map(side => ({
      value: side as string,
      label: say('partnerships', side === 'agency' ? 'partnerPage.ourSide' : 'partnerPage.theirSide'),
    })),
    ranks: RANKS.map(rank => ({ value: rank as string, label: say('partnerships', `partnerRanks.${rank}`) })),
    accounts: [...accounts, ...staff].map(({ id, name }) => ({ value: id, label: name })),
    today: today.toString(),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partnershipId = '' } = ask.params;
  const read = readFields(ask.form, personFields);
  if (!read.ok) return read;
  const added = await addPartnerPerson(ask, { partnershipId, ...read.value.values });
  return added.ok ? ok({ to: `/partners/${partnershipId}?done=person` }) : added;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [] } = actionData ?? {};
  const typed = actionData?.typed ?? {
    side: 'partner',
    ...typedFrom({ from: { kind: 'date' } }, { from: loaderData.today }),
  };
  return (
    <FormPage
      over={loaderData.name}
      title={words.title}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup
        name="side"
        label={words.side}
        options={loaderData.sides}
        value={typedText(typed, 'side')}
        problem={problemAt(problems, 'side')}
      />
      <Select
        name="userId"
        label={words.userId}
        hint={words.userIdHint}
        required={false}
        empty={words.noAccount}
        options={loaderData.accounts}
        value={typedText(typed, 'userId')}
        problem={problemAt(problems, 'userId')}
      />
      <PersonInputs words={words} ranks={loaderData.ranks} typed={typed} problems={problems} />
      <DateInput
        name="from"
        label={words.from}
        value={typedDate(typed, 'from')}
        problem={problemAt(problems, 'from')}
      />
    </FormPage>
  );
}
