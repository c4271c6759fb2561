import { fillWords } from '#kernel/fill-words.ts';
import { isId } from '#kernel/ids.ts';
import { notThere } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { LinkOnce } from '#web/ui/link-once.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { linkWords as en } from '../link-words.en.ts';
import { linkWords as es } from '../link-words.es.ts';
import { keepDirectory, linkOrganization, openInbox } from '../policy.ts';
import { linksOfOrganization } from '../store/organization-links.ts';
import { organizationById } from '../store/organizations.ts';
import { endOrganizationLink, ORGANIZATION_LINKS, openOrganizationLink } from '../use-cases/open-organization-link.ts';
import type { Route } from './+types/links';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(linkOrganization, async ({ tx, say, who, language, params }) => {
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const organization = await organizationById(tx, id);
  if (!organization || organization.merged_into || organization.ended_on) return notThere();
  const words = language === 'es' ? es : en;
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const living = await linksOfOrganization(tx, id);
  const may = { inbox: openInbox.may(who), entry: keepDirectory.may(who) };
  return {
    words,
    crumbs: [
      { label: say('organizations', 'search.tab'), href: '/directory' },
      { label: organization.name, href: `/directory/organizations/${id}` },
      { label: words.tab },
    ],
    lead: fillWords(words.lead, { name: organization.name }),
    links: ORGANIZATION_LINKS.map(opens => {
      const link = living.find(each => each.opens === opens);
      return {
        opens,
        title: words[opens],
        text: words[`${opens}Text`],
        may: may[opens],
        stands: link
          ? fillWords(words.stands, {
              made: day(link.madeAt),
              name: link.madeBy,
              ends: day(link.endsAt),
              used: link.lastUsedAt ? fillWords(words.used, { day: day(link.lastUsedAt) }) : words.notUsed,
            })
          : null,
      };
    }),
  };
});

/** Makes or ends a link. The answer is drawn at once: what opens a link can be read this one time and stands in no address. */
export const action = inquire(linkOrganization, async ask => {
  const { params, language, say, who, form } = ask;
  const organizationId = isId(params.organizationId) ? params.organizationId : notThere();
  const words = language === 'es' ? es : en;
  const opens = ORGANIZATION_LINKS.find(each => each === form.get('opens')) ?? notThere();
  const refused = (refusal: Parameters<typeof inSentences>[0]) => ({
    problems: inSentences(refusal, 'organizations', say),
    ended: null,
    shown: null,
  });
  if (form.get('end') === 'yes') {
    const ended = await endOrganizationLink(ask, { organizationId, opens });
    return ended.ok ? { problems: [], ended: words.ended, shown: null } : refused(ended.refusal);
  }
  const opened = await openOrganizationLink(ask, { organizationId, opens });
  if (!opened.ok) return refused(opened.refusal);
  const { link, code, endsAt, email } = opened.value;
  const sent = email === null ? words.byHand : fillWords(words.sent, { email });
  return { problems: [], ended: null, shown: { link, code, sent, until: sayDayOf(language, who.timeZone, endsAt) } };
});

export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const { words, links } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} crumbs={<Crumbs items={loaderData.crumbs} />} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {actionData?.ended && <SuccessPanel title={actionData.ended} />}
          {actionData?.shown && <LinkOnce {...actionData.shown} title={words.once} words={words} />}
          {links.map(({ opens, title, text, may, stands }) => (
            <Card key={opens} title={title}>
              <Stack tight>
                <p>{text}</p>
                <p className="al-limit">{stands ?? words.none}</p>
                {opens === 'inbox' && !may && <p>{words.needsDirector}</p>}
                <form method="post">
                  <input type="hidden" name="opens" value={opens} />
                  <Actions>
                    {may && <Button kind="outline">{stands ? words.renew : words.make}</Button>}
                    {stands && (
                      <Button kind="quiet" name="end" value="yes">
                        {words.end}
                      </Button>
                    )}
                  </Actions>
                  {may && stands && <p className="al-limit">{words.renewText}</p>}
                </form>
              </Stack>
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
