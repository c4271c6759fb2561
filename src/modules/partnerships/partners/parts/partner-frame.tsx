import type { ReactNode } from 'react';
import { Alert } from '#web/ui/alert.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import type { PartnerFrameData } from '../partner-frame.ts';

type PartnerFrameProps = {
  /** What the loader got from `partnerFrame`. */
  frame: Pick<PartnerFrameData, 'name' | 'facts' | 'crumbs' | 'label' | 'tabs' | 'joined'>;
  /** Buttons of the head. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of a partnership: its head, the bar of its pages, and the page. */
export function PartnerFrame({ frame, actions, children }: PartnerFrameProps) {
  return (
    <>
      <PageHead title={frame.name} crumbs={<Crumbs items={[...frame.crumbs]} />} actions={actions}>
        <FactList facts={[...frame.facts]} />
      </PageHead>
      <Rooms label={frame.label} items={[...frame.tabs]} />
      <Wrap body>
        {frame.joined && (
          <Alert kind="info" action={<a href={frame.joined.href}>{frame.joined.label}</a>}>
            {frame.joined.text}
          </Alert>
        )}
        {children}
      </Wrap>
    </>
  );
}
