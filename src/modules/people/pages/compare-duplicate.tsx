import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { comparePeople, countEntries } from '../compare-people.ts';
import { ComparedTable } from '../parts/compared-table.tsx';
import { JoinForm } from '../parts/join-form.tsx';
import { TellApartForm } from '../parts/tell-apart-form.tsx';
import { mergePersons, viewDuplicates, whyNotMerge } from '../policy.ts';
import { asProblems } from '../rules/merge-obstacles.ts';
import { fullName } from '../rules/name.ts';
import { sayAge } from '../say-age.ts';
import { sayWhy } from '../say-proposals.ts';
import { likenessSigns, type ProposalRow, proposalById } from '../store/duplicates.ts';
import { obstaclesBetween } from '../store/merges.ts';
import { type PersonRow, personsById } from '../store/persons.ts';
import { mergePeople, topicIn } from '../use-cases/merge-people.ts';
import { tellApart } from '../use-cases/tell-apart.ts';
import type { Route } from './+types/compare-duplicate';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

type Pair = { readonly proposal: ProposalRow; readonly left: PersonRow; readonly right: PersonRow };

/** The proposal with both people as the asker sees them; leaves when it is decided or not theirs. */
async function openPair({ tx }: Ask, id: string | undefined): Promise<Pair> {
  if (!isId(id)) return notThere();
  const proposal = await proposalById(tx, id);
  if (proposal?.state !== 'open') return notThere();
  const people = await personsById(tx, [proposal.person_id, proposal.other_id]);
  const [left, right] = [people.get(proposal.person_id), people.get(proposal.other_id)];
  return left && right ? { proposal, left, right } : notThere();
}

export const loader = page(viewDuplicates, async ask => {
  const { say, today } = ask;
  const { proposal, left, right } = await openPair(ask, ask.params.proposalId);
  const whyNot = whyNotMerge(ask.who);
  const [lines, counts, signs] = [
    await comparePeople(ask, left, right),
    await countEntries(ask, left.id, right.id),
    await likenessSigns(ask.tx),
  ];
  // Which way they are joined makes a difference: what the one does not say is learned from the other.
  const family = lines.find(line => line.key === 'family');
  const choice = async (keep: PersonRow, gone: PersonRow, label: string, kin?: string) => {
    const against = whyNot ? [] : asProblems(await obstaclesBetween(ask.tx, keep.id, gone.id), topicIn(ask));
    return {
      value: keep.id,
      label: say('people', 'compare.keep', { record: label, name: fullName(keep) }),
      hint: [sayAge(say, keep.born_on, keep.born_precision, today), kin].filter(Boolean).join(' · '),
      against: inSentences(invalid(...against), 'people', say).map(({ message }) => message),
    };
  };
  const words = say.group('people', 'compare');
  return {
    words,
    why: sayWhy(ask, proposal.why, signs.words),
    lines: lines.map(line => ({ ...line, said: line.differs ? words.differs : words.same })),
    counts,
    choices: [
      await choice(left, right, words.left, family?.left),
      await choice(right, left, words.right, family?.right),
    ],
    closed: whyNot && say('people', `problems.${whyNot.kind}`),
    keys: { join: newId(), apart: newId() },
  };
});

const joinFields = (ids: readonly string[]) =>
  defineFields({ keep: { kind: 'choice', options: ids }, reason: { kind: 'text', max: 500 } });
const apartFields = defineFields({ apart: { kind: 'text', max: 500 } });

export const action = submit(mergePersons, { words: 'people' }, async ask => {
  const { proposal, left, right } = await openPair(ask, ask.params.proposalId);
  if (ask.form.get('do') === 'apart') {
    const read = readFields(ask.form, apartFields);
    if (!read.ok) return no(read.refusal);
    const told = await tellApart(ask, { proposalId: proposal.id, reason: read.value.values.apart });
    return told.ok ? ok({ to: '/people/duplicates?done=apart' }) : no(told.refusal);
  }
  const read = readFields(ask.form, joinFields([left.id, right.id]));
  if (!read.ok) return no(read.refusal);
  const { keep, reason } = read.value.values;
  const goneId = keep === left.id ? right.id : left.id;
  const merged = await mergePeople(ask, { keepId: keep, goneId, reason });
  return merged.ok ? ok({ to: '/people/duplicates?done=merged' }) : no(merged.refusal);
});

export default function CompareDuplicate({ loaderData, actionData }: Route.ComponentProps) {
  const { words, lines, counts, choices, closed, keys } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? {};
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        arches={false}
        crumbs={<Crumbs items={[{ label: words.back, href: '/people/duplicates' }, { label: words.title }]} />}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          <Alert kind="info" title={words.signs}>
            {loaderData.why}
          </Alert>
          <Card title={words.sides}>
            <ComparedTable words={words} lines={lines} />
          </Card>
          <Grid kind="halves">
            <Stack>
              <Card title={words.holds}>
                <ComparedTable words={words} lines={counts} />
              </Card>
              <Card title={words.after} tone="sunken">
                <Stack tight>
                  <p>{words.afterText}</p>
                  <p>{words.seenText}</p>
                </Stack>
              </Card>
            </Stack>
            {closed ? (
              <Card title={words.decide} tone="decide">
                <p>{closed}</p>
              </Card>
            ) : (
              <Stack>
                <JoinForm
                  words={words}
                  choices={choices}
                  formKey={keys.join}
                  keep={typedText(typed, 'keep')}
                  reason={typedText(typed, 'reason')}
                  problems={{ keep: problemAt(problems, 'keep'), reason: problemAt(problems, 'reason') }}
                />
                <TellApartForm
                  words={words}
                  formKey={keys.apart}
                  reason={typedText(typed, 'apart')}
                  problem={problemAt(problems, 'apart')}
                />
              </Stack>
            )}
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
