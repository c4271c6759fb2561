import type { AgreementRow } from '#modules/agreements/index.ts';
import { isUnlicensedKin, keepHome } from '#modules/licensing/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { licensePath } from '../license-form.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { QualityCard, SkillsCard } from '../parts/home-profile.tsx';
import { LicenseSigners } from '../parts/license-signers.tsx';
import { keepLicenseCopy, viewLicenseCopy } from '../policy.ts';
import { sayHomeProfile } from '../say/say-home-profile.ts';
import { sayNextStep, sayStanding } from '../say/say-license-copy.ts';
import { sayEarlier, sayQuestions, saySigners, sayTalks } from '../say/say-license-signers.ts';
import type { Route } from './+types/license-copy';

export const loader = page(
  viewLicenseCopy,
  async ask => {
    const { say, query, who } = ask;
    const loaded = await loadLicenseCopy(ask, ask.params.homeId ?? '');
    const { home, present, licenses, inForce } = loaded;
    if (isUnlicensedKin({ kind: home.kind, licenses }) && !keepHome.may(who)) return notThere();
    const words = say.group('partnership-plan', 'license');
    const keeps = keepLicenseCopy.may(who);
    return {
      words,
      done: words.done[query.get('done') as keyof typeof words.done] ?? null,
      home: { name: home.name, href: `/homes/${home.homeId}` },
      path: licensePath(home.homeId),
      keeps,
      standing: sayStanding(ask, loaded),
      next: sayNextStep(ask, loaded),
      signers: saySigners(ask, loaded),
      talks: await sayTalks(ask, loaded),
      questions: sayQuestions(ask, loaded),
      earlier: sayEarlier(ask, loaded),
      profile: await sayHomeProfile(ask, home.homeId),
      asked: loaded.standing.asked,
      mayTalk: keeps && loaded.open !== null,
      mayChange: keeps && present !== null && ['partly_signed', 'in_force'].includes(present.state),
      read: present?.versionId ? `${licensePath(home.homeId)}/papers/${present.id}` : null,
      paper:
        present && mayPrint(present) && loaded.signers.some(({ userId }) => userId === who.userId)
          ? `/agreements/${present.id}/paper`
          : null,
      sealed: inForce !== null && present?.id === inForce.id && inForce.sealedFileId !== null,
    };
  },
  { about: params => params.homeId },
);

/** To be signed on paper, or sealed. */
const mayPrint = ({ state, sealedFileId }: AgreementRow) =>
  state === 'ready' || state === 'partly_signed' || sealedFileId !== null;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function LicenseCopy({ loaderData }: Route.ComponentProps) {
  const { words, done, home, next, standing, paper, path, keeps } = loaderData;
  const crumbs = [
    { label: words.homes, href: '/homes' },
    { label: home.name, href: home.href },
    { label: words.title },
  ];
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={crumbs} />}
        over={home.name}
        title={words.title}
        lead={words.lead}
        arches={false}
      />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            {done && <SuccessPanel title={done} />}
            {next && (
              <NextCard
                title={words.next.title}
                what={next.what}
                actions={next.href && <ButtonLink href={next.href}>{next.what}</ButtonLink>}
              >
                {next.text}
              </NextCard>
            )}
            <Card title={words.where}>
              {standing.tag && (
                <p>
                  <StateTag state={standing.late ? 'late' : standing.tag.state}>{standing.tag.word}</StateTag>
                </p>
              )}
              {standing.lines.map(line => (
                <p key={line}>{line}</p>
              ))}
              {standing.rule && <p className="al-second">{standing.rule}</p>}
              <Actions>
                {loaderData.read && (
                  <ButtonLink href={loaderData.read} kind="outline">
                    {words.read}
                  </ButtonLink>
                )}
                {paper && (
                  <ButtonLink href={loaderData.sealed ? paper : `${paper}?pack=1`} kind="quiet" icon="print">
                    {loaderData.sealed ? words.sealed : words.paper}
                  </ButtonLink>
                )}
                {loaderData.mayChange && (
                  <ButtonLink href={`${path}/again`} kind="quiet">
                    {words.again}
                  </ButtonLink>
                )}
              </Actions>
            </Card>
            {loaderData.asked && (
              <Card title={words.signers}>
                <LicenseSigners signers={loaderData.signers} words={words} />
              </Card>
            )}
            {loaderData.questions.length > 0 && (
              <Card title={words.questions}>
                {loaderData.questions.map(one => (
                  <div key={one.id} className="al-part">
                    <Quote by={one.by}>
                      <p lang={one.language}>{one.words}</p>
                    </Quote>
                    {one.answer && <p>{one.answer}</p>}
                    {one.href && (
                      <ButtonLink href={one.href} kind="outline" size="s" aria-label={`${words.answer}: ${one.by}`}>
                        {words.answer}
                      </ButtonLink>
                    )}
                  </div>
                ))}
              </Card>
            )}
            {loaderData.profile && <QualityCard profile={loaderData.profile} />}
          </Stack>
          <Stack>
            {loaderData.asked && (
              <Card title={words.talks}>
                {loaderData.talks.length === 0 && <p className="al-second">{words.noTalk}</p>}
                {loaderData.talks.map(talk => (
                  <div key={talk.id}>
                    <p>{talk.what}</p>
                    {talk.note && <p className="al-second">{talk.note}</p>}
                  </div>
                ))}
                {loaderData.mayTalk && <a href={`${path}/talk`}>{words.recordTalk}</a>}
              </Card>
            )}
            {loaderData.profile && <SkillsCard profile={loaderData.profile} />}
            {(loaderData.earlier.length > 0 || keeps) && (
              <Card title={words.earlier}>
                {loaderData.earlier.map(one => (
                  <p key={one.id}>
                    {one.href ? <a href={one.href}>{one.title}</a> : one.title} · {one.since}{' '}
                    <StateTag state={one.tag.state}>{one.tag.word}</StateTag>
                  </p>
                ))}
                {keeps && <a href={`${path}/older`}>{words.older}</a>}
              </Card>
            )}
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}
