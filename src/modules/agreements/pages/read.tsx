import { redirect } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { readSignature } from '../forms/read-signature.ts';
import { loadSigning, type OpenSigning, pathsOf, signerIdOf } from '../load-signing.ts';
import { MyQuestions } from '../parts/my-questions.tsx';
import { NotNow } from '../parts/not-now.tsx';
import { SignCard, type SignCardData } from '../parts/sign-card.tsx';
import { SignWays } from '../parts/sign-ways.tsx';
import { StepHead } from '../parts/step-head.tsx';
import { openSigning, signOwn } from '../policy.ts';
import {
  sayCaller,
  sayCapacity,
  sayHead,
  sayLines,
  sayMissing,
  sayQuestions,
  saySeers,
  sayText,
} from '../say-signing.ts';
import { signAgreement } from '../use-cases/sign-agreement.ts';
import type { Route } from './+types/read';

export const handle = { script: false };

export const loader = page(openSigning, async ask => {
  const signing = await loadSigning(ask);
  const { paths, signer, stands, signature, questions, caller } = signing;
  if (stands === 'to-sign' && signature) throw redirect(paths.done);
  if (stands === 'to-sign' && !signer.openedAt) throw redirect(paths.values);
  return {
    head: sayHead(ask, signing),
    words: ask.say.group('agreements', 'read'),
    stands,
    text: sayText(ask, signing),
    before: sayBefore(ask, signing),
    add: caller?.worker
      ? ask.say('agreements', 'read.addText', { name: caller.name })
      : ask.say('agreements', 'read.addTextAgency'),
    sent: ask.query.get('done') === 'asked' ? ask.say.group('agreements', 'myWords') : null,
    questions: sayQuestions(ask, questions),
    card: cardOf(ask, signing),
    // Questions, paper and a no are the signer's own.
    byProxy: signing.byProxy,
    paths,
    sees: saySeers(ask, signing),
    caller: sayCaller(ask, signing),
  };
});

function cardOf(ask: Ask, signing: OpenSigning): SignCardData | null {
  const { agreement, signer, shown, template, byProxy } = signing;
  if (!shown || !agreement.versionId) return null;
  const { name } = signer;
  const missing = sayMissing(ask, signing);
  return {
    formKey: newId(),
    signerId: signer.id,
    versionId: agreement.versionId,
    language: shown.language,
    title: ask.say('agreements', 'read.signTitle', { name }),
    as: ask.say('agreements', 'read.as', { capacity: sayCapacity(ask, signer.capacity) }),
    statements: sayLines(template.lines, 'statement', shown.language).map(line => ({
      ...line,
      lang: line.lang ?? (shown.language === ask.language ? undefined : shown.language),
    })),
    needsCode: signing.needsCode,
    proxy: byProxy
      ? {
          title: ask.say('agreements', 'read.proxyTitle', { name }),
          right: ask.say('agreements', 'read.proxyRight', { name }),
        }
      : null,
    after: missing
      ? ask.say('agreements', 'read.afterOthers', { names: missing })
      : ask.say('agreements', 'read.after'),
  };
}

/** What went before: an earlier text that was signed, or a no. */
function sayBefore(ask: Ask, { voided, declined }: OpenSigning): string | null {
  const day = (moment: string) => ({ day: sayDayOf(ask.language, ask.who.timeZone, moment) });
  if (declined) return ask.say('agreements', 'read.declinedBefore', day(declined.at));
  const [last] = voided.toSorted((a, b) => (a.signedAt < b.signedAt ? 1 : -1));
  return last ? ask.say('agreements', 'read.signedBefore', day(last.signedAt)) : null;
}

export const action = submit(signOwn, { words: 'agreements' }, async ask => {
  const signerId = signerIdOf(ask);
  const read = readSignature(ask.form, signerId);
  if (!read.ok) return read;
  const signed = await signAgreement(ask, read.value);
  return signed.ok ? ok({ to: pathsOf(ask.params.signerId ?? '', signerId).done }) : signed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.head.words.metaTitle }];

export default function Read({ loaderData, actionData }: Route.ComponentProps) {
  const { head, words, stands, text, card, paths, sent, byProxy } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  if (stands !== 'to-sign' || !text || !card)
    return (
      <NotNow
        stands={stands === 'closed' ? 'closed' : 'not-ready'}
        title={head.title}
        words={head.words}
        refused={problems.length > 0 ? words.takenBack : null}
      />
    );
  const changed = problems.some(problem => problem.code === 'superseded-version');
  return (
    <>
      <StepHead
        step={2}
        over={head.words.read}
        title={<span lang={head.titleLang}>{head.title}</span>}
        lead={words.lead}
      />
      <Wrap body>
        <Stack>
          {changed ? (
            <Alert kind="soon" title={words.changed} action={<a href="#text">{words.readAgain}</a>} live>
              {words.changedText}
            </Alert>
          ) : (
            <ErrorSummary problems={problems} />
          )}
          {sent && <SuccessPanel title={sent.sent}>{sent.sentText}</SuccessPanel>}
          {loaderData.before && <Alert kind="info">{loaderData.before}</Alert>}
          <div>
            {text.other && (
              <p>
                <a href={text.other.href}>{text.other.label}</a> {words.same}
              </p>
            )}
            <p>
              <a href="#sign">{words.toSign}</a>
            </p>
          </div>
          <div id="text">
            <PaperView paper={text.paper} />
          </div>
          <p className="al-second">{text.reference}</p>
          {!byProxy && (
            <Card title={words.add} tone="honey">
              <Stack tight>
                <p>{loaderData.add}</p>
                <MyQuestions questions={loaderData.questions} words={words} />
                <ButtonLink kind="outline" size="big" icon="edit" href={paths.words}>
                  {words.addGo}
                </ButtonLink>
              </Stack>
            </Card>
          )}
          <SignCard
            words={words}
            card={card}
            problems={problems}
            typed={changed ? { typedName: typed.typedName ?? '' } : typed}
          />
          <SignWays words={words} paths={byProxy ? null : paths} sees={loaderData.sees} caller={loaderData.caller} />
        </Stack>
      </Wrap>
    </>
  );
}
