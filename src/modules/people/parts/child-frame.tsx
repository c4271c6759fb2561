import type { ReactNode } from 'react';
import { Wrap } from '#web/ui/layout.tsx';
import { ChildHead } from '#web/ui/page-head.tsx';
import { RecordRooms, type RoomGroup } from '#web/ui/record-rooms.tsx';

type Fact = { label: string; value: ReactNode };
type ChildFrameProps = {
  /** What the loader got from `childFrame`. */
  frame: {
    readonly name: string;
    readonly initials: string;
    readonly about: string;
    readonly facts: readonly Fact[];
    readonly label: string;
    readonly groups: readonly RoomGroup[];
  };
  /** Further facts for the head, after the frame's own. */
  facts?: readonly Fact[];
  /** Buttons of the head. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of a child's record: the child's head, the bar of the record's rooms, and the page. */
export function ChildFrame({ frame, facts = [], actions, children }: ChildFrameProps) {
  return (
    <>
      <ChildHead
        name={frame.name}
        initials={frame.initials}
        about={frame.about}
        facts={[...frame.facts, ...facts]}
        actions={actions}
      />
      <RecordRooms label={frame.label} groups={frame.groups} />
      <Wrap body>{children}</Wrap>
    </>
  );
}
