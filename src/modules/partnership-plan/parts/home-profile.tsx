import { Card } from '#web/ui/card.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { Table } from '#web/ui/table.tsx';
import type { HomeProfile as Profile } from '../say/say-home-profile.ts';

/** How the care in a home is seen: each indicator beside each side, a view nobody gave named as such. */
export function QualityCard({ profile }: { profile: Profile }) {
  const { words, sources, rows } = profile;
  return (
    <Card title={words.title} aside={<a href={profile.addView}>{words.add}</a>}>
      <p className="al-second">{words.lead}</p>
      <Table
        caption={words.title}
        hideCaption
        head={[
          { key: 'indicator', label: words.indicator },
          ...sources.map(source => ({ key: source.key, label: source.label })),
        ]}
        rows={rows.map(row => ({
          key: row.key,
          cells: {
            indicator: row.name,
            ...Object.fromEntries(
              row.cells.map(cell => [
                cell.source,
                <span key={cell.source} className={cell.day ? undefined : 'al-second'}>
                  {cell.text}
                  {cell.day && <span className="al-second"> ({cell.day})</span>}
                  {cell.words && <q> {cell.words}</q>}
                </span>,
              ]),
            ),
          },
        }))}
      />
    </Card>
  );
}

/** What the caregivers know how to do, and the class for what is called for and not known yet. */
export function SkillsCard({ profile }: { profile: Profile }) {
  const { words, skills, gaps } = profile;
  return (
    <Card title={words.skills} aside={<a href={profile.addSkill}>{words.addSkill}</a>}>
      {skills.length === 0 && <p className="al-second">{words.noSkills}</p>}
      <MarkList>
        {skills.map(skill => (
          <MarkItem key={skill.key} state="star" title={skill.name}>
            {skill.who && <PersonName>{skill.who}</PersonName>} {skill.since}
          </MarkItem>
        ))}
      </MarkList>
      {gaps.length > 0 ? (
        <section className="al-part">
          <h3>{words.gaps}</h3>
          <MarkList>
            {gaps.map(gap => (
              <MarkItem key={gap.key} state="open" title={gap.name}>
                <p>{gap.suggested}</p>
                <a href={gap.href} aria-label={`${words.took}: ${gap.name}`}>
                  {words.took}
                </a>
              </MarkItem>
            ))}
          </MarkList>
          <p className="al-second">{words.gapsNote}</p>
        </section>
      ) : (
        profile.called && <p>{words.noGaps}</p>
      )}
    </Card>
  );
}
