import { type Ask, notThere } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { qrPath } from '#platform/http/qr-path.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import type { SignerRow } from '../contract.ts';
import { DoorCode } from '../parts/door-code.tsx';
import { SignerToAsk, type SignerToAskData } from '../parts/signer-to-ask.tsx';
import { inviteSigners } from '../policy.ts';
import { inGroups } from '../print-pack.ts';
import { isOpenToSign } from '../rules/steps.ts';
import { sayCapacity } from '../say-signing.ts';
import { recordPath } from '../signing-path.ts';
import { agreementOf } from '../store/agreements.ts';
import { signersOf } from '../store/signers.ts';
import { inviteSigner } from '../use-cases/invite-signer.ts';
import type { Route } from './+types/doorstep';

export const loader = page(inviteSigners, async ask => {
  const agreement = (await agreementOf(ask.tx, ask.params.agreementId ?? '')) ?? notThere();
  const signers = await signersOf(ask.tx, agreement.id);
  return {
    words: ask.say.group('agreements', 'doorstep'),
    back: recordPath(agreement),
    ofChild: agreement.childId !== null,
    ready: agreement.versionId !== null && isOpenToSign(agreement.state),
    signers: signers.filter(signer => signer.side !== 'agency').map(signer => saySigner(ask, signer)),
  };
});

function saySigner(ask: Ask, signer: SignerRow): SignerToAskData {
  const { say, language, who } = ask;
  const { id, name, agreementId, signature, invited, userId, onPaper } = signer;
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const way = (code: string) => say.code('agreements', `doorstep.byWay.${code}`);
  return {
    id,
    name,
    as: sayCapacity(ask, signer.capacity),
    signed: signature
      ? say('agreements', 'doorstep.signed', { day: sayDayOf(language, who.timeZone, signature.signedAt) })
      : null,
    asked: invited.map(one => ({
      key: one.at,
      text: say('agreements', 'doorstep.askedOn', {
        way: way(one.way),
        when: sayMoment(language, who.timeZone, one.at),
      }),
    })),
    wasSent: invited.some(one => one.way === 'sent' || one.way === 'reminder'),
    noAccount: userId ? null : say('agreements', 'doorstep.noAccount', { name }),
    papers: onPaper
      ? (['en', 'es'] as const).map(code => ({
          key: code,
          label: say('agreements', 'doorstep.paperIn', { language: languages.of(code) ?? code }),
          href: `/agreements/${agreementId}/paper?for=${id}&language=${code}`,
        }))
      : [],
    attest: onPaper ? `/agreements/${agreementId}/attest/${id}` : null,
  };
}

/**
 * Opens the way in for one signer. The answer is drawn at once and not led to: the code can be read this one time only,
 * so it stands in no address.
 */
export const action = inquire(inviteSigners, async ask => {
  const signerId = String(ask.form.get('signer') ?? '');
  const asked = ask.form.get('way');
  const way = asked === 'sent' || asked === 'reminder' ? asked : 'doorstep';
  const invited = await inviteSigner(ask, { signerId, way });
  if (!invited.ok) return { problems: inSentences(invited.refusal, 'agreements', ask.say), shown: null, noted: false };
  // A reminder opens nothing: it was said, and is written down.
  if (!invited.value) return { problems: [], shown: null, noted: true };
  const { link, code, endsAt } = invited.value;
  return {
    problems: [],
    noted: false,
    shown: {
      signerId,
      qr: way === 'doorstep' ? qrPath(link) : null,
      digits: inGroups(code),
      until: ask.say('agreements', 'doorstep.until', {
        when: sayMoment(ask.language, ask.who.timeZone, endsAt),
      }),
    },
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Doorstep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, signers, ready, ofChild } = loaderData;
  const shown = actionData?.shown;
  const to = signers.find(signer => signer.id === shown?.signerId);
  if (shown && to) return <DoorCode words={words} name={to.name} {...shown} />;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        over={<a href={loaderData.back}>{ofChild ? words.toChild : words.toHome}</a>}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {actionData?.noted && <SuccessPanel title={words.noted} />}
          {!ready ? (
            <Card>
              <Empty title={words.notReady} />
            </Card>
          ) : signers.length === 0 ? (
            <Card>
              <Empty title={words.none}>{ofChild ? words.noneText : words.noneTextHome}</Empty>
            </Card>
          ) : (
            signers.map(signer => <SignerToAsk key={signer.id} words={words} signer={signer} />)
          )}
        </Stack>
      </Wrap>
    </>
  );
}
