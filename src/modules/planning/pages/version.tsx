import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { planInAddress } from '../plan-in-address.ts';
import { viewPlan } from '../policy.ts';
import { comparePapers } from '../rules/compare-papers.ts';
import { sayVersions } from '../say/say-plan.ts';
import { frozenText, versionsOf } from '../store/plans.ts';
import type { Route } from './+types/version';

export const loader = page(
  viewPlan,
  async ask => {
    const { tx, say, language } = ask;
    const { plan, here, childId } = await planInAddress(ask);
    const frame = await childFrame(ask, childId, 'case-plan');
    const versions = await versionsOf(tx, [plan.id]);
    const number = Number(ask.params.number);
    const version = versions.find(each => each.number === number) ?? notThere();
    const paper = (await frozenText(tx, version.id, language)) ?? notThere();
    const former = versions.find(each => each.number === number - 1);
    const before = former && (await frozenText(tx, former.id, language));
    return {
      frame,
      here,
      words: say.group('planning', 'version'),
      version: sayVersions(ask, { versions: [version] })[0]!,
      paper,
      pdf: `${here}/paper?version=${number}`,
      changes: before
        ? comparePapers(before, paper)
            .filter(({ is }) => is !== 'same')
            .map((line, index) => ({ key: String(index), ...line }))
        : null,
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** An approved version as it was frozen, and what changed since the one before. */
export default function Version({ loaderData }: Route.ComponentProps) {
  const { frame, here, words, version, paper, changes, pdf } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <p>
          <a href={here}>{words.back}</a> · <a href={pdf}>{words.pdf}</a>
        </p>
        <h2>{paper.title}</h2>
        <p>
          <StateTag state={version.tag}>{version.state}</StateTag> {version.title}. {version.when}. {version.why}
        </p>
        {changes && (
          <Card title={words.changes}>
            {changes.length === 0 && <p>{words.noChanges}</p>}
            <ul>
              {changes.map(line => (
                <li key={line.key}>
                  <strong>{line.is === 'added' ? words.added : words.taken}</strong>{' '}
                  {line.is === 'added' ? <ins>{line.words}</ins> : <del>{line.words}</del>}
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Card>
          <PaperView paper={paper} />
        </Card>
      </Stack>
    </ChildFrame>
  );
}
