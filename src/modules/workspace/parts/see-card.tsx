import { WhoCanSee } from '#web/ui/who-can-see.tsx';

/** Who can see this record, in numbers, and the way to every name. */
export function SeeCard({ lines, href }: { lines: readonly string[]; href: string }) {
  return (
    <WhoCanSee href={href}>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </WhoCanSee>
  );
}
