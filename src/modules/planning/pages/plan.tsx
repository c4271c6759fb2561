import { ok } from '#kernel/result.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { actOnPlan } from '../act-on-plan.ts';
import { loadPlan } from '../load-plan.ts';
import { GoalCards } from '../parts/goal-cards.tsx';
import {
  ContentsCard,
  FamilyTimeCard,
  NeedsCard,
  SignersCard,
  TookPartCard,
  VersionsCard,
} from '../parts/plan-cards.tsx';
import { viewPlan, writePlan } from '../policy.ts';
import type { Route } from './+types/plan';

export const loader = page(viewPlan, loadPlan, { about: params => params.childId });

export const action = submit(
  writePlan,
  {
    words: 'planning',
    about: params => params.childId,
    constraints: { case_plan_version__approved_by_somebody_else: { kind: 'approved-by-somebody-else' } },
  },
  async ask => {
    const acted = await actOnPlan(ask);
    const { childId, planId } = ask.params;
    return acted.ok ? ok({ to: `/children/${childId}/case-plan/${planId}?done=${acted.value}` }) : acted;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A case plan: goals with steps and how far they have come, needs and help, who took part, what is missing, versions. */
export default function Plan({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, here, words, may, said, lacks, formKey, at } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  const act = (code: string, label: string, kind: 'fill' | 'outline' | 'quiet' = 'fill') => (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={code} />
      <Button kind={kind}>{label}</Button>
    </form>
  );
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <header className="al-planhead">
          <h2 dir="auto">{loaderData.title}</h2>
          <p className="al-planhead__lead">
            <StateTag state={at === 'approved' ? 'ok' : at === 'sent' ? 'waiting' : 'plain'}>
              {loaderData.state}
            </StateTag>{' '}
            {loaderData.review?.past && <StateTag state="late">{loaderData.review.words}</StateTag>}{' '}
            {said.versions[0]?.title}. {loaderData.review && !loaderData.review.past && loaderData.review.words}{' '}
            {loaderData.permanency.join('; ')}
          </p>
          <Actions>
            {may.approve && act('approve', words.approve)}
            {may.draft && act('send', words.send)}
            {may.write && at === 'approved' && <ButtonLink href={`${here}/amend`}>{words.amend}</ButtonLink>}
            {may.write && at === 'sent' && act('return', words.takeBack, 'outline')}
            {may.write && (
              <ButtonLink href={`${here}/talk`} kind="outline">
                {words.recordTalk}
              </ButtonLink>
            )}
            {may.draft && (
              <ButtonLink href={`${here}/take-over`} kind="outline">
                {words.takeOver}
              </ButtonLink>
            )}
            <ButtonLink href={`${here}/paper`} kind="quiet" icon="file_present">
              {words.paper}
            </ButtonLink>
            <a href={loaderData.back}>{words.allPlans}</a>
          </Actions>
        </header>
        {lacks.length > 0 && (
          <Alert kind="soon" title={words.lacks}>
            <ul>
              {lacks.map(lack => (
                <li key={lack}>{lack}</li>
              ))}
            </ul>
          </Alert>
        )}
        {loaderData.asksTwin && may.draft && (
          <Card title={words.twinTitle} tone="decide">
            <form method="post" noValidate>
              <FormKeys formKey={formKey} keep="twin" />
              <input type="hidden" name="act" value="twin" />
              <Stack tight>
                <TextArea {...field.text('twinReason')} max={500} />
                <Actions>
                  <Button kind="outline">{words.save}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        )}
        {loaderData.notTalked && (
          <Alert kind="soon" title={words.notTalked}>
            {words.notTalkedText}
          </Alert>
        )}
        {may.draft && said.goals.length > 0 && (
          <p className="al-second">
            {loaderData.untranslated} <a href={`${here}/translations`}>{words.translate}</a>
          </p>
        )}
        <Grid kind="main-side">
          <Stack>
            <GoalCards {...loaderData} goals={said.goals} mayWrite={may.write} mayDraft={may.draft} />
            <NeedsCard {...loaderData} needs={said.needs} />
            {loaderData.isChilds && <ContentsCard {...loaderData} contents={said.contents} />}
          </Stack>
          <Stack>
            <TookPartCard {...loaderData} inputs={said.inputs} talks={said.talks} />
            {loaderData.isChilds && <FamilyTimeCard {...loaderData} lines={said.familyTime} />}
            {loaderData.signers.length > 0 && <SignersCard {...loaderData} />}
            <VersionsCard {...loaderData} versions={said.versions} />
            {may.write && (
              <Disclosure summary={words.close} open={typed.act === 'close'}>
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="act" value="close" />
                  <Stack tight>
                    <RadioGroup {...field.text('why', words.closeWhy)} options={loaderData.closedWhys} />
                    <Actions>
                      <Button kind="warm">{words.close}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Disclosure>
            )}
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
