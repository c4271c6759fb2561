import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { peopleOn } from '../../partners/store/people.ts';
import { keepCommunities } from '../../policy.ts';
import { agencySigners, lacksBeforeSigning } from '../before-signing.ts';
import { findAgreement } from '../find-agreement.ts';
import { ClosedPage } from '../parts/closed-page.tsx';
import { sayClosed } from '../say-closed.ts';
import { partiesOf } from '../store/agreements.ts';
import { sendToSign } from '../use-cases/send-to-sign.ts';
import type { Route } from './+types/send';

export const loader = page(keepCommunities, async ask => {
  const { tx, say } = ask;
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  const lacks = await lacksBeforeSigning(ask, agreement);
  return {
    words: say.group('partnerships', 'sendToSign'),
    closed: sayClosed(ask, agreement, 'send'),
    over: agreement.title,
    lacks: inSentences({ kind: 'invalid', problems: lacks }, 'partnerships', say).map(each => each.message),
    ours: (await agencySigners(ask)).map(({ id, name }) => ({ value: id, label: name })),
    partners: await Promise.all(
      (await partiesOf(tx, [agreement.id])).map(each => sayPartner(ask, each.partnership_id, each.organization)),
    ),
    back: `/agreements-with-partners/${agreement.id}`,
    formKey: newId(),
  };
});

async function sayPartner({ tx, say, today }: Ask, partnershipId: string, organization: string) {
  const people = (await peopleOn(tx, partnershipId, today.toString())).filter(each => each.side === 'partner');
  return {
    id: partnershipId,
    label: say('partnerships', 'sendToSign.signerOf', { organization }),
    nobody: people.length === 0 ? say('partnerships', 'sendToSign.nobody', { organization }) : null,
    people: people
      .toSorted((a, b) => Number(b.signs) - Number(a.signs))
      .map(({ id, name, signs }) => ({
        value: id,
        label: say('partnerships', signs ? 'sendToSign.authority' : 'sendToSign.noAuthority', { name }),
      })),
  };
}

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  const chosen = (name: string) => String(ask.form.get(name) ?? '');
  const sent = await sendToSign(ask, {
    agreementId: agreement.id,
    agencySignerId: chosen('agencySignerId'),
    signers: (await partiesOf(ask.tx, [agreement.id])).map(({ partnership_id: partnershipId }) => ({
      partnershipId,
      personId: chosen(`signer-${partnershipId}`),
    })),
  });
  return sent.ok ? ok({ to: `/agreements-with-partners/${agreement.id}?done=sent` }) : sent;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Freezing the text and naming who signs. */
export default function Send({ loaderData, actionData }: Route.ComponentProps) {
  const { words, lacks, partners } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  if (loaderData.closed && !actionData) return <ClosedPage title={words.title} closed={loaderData.closed} />;
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {lacks.length > 0 && (
        <Alert kind="soon" title={words.missing}>
          <ul>
            {lacks.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Select
        name="agencySignerId"
        label={words.agencySigner}
        options={loaderData.ours}
        empty={words.choose}
        value={typedText(typed, 'agencySignerId')}
        problem={problemAt(problems, 'agencySignerId')}
      />
      {partners.map(({ id, label, nobody, people }) =>
        nobody ? (
          <Alert key={id} kind="info">
            {nobody}
          </Alert>
        ) : (
          <Select
            key={id}
            name={`signer-${id}`}
            label={label}
            options={people}
            empty={words.choose}
            value={typedText(typed, `signer-${id}`)}
            problem={problemAt(problems, `signer-${id}`)}
          />
        ),
      )}
    </FormPage>
  );
}
