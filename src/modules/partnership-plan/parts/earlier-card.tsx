import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import type { IconName } from '#web/ui/icon.tsx';

export type EarlierData = {
  readonly title: string;
  readonly none: string;
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly versions: readonly { readonly href: string; readonly label: string; readonly of: string }[];
  }[];
};
export type TrailData = {
  readonly title: string;
  readonly events: readonly {
    readonly key: string;
    readonly when: string;
    readonly text: string;
    readonly icon: IconName;
  }[];
};

/** Plans of earlier homes and versions before a change, all readable; under it, who did what and when. */
export function EarlierCard({ earlier, trail }: { earlier: EarlierData; trail: TrailData | null }) {
  return (
    <Card title={earlier.title}>
      {earlier.plans.length === 0 && <p className="al-second">{earlier.none}</p>}
      <div>
        {earlier.plans.map(plan => (
          <div key={plan.id} className="al-note">
            <h3>{plan.title}</h3>
            <p className="al-second">{plan.state}</p>
            <p className="al-linkrow">
              {plan.versions.map(version => (
                <a key={version.href} href={version.href} aria-label={version.of}>
                  {version.label}
                </a>
              ))}
            </p>
          </div>
        ))}
      </div>
      {trail && trail.events.length > 0 && (
        <Disclosure summary={trail.title}>
          <Events>
            {trail.events.map(event => (
              <EventItem key={event.key} when={event.when} title={event.text} icon={event.icon} />
            ))}
          </Events>
        </Disclosure>
      )}
    </Card>
  );
}
