import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { directoryAreas } from '#modules/agency/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Grid, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepInquiries } from '../../policy.ts';
import { stageFields } from '../contract.ts';
import { STOP_REASONS, stagesAhead } from '../rules/stages.ts';
import { saySource, sayStanding, stageChoices } from '../say-inquiries.ts';
import { inquiryById, licensedHomeChoices } from '../store.ts';
import { moveInquiry } from '../use-cases/move-inquiry.ts';
import type { Route } from './+types/inquiry';

export const loader = page(keepInquiries, async ask => {
  const { tx, say, language, today, params } = ask;
  const inquiry = (await inquiryById(tx, params.inquiryId ?? '')) ?? notThere();
  const ahead = stagesAhead(inquiry.stages);
  const area = (await directoryAreas(tx, today.toString())).find(
    each => each.code === inquiry.areaCode && each.current,
  );
  const notRecorded = say('licensing', 'inquiries.notRecorded');
  return {
    words: say.group('licensing', 'inquiry'),
    all: say('licensing', 'inquiries.title'),
    name: inquiry.name ?? say('licensing', 'inquiries.notYours'),
    stands: sayStanding(ask, inquiry),
    facts: [
      { label: say('licensing', 'inquiries.came'), value: sayDay(language, inquiry.cameOn) },
      { label: say('licensing', 'inquiries.source'), value: saySource(ask, inquiry) },
      { label: say('licensing', 'inquiries.area'), value: area?.name ?? notRecorded },
      { label: say('licensing', 'inquiryForm.phone'), value: inquiry.phone ?? notRecorded },
      { label: say('licensing', 'inquiryForm.email'), value: inquiry.email ?? notRecorded },
      { label: say('licensing', 'inquiryForm.language'), value: inquiry.language ?? notRecorded },
    ],
    home: inquiry.homeId && { href: `/homes/${inquiry.homeId}`, name: inquiry.home ?? '' },
    steps: inquiry.stages.map(({ stage, onDay, reason, words }) => ({
      key: stage,
      stage: say.code('licensing', `inquiryStages.${stage}`),
      day: sayDay(language, onDay),
      words: [reason && say.code('licensing', `stopReasons.${reason}`), words].filter(Boolean).join(' · '),
    })),
    choices: ahead.length > 0 ? stageChoices(ask, ahead) : [],
    reasons: STOP_REASONS.map(reason => ({ value: reason, label: say.code('licensing', `stopReasons.${reason}`) })),
    homes: ahead.length > 0 ? await licensedHomeChoices(tx, today.toString()) : [],
    usual: typedFrom(stageFields, { on: today.toString() }),
    formKey: newId(),
  };
});

export const action = submit(keepInquiries, { words: 'licensing' }, async ask => {
  const read = readFields(ask.form, stageFields);
  if (!read.ok) return read;
  const inquiryId = ask.params.inquiryId ?? '';
  const moved = await moveInquiry(ask, { inquiryId, ...read.value.values });
  return moved.ok ? ok({ to: `/inquiries/${inquiryId}` }) : moved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One inquiry: how to reach who asked, how far they came, and the next step. */
export default function Inquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { words, steps, home, choices } = loaderData;
  const { problems = [], typed = loaderData.usual } = actionData ?? {};
  const select = (name: 'to' | 'reason' | 'homeId', label: string, options: typeof choices, hint?: string) => (
    <Select
      name={name}
      label={label}
      hint={hint}
      required={name === 'to'}
      empty={words.choose}
      options={options}
      value={typedText(typed, name)}
      problem={problemAt(problems, name)}
    />
  );
  return (
    <>
      <PageHead
        title={loaderData.name}
        lead={loaderData.stands}
        crumbs={<Crumbs items={[{ label: loaderData.all, href: '/inquiries' }, { label: loaderData.name }]} />}
        arches={false}
      >
        <FactList facts={loaderData.facts} />
      </PageHead>
      <Wrap body>
        <ErrorSummary problems={problems} />
        <Grid kind="main-side">
          <Card title={words.way}>
            <Table
              caption={words.way}
              hideCaption
              head={[
                { key: 'stage', label: words.stage },
                { key: 'day', label: words.day },
                { key: 'words', label: words.words },
              ]}
              rows={steps.map(({ key, ...cells }) => ({ key, cells }))}
            />
            {home && (
              <p>
                {words.became} <a href={home.href}>{home.name}</a>
              </p>
            )}
          </Card>
          {choices.length > 0 && (
            <Card title={words.next}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                {select('to', words.to, choices)}
                <DateInput
                  name="on"
                  label={words.on}
                  value={typedDate(typed, 'on')}
                  problem={problemAt(problems, 'on')}
                />
                {select('reason', words.reason, loaderData.reasons, words.reasonHint)}
                {select('homeId', words.home, loaderData.homes, words.homeHint)}
                <TextArea
                  name="words"
                  label={words.words}
                  required={false}
                  rows={3}
                  value={typedText(typed, 'words')}
                  problem={problemAt(problems, 'words')}
                />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </form>
            </Card>
          )}
        </Grid>
      </Wrap>
    </>
  );
}
