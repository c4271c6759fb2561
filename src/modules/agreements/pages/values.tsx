import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { loadSigning, pathsOf, signerIdOf } from '../load-signing.ts';
import { CallButton } from '../parts/call-button.tsx';
import { NotNow } from '../parts/not-now.tsx';
import { SignKeys } from '../parts/sign-keys.tsx';
import { StepHead } from '../parts/step-head.tsx';
import { ValueList } from '../parts/value-list.tsx';
import { openSigning } from '../policy.ts';
import { sayCaller, sayCapacity, sayHead, sayLines } from '../say-signing.ts';
import { openValues } from '../use-cases/open-values.ts';
import type { Route } from './+types/values';

/** Plain documents for staff too: the pages of a signing are the same for everybody who signs. */
export const handle = { script: false };

export const loader = page(openSigning, async ask => {
  const signing = await loadSigning(ask);
  const { signer, template, paths, stands } = signing;
  return {
    head: sayHead(ask, signing),
    words: ask.say.group('agreements', 'values'),
    stands,
    asWhom: signing.byProxy
      ? ask.say('agreements', 'values.forWhom', { name: signer.name, capacity: sayCapacity(ask, signer.capacity) })
      : ask.say('agreements', 'values.asWhom', { capacity: sayCapacity(ask, signer.capacity) }),
    values: sayLines(template.lines, 'value', ask.language),
    purpose: sayLines(template.lines, 'purpose', ask.language),
    opened: signer.openedAt
      ? ask.say('agreements', 'values.readOn', { day: sayDayOf(ask.language, ask.who.timeZone, signer.openedAt) })
      : null,
    read: paths.read,
    caller: sayCaller(ask, signing),
    signerId: signer.id,
    formKey: newId(),
  };
});

export const action = submit(openSigning, { words: 'agreements' }, async ask => {
  const signerId = signerIdOf(ask);
  const opened = await openValues(ask, { signerId, language: ask.language });
  return opened.ok ? ok({ to: pathsOf(ask.params.signerId ?? '', signerId).read }) : opened;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.head.words.metaTitle }];

export default function Values({ loaderData, actionData }: Route.ComponentProps) {
  const { head, words, stands, opened, caller } = loaderData;
  if (stands !== 'to-sign') return <NotNow stands={stands} title={head.title} words={head.words} />;
  return (
    <>
      <StepHead
        step={1}
        over={head.words.values}
        title={<span lang={head.titleLang}>{head.title}</span>}
        lead={head.lead}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          <Card title={words.believe}>
            <ValueList lines={loaderData.values} />
          </Card>
          {loaderData.purpose.length > 0 && (
            <Card title={words.purpose}>
              <Stack tight>
                {loaderData.purpose.map(line => (
                  <p key={line.place} lang={line.lang}>
                    {line.words}
                  </p>
                ))}
              </Stack>
            </Card>
          )}
          {opened && <Alert kind="ok">{opened}</Alert>}
          <Stack tight>
            <p>{loaderData.asWhom}</p>
            <p>{words.next}</p>
          </Stack>
          {opened ? (
            <ButtonLink size="big" icon="arrow_forward" href={loaderData.read}>
              {words.on}
            </ButtonLink>
          ) : (
            <form method="post">
              <SignKeys formKey={loaderData.formKey} signerId={loaderData.signerId} />
              <Button size="big" icon="check">
                {words.read}
              </Button>
            </form>
          )}
          <CallButton caller={caller} />
        </Stack>
      </Wrap>
    </>
  );
}
