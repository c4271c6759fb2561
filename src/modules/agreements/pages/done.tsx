import { redirect } from 'react-router';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import { loadSigning, type OpenSigning, pathsOf } from '../load-signing.ts';
import { nextSigning } from '../next-signing.ts';
import { CallButton } from '../parts/call-button.tsx';
import { StepHead } from '../parts/step-head.tsx';
import { openSigning } from '../policy.ts';
import { sayCaller, sayHead, sayMissing } from '../say-signing.ts';
import { recordPath } from '../signing-path.ts';
import type { Route } from './+types/done';

export const handle = { script: false };

export const loader = page(openSigning, async ask => {
  const signing = await loadSigning(ask);
  const head = sayHead(ask, signing);
  const said = sayDone(ask, signing, head.title, ask.query.get('done') === 'paper');
  if (!said) throw redirect(signing.paths.values);
  const next = await nextSigning(ask, signing);
  // Through a doorstep only addresses below its own are open.
  const here = ask.who.proof === 'doorstep' ? (ask.params.signerId ?? '') : next?.signerId;
  return {
    head,
    words: ask.say.group('agreements', 'done'),
    title: said.title,
    text: said.text,
    lines: signing.signature ? sayNext(ask, signing) : [],
    copy: signing.signature && !signing.byProxy ? signing.paths.paper : null,
    again: signing.signature ? null : signing.paths.read,
    next: next && here ? { href: pathsOf(here, next.signerId).values, sameVisit: next.sameVisit } : null,
    kept: ask.who.kind === 'staff' || ask.who.proof === 'doorstep' ? null : '/home/kept',
    home: ask.who.proof === 'doorstep' ? null : '/',
    record: ask.who.kind === 'staff' ? recordWay(ask, signing) : null,
    caller: sayCaller(ask, signing),
  };
});

function sayDone(
  { say, language, who }: Ask,
  { signature, declined, signer, byProxy }: OpenSigning,
  title: string,
  paper: boolean,
): { title: string; text: string } | null {
  if (signature) {
    const day = sayDayOf(language, who.timeZone, signature.signedAt);
    if (byProxy)
      return {
        title: say('agreements', 'done.signedFor', { name: signer.name }),
        text: say('agreements', 'done.signedForText', { title, day }),
      };
    return {
      title: say('agreements', 'done.thanks', { name: signer.name }),
      text: say('agreements', 'done.signed', { title, day }),
    };
  }
  if (paper) return { title: say('agreements', 'onPaper.done'), text: say('agreements', 'onPaper.lead') };
  if (!declined) return null;
  return {
    title: say('agreements', 'done.declined'),
    text: say('agreements', 'done.declinedText', { day: sayDay(language, declined.followUpOn) }),
  };
}

/** Staff goes back to the record. */
const recordWay = ({ say }: Pick<Ask, 'say'>, { agreement }: OpenSigning) => ({
  href: recordPath(agreement),
  label: say('agreements', toRecord(agreement)),
});

const toRecord = ({ childId, partnershipId }: OpenSigning['agreement']) => {
  if (partnershipId) return 'done.toAgreement';
  return childId ? 'done.toChild' : 'done.toHome';
};

/** What happens after this signature. */
function sayNext(ask: Ask, signing: OpenSigning): string[] {
  if (signing.agreement.state === 'in_force') return [ask.say('agreements', 'done.inForce')];
  const names = sayMissing(ask, signing);
  return [names ? ask.say('agreements', 'done.waiting', { names }) : ask.say('agreements', 'done.waitingFamily')];
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.head.words.metaTitle }];

export default function Done({ loaderData }: Route.ComponentProps) {
  const { head, words, lines, copy, again, next, kept, home, record, caller } = loaderData;
  return (
    <>
      <StepHead step={3} over={head.words.done} title={<span lang={head.titleLang}>{head.title}</span>} />
      <Wrap body>
        <Stack>
          <SuccessPanel title={loaderData.title}>{loaderData.text}</SuccessPanel>
          {next && (
            <NextCard
              what={words.more}
              actions={
                <ButtonLink size="big" icon="arrow_forward" href={next.href}>
                  {words.moreGo}
                </ButtonLink>
              }
            >
              {next.sameVisit && words.moreText}
            </NextCard>
          )}
          {lines.length > 0 && (
            <Card title={words.next}>
              {lines.map(line => (
                <p key={line}>{line}</p>
              ))}
            </Card>
          )}
          {copy && (
            <Card title={words.keep}>
              <div className="al-links">
                <p>{words.keepText}</p>
                <ButtonLink kind="outline" icon="file_download" href={copy} download>
                  {words.download}
                </ButtonLink>
                {kept && <a href={kept}>{words.kept}</a>}
              </div>
            </Card>
          )}
          {again && (
            <p>
              <a href={again}>{words.readAgain}</a>
            </p>
          )}
          {record && (
            <p>
              <a href={record.href}>{record.label}</a>
            </p>
          )}
          {home && (
            <p>
              <a href={home}>{words.home}</a>
            </p>
          )}
          <CallButton caller={caller} />
        </Stack>
      </Wrap>
    </>
  );
}
