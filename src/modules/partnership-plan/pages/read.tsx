import { page } from '#platform/http/page.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { planAsPaper } from '../load/load-paper.ts';
import { openPlans } from '../load/load-plan.ts';
import { viewPlan } from '../policy.ts';
import type { Route } from './+types/read';

const AUDIENCES = ['full', 'family', 'family_limited'] as const;
const LANGUAGES = ['en', 'es'] as const;

export const loader = page(
  viewPlan,
  async ask => {
    const { say, query } = ask;
    const { here, plans } = await openPlans(ask, ask.params.childId ?? '');
    const audience = AUDIENCES.find(one => one === query.get('as')) ?? 'full';
    const language = LANGUAGES.find(one => one === query.get('in')) ?? ask.language;
    const versionId = query.get('version');
    return {
      words: say.group('partnership-plan', 'read'),
      here,
      versionId,
      audience,
      language,
      audiences: AUDIENCES.map(value => ({ value, label: say('partnership-plan', `read.${value}`) })),
      languages: LANGUAGES.map(value => ({ value, label: say('partnership-plan', `languages.${value}`) })),
      ...(await planAsPaper(ask, plans, { versionId, audience, language })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Read({ loaderData }: Route.ComponentProps) {
  const { words, here, versionId, paper, what } = loaderData;
  return (
    <Wrap body>
      <div className="al-readpaper">
        <a className="al-back" href={here}>
          <Icon name="arrow_back" size="s" />
          {words.back}
        </a>
        <Stack>
          <Card>
            <form method="get" className="al-filter">
              {versionId && <input type="hidden" name="version" value={versionId} />}
              <Chooser name="as" label={words.as} value={loaderData.audience} options={loaderData.audiences} />
              <Chooser name="in" label={words.language} value={loaderData.language} options={loaderData.languages} />
              <Button kind="outline">{words.show}</Button>
            </form>
            <p className="al-second">{what}</p>
          </Card>
          {paper ? (
            <article className="al-card" lang={paper.language}>
              <h1>{paper.title}</h1>
              <PaperView paper={paper} />
            </article>
          ) : (
            <Card>
              <Empty title={words.notThere} />
            </Card>
          )}
        </Stack>
      </div>
    </Wrap>
  );
}

type ChooserProps = {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
};

function Chooser({ name, label, value, options }: ChooserProps) {
  return (
    <div>
      <label className="usa-label" htmlFor={name}>
        {label}
      </label>
      <select className="usa-select" id={name} name={name} defaultValue={value}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
