import { notThere } from '#platform/http/ask.ts';
import { download } from '#platform/http/download.ts';
import { gatherContent, planSpeech } from '../gather-content.ts';
import { loadRecord } from '../load-record.ts';
import { planInAddress } from '../plan-in-address.ts';
import { viewPlan } from '../policy.ts';
import { printPlan } from '../print-plan.ts';
import { planPaper } from '../rules/plan-paper.ts';
import { frozenText, versionsOf } from '../store/plans.ts';

/** The plan as a PDF in the reader's language: as it stands now, or as an approved version was frozen. */
export const loader = download(
  viewPlan,
  async ask => {
    const { plan } = await planInAddress(ask);
    const versions = await versionsOf(ask.tx, [plan.id]);
    const asked = ask.query.get('version');
    const version = versions.find(({ number }) => String(number) === asked) ?? versions[0] ?? notThere();
    const frozen = await frozenText(ask.tx, version.id, ask.language);
    const content = frozen ? null : await gatherContent(ask, await loadRecord(ask, plan));
    const paper = frozen ?? planPaper(content!, 'agency', planSpeech(ask.language));
    return printPlan(ask, { paper, number: version.number, subjects: [plan.child_id] });
  },
  { about: params => params.childId },
);
