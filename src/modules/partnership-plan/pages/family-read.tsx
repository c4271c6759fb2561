import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { familySigning } from '../load/load-family-plan.ts';
import { ReadPaper } from '../parts/read-paper.tsx';
import { viewFamilyPlan } from '../policy.ts';
import { sayReadPaper } from '../say/say-read-paper.ts';
import type { Route } from './+types/family-read';

/** The family's paper, to be read without being asked for anything; signing it is offered below. */
export const loader = page(viewFamilyPlan, async ask => {
  const { say, language, who, query } = ask;
  const signing = await familySigning(ask, ask.params.signerId);
  const { name, here, signer, signature } = signing;
  const words = say.group('partnership-plan', 'familyPlan');
  const said = sayReadPaper(ask, signing, query, `${here}/read`);
  return {
    words,
    ...said,
    other: said.other ?? null,
    title: said.title ?? say('partnership-plan', 'familyPlan.title', { name }),
    notYet: { title: words.notYetTitle, text: words.notYetText },
    back: { href: here, label: say('partnership-plan', 'familyPlan.back', { name }) },
    choice: signature
      ? say('partnership-plan', 'familyPlan.signed', { day: sayDayOf(language, who.timeZone, signature.signedAt) })
      : signer.required
        ? words.needed
        : say('partnership-plan', 'familyPlan.choice', { name }),
    sign: signature ? null : { href: `/sign/${signer.id}`, label: signer.required ? words.signNow : words.sign },
    copy: `/sign/${signer.id}/paper`,
    isSigned: signature !== null,
    comment: `${here}/words?kind=comment`,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function FamilyRead({ loaderData }: Route.ComponentProps) {
  const { words, sign } = loaderData;
  return (
    <ReadPaper data={loaderData}>
      <Card title={words.signChoice}>
        <p>{words.signChoiceText}</p>
        <p>{loaderData.choice}</p>
        <div className="al-links">
          {sign && (
            <ButtonLink href={sign.href} kind="outline">
              {sign.label}
            </ButtonLink>
          )}
          <ButtonLink href={loaderData.comment} kind="outline" icon="edit">
            {words.comment}
          </ButtonLink>
          <a href={loaderData.copy} download>
            {loaderData.isSigned ? words.saveCopy : words.savePaper}
          </a>
        </div>
      </Card>
    </ReadPaper>
  );
}
