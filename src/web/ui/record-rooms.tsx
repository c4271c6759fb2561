import { Wrap } from './layout.tsx';
import type { Room } from './rooms.tsx';

export type RoomGroup = { key: string; label: string; rooms: readonly Room[] };

/**
 * The bar of a record with many rooms, in groups. On a wide screen every room is one step away; on a phone the groups
 * stand in one line and the rooms of the current group in the next, so that nothing is hidden far to the side.
 */
export function RecordRooms({ label, groups }: { label: string; groups: readonly RoomGroup[] }) {
  const here = groups.find(group => group.rooms.some(room => room.current)) ?? groups[0];
  return (
    <nav className="al-rooms al-rooms--grouped" aria-label={label}>
      <Wrap>
        <ul className="al-rooms__groups">
          {groups.map(group => (
            <li key={group.key}>
              <a href={group.rooms[0]!.href} aria-current={group === here ? 'true' : undefined}>
                {group.label}
              </a>
            </li>
          ))}
        </ul>
        <ul className="al-rooms__rooms">
          {groups.map(group =>
            group.rooms.map((room, index) => (
              <li key={room.href} data-here={group === here || undefined} data-first={index === 0 || undefined}>
                <a href={room.href} aria-current={room.current ? 'page' : undefined}>
                  {room.label}
                </a>
              </li>
            )),
          )}
        </ul>
      </Wrap>
    </nav>
  );
}
