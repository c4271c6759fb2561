import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { type NeedRow, needById, needsOf, opensNeedsOf } from '#modules/assessments/index.ts';
import { newestCapacity, serviceSheet } from '#modules/organizations/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { URGENCIES } from '../contract.ts';
import { familyOf, nameIn } from '../family.ts';
import { openFields } from '../open-fields.ts';
import { writeReferral } from '../policy.ts';
import { sayOption } from '../say-options.ts';
import { optionsFor } from '../store/options.ts';
import { loadsOf, twinsOf } from '../store/services.ts';
import { openReferral } from '../use-cases/open-referral.ts';
import type { Route } from './+types/open-referral';

/** How many services are offered to choose from. */
const OFFERED = 12;

export const loader = page(
  writeReferral,
  async ask => {
    const { tx, say, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'services');
    if (!(await opensNeedsOf(tx, childId))) return notThere();
    const family = await familyOf(ask, childId);
    const need = query.has('need') ? await needById(tx, query.get('need') ?? '') : undefined;
    const personId = family.find(each => each.id === (need?.person_id ?? query.get('person')))?.id ?? childId;
    const service = await serviceSheet(tx, query.get('service') ?? '');
    const follows = query.get('follows');
    const given = {
      person: personId,
      need: need?.person_id === personId ? need.id : '',
      follows: isId(follows) ? follows : '',
    };
    return {
      name: frame.name,
      here: `/children/${childId}/services`,
      words: say.group('referrals', 'open'),
      match: say('referrals', 'options.match'),
      title: service ? say('referrals', 'open.makeTitle', { service: service.name }) : say('referrals', 'open.title'),
      given,
      offered: service ? null : await options(ask, childId, given, need),
      needs: service || need ? [] : await needLinks(ask, childId, family),
      chosen: service && {
        id: service.id,
        sheet: await sheetOf(ask, service),
        twins: (await twinsOf(tx, personId, service.id)).map(twin => ({
          key: twin.id,
          text: say('referrals', 'open.twin', twin),
        })),
      },
      people: family.map(each => ({ value: each.id, label: each.name })),
      urgencies: URGENCIES.map(value => ({ value, label: say('referrals', `urgencies.${value}`) })),
      known: { urgency: need?.urgency ?? '' },
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

/** Needs that are written down, each with the services that answer it. */
async function needLinks({ tx, say, language }: Ask, childId: string, family: Awaited<ReturnType<typeof familyOf>>) {
  const needs = await needsOf(
    tx,
    family.map(each => each.id),
  );
  return needs.flatMap(need =>
    need.ended_on === null
      ? {
          key: need.id,
          text: say('referrals', 'list.need', {
            kind: need[`kind_${language}`],
            name: nameIn(family, need.person_id),
          }),
          href: `/children/${childId}/services/new?${new URLSearchParams({ person: need.person_id, need: need.id })}`,
        }
      : [],
  );
}

/** Services that answer the need and take new people, with how well each fitted and is proven (S2-117, S4-66). */
async function options(ask: Ask, childId: string, given: Record<string, string>, need: NeedRow | undefined) {
  const asked = { personId: given.person ?? childId, kind: need?.kind ?? null, term: need?.term ?? null };
  const found = await optionsFor(ask, asked, OFFERED);
  return {
    full: found.full === 0 ? null : ask.say('referrals', 'options.full', { count: found.full }),
    list: found.options.map(option => ({
      ...sayOption(ask, option),
      href: `/children/${childId}/services/new?${new URLSearchParams({ service: option.serviceId, ...given })}`,
    })),
  };
}

async function sheetOf({ tx, say, now }: Ask, service: NonNullable<Awaited<ReturnType<typeof serviceSheet>>>) {
  const capacity = await newestCapacity(tx, service.id, now);
  const told = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const words = say.group('referrals', 'open');
  return [
    ...told(words.goals, service.goals),
    ...told(words.suits, service.suits),
    ...told(words.how, service.how),
    ...told(words.measure, service.measure),
    ...told(words.proven, service.evidence && say.code('referrals', `open.evidence.${service.evidence}`)),
    {
      label: words.loadLabel,
      value: [
        say('referrals', `open.room.${capacity?.state ?? 'unknown'}`),
        say('referrals', 'open.load', { count: (await loadsOf(tx, [service.id])).get(service.id) ?? 0 }),
      ].join(' · '),
    },
  ];
}

export const action = submit(writeReferral, { words: 'referrals', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, openFields);
  if (!read.ok) return read;
  const { person, urgency, goal, match, times, timesPer, minutes, weeks, updates, service, need, follows } =
    read.value.values;
  const dose = [times, timesPer, minutes, weeks].filter(each => each !== null).length;
  if (dose > 0 && dose < 4) return no(invalid({ at: 'times', code: 'not-a-dose' }));
  const opened = await openReferral(ask, {
    personId: person,
    needId: need,
    serviceId: service,
    urgency,
    goal,
    matchNote: match,
    follows,
    sheetSeen: true,
    updateEveryDays: updates,
    dose:
      times !== null && timesPer !== null && minutes !== null && weeks !== null
        ? { times, timesPer, sessionMinutes: minutes, weeks }
        : null,
  });
  return opened.ok ? ok({ to: `/children/${ask.params.childId}/services/${opened.value.id}?done=opened` }) : opened;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

const DOSE = ['times', 'timesPer', 'minutes', 'weeks', 'updates'] as const;

/** First the service, then (with its sheet in view) for whom, how urgent and what for: one address, two short steps. */
export default function OpenReferral({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, chosen, given } = loaderData;
  const { problems = [], typed = loaderData.known } = actionData ?? {};
  if (!chosen)
    return (
      <>
        <PageHead title={title} over={<a href={loaderData.here}>{loaderData.name}</a>} arches={false} />
        <Wrap body>
          <Stack>
            {loaderData.needs.length > 0 && (
              <Card title={words.forNeed}>
                <Actions>
                  {loaderData.needs.map(each => (
                    <ButtonLink key={each.key} kind="outline" href={each.href}>
                      {each.text}
                    </ButtonLink>
                  ))}
                </Actions>
              </Card>
            )}
            <Card title={words.lead} aside={<a href="/directory">{words.directory}</a>}>
              {loaderData.offered?.list.length === 0 && <Empty title={words.none} />}
              <MiniList>
                {loaderData.offered?.list.map(each => (
                  <MiniRow key={each.key} start={null} title={each.title} href={each.href}>
                    {each.text}
                  </MiniRow>
                ))}
              </MiniList>
              {loaderData.offered?.full && <p className="al-limit">{loaderData.offered.full}</p>}
            </Card>
          </Stack>
        </Wrap>
      </>
    );
  const field = (
    name: 'person' | 'urgency' | 'goal' | 'match' | 'times' | 'timesPer' | 'minutes' | 'weeks' | 'updates',
  ) => ({
    name,
    label: name === 'match' ? loaderData.match : words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={title}
      over={loaderData.name}
      problems={problems}
      back={{ href: loaderData.here }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <input type="hidden" name="service" value={chosen.id} />
      <input type="hidden" name="need" value={given.need} />
      <input type="hidden" name="follows" value={given.follows} />
      {chosen.twins.length > 0 && (
        <Alert kind="soon" title={words.twinsTitle}>
          {chosen.twins.map(twin => (
            <p key={twin.key}>{twin.text}</p>
          ))}
        </Alert>
      )}
      <Card title={words.sheet} tone="sunken">
        <SummaryList rows={chosen.sheet} />
      </Card>
      <RadioGroup {...field('person')} value={typedText(typed, 'person') || given.person} options={loaderData.people} />
      <RadioGroup {...field('urgency')} options={loaderData.urgencies} />
      <TextArea {...field('goal')} required={false} max={1000} />
      <TextField {...field('match')} required={false} max={300} />
      <Disclosure
        summary={words.doseTitle}
        open={DOSE.some(name => typedText(typed, name) || problemAt(problems, name))}
      >
        <div className="al-formpage__fields">
          <TextField {...field('times')} required={false} width="xs" inputMode="numeric" />
          <Select
            {...field('timesPer')}
            required={false}
            options={[
              { value: 'week', label: words.week },
              { value: 'month', label: words.month },
            ]}
          />
          <TextField {...field('minutes')} required={false} width="xs" inputMode="numeric" />
          <TextField {...field('weeks')} required={false} width="xs" inputMode="numeric" />
          <TextField {...field('updates')} required={false} width="xs" inputMode="numeric" />
        </div>
      </Disclosure>
    </FormPage>
  );
}
