import type { Block } from '#kernel/paper.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import type { ReportAbout } from './contract.ts';
import { keepGathered } from './store/changes.ts';
import { sectionCodes } from './store/parts.ts';
import type { Report } from './store/reports.ts';
import { reportSections } from './suppliers.ts';

/** Is told after each section how many are done. */
export type TellSteps = (done: number) => void;

/**
 * Asks every supplier what the record says of a report's period, in the report's language and as far as its author may
 * see, and keeps it: the report is a draft from then on. Does nothing for a report that is not being gathered.
 */
export async function gatherReport(given: Ask, report: Report, tell: TellSteps = () => {}): Promise<void> {
  if (report.state !== 'gathering') return;
  const { language } = report;
  const ask: Ask = { ...given, language, say: sayIn(language) };
  const child = (await personById(ask.tx, report.childId)) ?? notThere();
  const about: ReportAbout = { ...report, name: child.first_name };
  const suppliers = Map.groupBy(reportSections(), ({ code }) => code as string);
  const gathered = new Map<string, readonly Block[]>();
  for (const code of await sectionCodes(ask.tx)) {
    const blocks: Block[] = [];
    // One after the other: they share one connection, and a slow one is seen in the progress.
    for (const { supply } of suppliers.get(code) ?? []) blocks.push(...(await supply(ask, about)));
    gathered.set(code, blocks);
    tell(gathered.size);
  }
  await keepGathered(ask, report.id, gathered);
}
