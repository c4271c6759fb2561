import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { confirmFields } from '../contract.ts';
import { criticalCardOf } from '../critical-card.ts';
import { MustKnow, PartLines } from '../parts/must-know.tsx';
import { confirmOwnReading, readCard } from '../policy.ts';
import { sayChange, sayMustKnow, sayPlainCard } from '../say-must-know.ts';
import { childNamed, coverageOf, opensHealthOf, whoToCall } from '../store.ts';
import { confirmCard } from '../use-cases/confirm-card.ts';
import type { Route } from './+types/read-card';

export const loader = page(
  readCard,
  async ask => {
    const { tx, say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const today = ask.today.toString();
    const child = await childNamed(tx, childId);
    if (!child || !(await opensHealthOf(tx, childId))) return notThere();
    const me = who.personId ? [{ personId: who.personId, name: who.name }] : [];
    const [card, coverage, call] = await Promise.all([
      criticalCardOf(tx, childId, today, me),
      coverageOf(tx, childId, today),
      whoToCall(tx, childId),
    ]);
    const readAt = card.readers[0]?.confirmedAt ?? null;
    const caller = call.find(line => line.phone);
    const manner = { firstName: child.first_name, call };
    const insurance = coverage.map(one => [one.payer, one.member_number].filter(Boolean).join(', '));
    // What must never be missed stands in the warm card; the rest follows in plain parts.
    const urgent = sayMustKnow(ask, { ...card, readers: [] }, manner);
    const shown = new Set(urgent.parts.map(part => part.key));
    return {
      words: say.group('health', 'read'),
      title: say('health', 'read.title', { name: child.first_name }),
      urgent,
      parts: sayPlainCard(ask, card, manner).filter(part => !shown.has(part.key)),
      insurance,
      changed: sayChange(ask, card),
      version: card.version,
      confirmLead: say('health', 'read.confirmLead', { name: child.first_name }),
      confirmed: readAt ? say('health', 'read.confirmed', { when: sayMoment(language, who.timeZone, readAt) }) : null,
      call: caller && {
        text: say('health', 'read.byPhone', { name: caller.name }),
        label: say('health', 'read.call', { phone: caller.phone ?? '' }),
        href: `tel:${caller.phone?.replace(/[^\d+]/g, '')}`,
      },
      done: ask.query.get('done') === 'card-confirmed',
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(confirmOwnReading, { words: 'health', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, confirmFields);
  if (!read.ok) return read;
  const confirmed = await confirmCard(ask, { childId: ask.params.childId ?? '', version: read.value.values.version });
  return confirmed.ok ? ok({ to: `/home/children/${confirmed.value.childId}/card?done=card-confirmed` }) : confirmed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function ReadCard({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, urgent, parts, insurance, changed, version, confirmed, done } = loaderData;
  return (
    <>
      <PageHead title={title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {done && <SuccessPanel title={words['done-card-confirmed']} />}
          {!version && <Alert kind="info">{words.noCard}</Alert>}
          <MustKnow card={urgent} />
          {parts.map(part => (
            <Card key={part.key} title={part.title}>
              <PartLines part={part} />
            </Card>
          ))}
          {insurance.length > 0 && (
            <Card title={words.insurance}>
              {insurance.map(line => (
                <p key={line}>{line}</p>
              ))}
            </Card>
          )}
          {changed && (
            <Card title={words.changed} tone="sunken">
              <p dir="auto">{changed}</p>
            </Card>
          )}
          {confirmed && <Alert kind="ok">{confirmed}</Alert>}
          {version && !confirmed && <Confirm of={loaderData} version={version} />}
          <p>
            <b>{words.danger}</b>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}

type ConfirmProps = {
  of: Pick<Route.ComponentProps['loaderData'], 'words' | 'confirmLead' | 'formKey' | 'call'>;
  version: string;
};

/** Read on the screen, or gone through by telephone: both count the same. */
function Confirm({ of: { words, confirmLead, formKey, call }, version }: ConfirmProps) {
  return (
    <NextCard
      what={words.confirmTitle}
      actions={
        <>
          <form method="post">
            <FormKeys formKey={formKey} />
            <input type="hidden" name="version" value={version} />
            <Button size="big" icon="check">
              {words.confirm}
            </Button>
          </form>
          {call && (
            <ButtonLink kind="outline" size="big" icon="phone" href={call.href}>
              {call.label}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{confirmLead}</p>
      {call && <p>{call.text}</p>}
    </NextCard>
  );
}
