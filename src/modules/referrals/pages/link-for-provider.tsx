import { fillWords } from '#kernel/fill-words.ts';
import { isId } from '#kernel/ids.ts';
import { organizationById } from '#modules/organizations/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { guestWords as en } from '../guest-words.en.ts';
import { guestWords as es } from '../guest-words.es.ts';
import { writeReferral } from '../policy.ts';
import { referralById } from '../store/referral.ts';
import { openToProvider } from '../use-cases/open-to-provider.ts';
import type { Route } from './+types/link-for-provider';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.linkTitle} | Alongside` }];

export const loader = page(
  writeReferral,
  async ({ tx, language, params }) => {
    const referral = await referralById(tx, params.referralId ?? '');
    if (!referral) return notThere();
    const organization = await organizationById(tx, referral.organization_id);
    return {
      words: language === 'es' ? es : en,
      number: referral.number,
      to: [organization?.name, organization?.email, organization?.phone].filter(Boolean).join(', '),
      back: `/children/${params.childId}/services/${referral.id}`,
    };
  },
  { about: params => params.childId },
);

/** Makes the link. The answer is drawn at once: its digits can be read this one time only and stand in no address. */
export const action = inquire(writeReferral, async ask => {
  const { params, language, say, who } = ask;
  const referralId = isId(params.referralId) ? params.referralId : notThere();
  const words = language === 'es' ? es : en;
  const opened = await openToProvider(ask, { referralId });
  if (!opened.ok) return { problems: inSentences(opened.refusal, 'referrals', say), shown: null };
  const { link, code, endsAt, email } = opened.value;
  return {
    problems: [],
    shown: {
      link,
      code: code ?? '',
      sent: email === null ? words.linkByHand : fillWords(words.linkSent, { email }),
      until: sayMoment(language, who.timeZone, endsAt),
    },
  };
});

export default function LinkForProvider({ loaderData, actionData }: Route.ComponentProps) {
  const { words, number, to, back } = loaderData;
  const shown = actionData?.shown;
  return (
    <>
      <PageHead title={words.linkTitle} lead={words.linkLead} over={<a href={back}>{number}</a>} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {shown && (
            <>
              <SuccessPanel title={shown.sent} />
              <Card title={words.linkOnce}>
                <FactList
                  facts={[
                    { label: words.linkDigits, value: shown.code },
                    { label: words.linkUntil, value: shown.until },
                    { label: words.linkAddress, value: shown.link },
                  ]}
                />
              </Card>
            </>
          )}
          <Card title={to}>
            <p>{words.linkReplaces}</p>
            <form method="post">
              <Actions>
                <Button kind={shown ? 'outline' : 'fill'}>{words.linkGo}</Button>
                <ButtonLink kind="quiet" href={back}>
                  {words.linkBack}
                </ButtonLink>
              </Actions>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
