import { Card } from '#web/ui/card.tsx';

type ProgressCardProps = {
  readonly title: string;
  readonly open: { readonly href: string; readonly label: string };
  readonly lines: readonly string[];
};

/** The way to a child's progress, with what stands there first. */
export const ProgressCard = ({ title, open, lines }: ProgressCardProps) => (
  <Card title={title} aside={<a href={open.href}>{open.label}</a>}>
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Card>
);
