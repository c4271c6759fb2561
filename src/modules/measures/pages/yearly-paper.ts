import { download } from '#platform/http/download.ts';
import { reportYear } from '../load-yearly.ts';
import { viewGoals } from '../policy.ts';
import { printYearly } from '../print-yearly.ts';

export const loader = download(viewGoals, async ask => printYearly(ask, reportYear(ask.query.get('year'), ask.today)));
