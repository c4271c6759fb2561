import { download } from '#platform/http/download.ts';
import { viewCommunities } from '../../policy.ts';
import { findAgreement } from '../find-agreement.ts';
import { printYearSheet, yearAsked } from '../year-sheet.ts';

export const loader = download(viewCommunities, async ask =>
  printYearSheet(
    ask,
    await findAgreement(ask, ask.params.agreementId ?? ''),
    yearAsked(ask.query.get('year'), ask.today),
  ),
);
