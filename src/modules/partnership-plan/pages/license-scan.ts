import { openScan } from '#modules/agreements/index.ts';
import { download } from '#platform/http/download.ts';
import { viewLicenseCopy } from '../policy.ts';

/** On the page of the home, where everybody opens its papers whose work includes homes. */
export const loader = download(
  viewLicenseCopy,
  ask => openScan(ask, { of: ask.params.homeId ?? '', signatureId: ask.params.signatureId ?? '' }),
  { about: params => params.homeId },
);
