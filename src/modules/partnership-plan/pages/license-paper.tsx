import { agreementOf, renderingOf, signersOf } from '#modules/agreements/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { licenseForm } from '../license-form.ts';
import { LicenseSigners } from '../parts/license-signers.tsx';
import { viewLicenseCopy } from '../policy.ts';
import { sayState } from '../say/say-license-copy.ts';
import { scansOf, signerLines } from '../say/say-license-signers.ts';
import type { Route } from './+types/license-paper';

export const loader = page(
  viewLicenseCopy,
  async ask => {
    const { tx, say, language } = ask;
    const { homeId = '', agreementId = '' } = ask.params;
    const agreement = (await agreementOf(tx, agreementId)) ?? notThere();
    if (agreement.homeId !== homeId) return notThere();
    const versionId = agreement.versionId ?? '';
    const [form, signers, own, other] = await Promise.all([
      licenseForm(ask, homeId),
      signersOf(tx, agreement.id),
      versionId ? renderingOf(tx, versionId, 'full', language) : undefined,
      versionId ? renderingOf(tx, versionId, 'full', language === 'en' ? 'es' : 'en') : undefined,
    ]);
    const words = say.group('partnership-plan', 'license');
    return {
      words,
      home: form.home,
      back: form.back,
      paper: (own ?? other)?.paper ?? null,
      tag: sayState(ask, agreement.state),
      signers: signers.map(one => ({
        id: one.id,
        name: one.name,
        done: one.signature !== null,
        talk: false,
        lines: signerLines(ask, one),
        scans: scansOf(homeId, one),
        sign: null,
        ways: null,
        decline: null,
      })),
    };
  },
  { about: params => params.homeId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function LicensePaper({ loaderData }: Route.ComponentProps) {
  const { words, home, back, paper, tag, signers } = loaderData;
  const title = paper?.title ?? words.title;
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={[{ label: home, href: back }, { label: title }]} />}
        over={home}
        title={<span lang={paper?.language}>{title}</span>}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <p>
            <StateTag state={tag.state}>{tag.word}</StateTag>
          </p>
          <Card>{paper ? <PaperView paper={paper} /> : <Empty title={words.noText} />}</Card>
          {signers.length > 0 && (
            <Card title={words.signers}>
              <LicenseSigners signers={signers} words={words} />
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
