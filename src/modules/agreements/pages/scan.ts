import { download } from '#platform/http/download.ts';
import { openScan as open } from '../open-sealed-paper.ts';
import { openScan } from '../policy.ts';

export const loader = download(openScan, ask =>
  open(ask, { of: ask.params.agreementId ?? '', signatureId: ask.params.signatureId ?? '' }),
);
