import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepCommunities } from '../../policy.ts';
import { changePersonFields, leaveFields } from '../forms.ts';
import { PersonInputs } from '../parts/person-inputs.tsx';
import { RANKS } from '../rules/states.ts';
import { partnershipOn } from '../store/partnerships.ts';
import { partnerPersonById } from '../store/people.ts';
import { changePartnerPerson, partnerPersonLeaves } from '../use-cases/keep-people.ts';
import type { Route } from './+types/change-person';

type Params = Readonly<Record<string, string | undefined>>;

/** The person of this partnership. Throws NotThere when they are another's. */
async function personIn({ tx, today }: Ask, { partnershipId = '', personId = '' }: Params) {
  const partner = (await partnershipOn(tx, partnershipId, today.toString())) ?? notThere();
  const person = await partnerPersonById(tx, personId);
  return person?.partnership_id === partner.id ? { partner, person } : notThere();
}

export const loader = page(keepCommunities, async ask => {
  const { partner, person } = await personIn(ask, ask.params);
  const { say } = ask;
  return {
    words: say.group('partnerships', 'partnerPerson'),
    organization: partner.organization,
    name: person.name,
    back: `/partners/${partner.id}`,
    crumb: say('partnerships', 'partner.partners'),
    ranks: RANKS.map(rank => ({ value: rank as string, label: say('partnerships', `partnerRanks.${rank}`) })),
    kept: typedFrom(changePersonFields, { ...person, signs: person.signs }),
    leaving: typedFrom(leaveFields, { on: person.leaving_on }),
    formKey: newId(),
    leaveKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const { partner, person } = await personIn(ask, ask.params);
  const here = `/partners/${partner.id}`;
  if (ask.form.get('act') === 'leave') {
    const read = readFields(ask.form, leaveFields);
    if (!read.ok) return read;
    const left = await partnerPersonLeaves(ask, { personId: person.id, on: read.value.values.on });
    return left.ok ? ok({ to: `${here}?done=left` }) : left;
  }
  const read = readFields(ask.form, changePersonFields);
  if (!read.ok) return read;
  const changed = await changePartnerPerson(ask, { personId: person.id, ...read.value.values });
  return changed.ok ? ok({ to: `${here}?done=person` }) : changed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Somebody who speaks for a partnership: what is known of them, and the day they leave. */
export default function ChangePerson({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  const leaves = typed?.act === 'leave';
  return (
    <>
      <PageHead
        title={loaderData.name}
        crumbs={
          <Crumbs
            items={[
              { label: loaderData.crumb, href: '/partners' },
              { label: loaderData.organization, href: loaderData.back },
              { label: loaderData.name },
            ]}
          />
        }
        arches={false}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          <Card title={words.known}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <input type="hidden" name="act" value="change" />
              <PersonInputs
                words={words}
                ranks={loaderData.ranks}
                typed={typed && !leaves ? typed : loaderData.kept}
                problems={leaves ? [] : problems}
              />
              <Button>{words.save}</Button>
            </form>
          </Card>
          <Card title={words.leaves}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.leaveKey} />
              <input type="hidden" name="act" value="leave" />
              <DateInput
                name="on"
                label={words.leavesOn}
                hint={words.leavesHint}
                value={typedDate(typed && leaves ? typed : loaderData.leaving, 'on')}
                problem={leaves ? problemAt(problems, 'on') : undefined}
              />
              <Button kind="outline">{words.saveLeaving}</Button>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
