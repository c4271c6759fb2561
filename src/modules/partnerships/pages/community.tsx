import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { gateFields } from '../forms.ts';
import { GateForm } from '../parts/gate-form.tsx';
import { PhaseSteps } from '../parts/phase-steps.tsx';
import { keepCommunities, viewCommunities } from '../policy.ts';
import { byPhase, sayGate, sayStep, titlesOf } from '../say-plan.ts';
import { areasOf, communityById } from '../store/communities.ts';
import { phaseWords } from '../store/phase-words.ts';
import { libraryOf, planOf, staysOf, stepsOf } from '../store/plans.ts';
import { adoptPlan } from '../use-cases/adopt-plan.ts';
import { passGate } from '../use-cases/pass-gate.ts';
import type { Route } from './+types/community';

const DONE = ['adopted', 'proved', 'moved'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, params, who, query, today } = ask;
  const community = (await communityById(tx, params.communityId ?? '')) ?? notThere();
  const here = `/communities/${community.id}`;
  const [plan, areas, phases] = await Promise.all([
    planOf(tx, community.id),
    areasOf(tx, community.id, today.toString()),
    phaseWords(tx, language),
  ]);
  const [steps, stays, library] = plan
    ? await Promise.all([stepsOf(tx, [plan.id]), staysOf(tx, plan.id), libraryOf(tx, plan.library_id)])
    : [[], [], undefined];
  const mayKeep = keepCommunities.may(who);
  const done = DONE.find(each => each === query.get('done'));
  const gate = plan ? sayGate(ask, plan, steps, phases) : null;
  return {
    words: say.group('partnerships', 'plan'),
    name: community.name,
    facts: [
      { label: say('partnerships', 'plan.leads'), value: community.lead ?? say('partnerships', 'plan.noLead') },
      ...(areas.length > 0
        ? [
            {
              label: say('partnerships', 'plan.areas'),
              value: sayList(
                language,
                areas.map(area => area.name),
              ),
            },
          ]
        : []),
    ],
    done: done ? say('partnerships', `plan.${done}`) : null,
    mayKeep,
    hasPlan: plan !== undefined,
    version: library && say('partnerships', 'plan.version', library),
    phases: plan
      ? byPhase(steps).map(each => ({
          key: each.phase,
          ...phases.get(each.phase)!,
          now: each.phase === plan.phase,
          steps: each.steps.map(step => ({
            ...sayStep(ask, step),
            href: mayKeep ? `${here}/steps/${step.id}` : null,
          })),
        }))
      : [],
    gate: plan && {
      planId: plan.id,
      to: gate?.to ?? null,
      title: gate ? say('partnerships', 'plan.gate', { phase: gate.phase }) : say('partnerships', 'plan.last'),
      pass: gate ? say('partnerships', 'plan.pass', { phase: gate.phase }) : '',
      missing: gate?.missing ?? [],
    },
    stays: stays.toReversed().map(stay => {
      const phase = phases.get(stay.phase as never)?.title ?? stay.phase;
      const from = sayDay(language, stay.from);
      return {
        key: stay.id,
        now: stay.to === null,
        title: phase,
        when:
          stay.to === null
            ? say('partnerships', 'plan.historyNow', { from })
            : say('partnerships', 'plan.historyRow', { from, to: sayDay(language, stay.to) }),
        text: [
          stay.entered_by && say('partnerships', 'plan.historyBy', { name: stay.entered_by }),
          stay.missing.length > 0 &&
            say('partnerships', 'plan.passedWithout', {
              missing: sayList(language, titlesOf(language, steps, stay.missing)),
              reason: stay.reason ?? '',
            }),
        ]
          .filter(Boolean)
          .join(', '),
      };
    }),
    today: today.toString(),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const community = (await communityById(ask.tx, ask.params.communityId ?? '')) ?? notThere();
  const here = `/communities/${community.id}`;
  if (ask.form.get('act') === 'adopt') {
    const adopted = await adoptPlan(ask, { communityId: community.id, on: ask.today.toString() });
    return adopted.ok ? ok({ to: `${here}?done=adopted` }) : adopted;
  }
  const plan = await planOf(ask.tx, community.id);
  if (!plan) return no({ kind: 'not-the-next-phase' });
  const read = readFields(ask.form, gateFields);
  if (!read.ok) return read;
  const passed = await passGate(ask, { planId: plan.id, ...read.value.values });
  return passed.ok ? ok({ to: `${here}?done=moved` }) : passed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A community's plan: what its gate needs, every step with what proves it, and how it came here. */
export default function Community({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, facts, phases, gate, stays } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead
        title={name}
        crumbs={<Crumbs items={[{ label: words.communities, href: '/communities' }, { label: name }]} />}
        lead={facts.map(fact => `${fact.label}: ${fact.value}`).join(' · ')}
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          {!loaderData.hasPlan && (
            <Card title={words.none}>
              <Empty title={words.noneText} />
              {loaderData.mayKeep && (
                <form method="post" noValidate>
                  <FormKeys formKey={loaderData.formKey} />
                  <input type="hidden" name="act" value="adopt" />
                  <Button>{words.adopt}</Button>
                </form>
              )}
            </Card>
          )}
          {gate && (
            <Grid kind="main-side">
              <Stack>
                {phases
                  .filter(phase => phase.now)
                  .map(phase => (
                    <PhaseSteps key={phase.key} phase={phase} words={words} />
                  ))}
                <Card title={words.otherPhases}>
                  <Stack tight>
                    {phases
                      .filter(phase => !phase.now)
                      .map(phase => (
                        <PhaseSteps key={phase.key} phase={phase} words={words} />
                      ))}
                  </Stack>
                </Card>
                {loaderData.version && <p className="al-second">{loaderData.version}</p>}
              </Stack>
              <Stack>
                <Card title={gate.title} tone={gate.to && gate.missing.length === 0 ? 'decide' : 'plain'}>
                  {gate.to && (
                    <GateForm
                      words={words}
                      gate={{ ...gate, to: gate.to }}
                      mayKeep={loaderData.mayKeep}
                      form={{ problems, typed, formKey: loaderData.formKey }}
                    />
                  )}
                </Card>
                <Card title={words.history}>
                  <Events>
                    {stays.map(stay => (
                      <EventItem
                        key={stay.key}
                        when={stay.when}
                        title={stay.title}
                        icon={stay.now ? 'schedule' : 'check_circle'}
                        {...(stay.now && { state: 'now' as const })}
                      >
                        {stay.text}
                      </EventItem>
                    ))}
                  </Events>
                </Card>
              </Stack>
            </Grid>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
