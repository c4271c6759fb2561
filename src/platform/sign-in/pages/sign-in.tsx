import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { problemAt } from '#web/form/say-problems.ts';
import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { atPage, readForm, refuse, waitProblem, withCookies } from '../at-page.ts';
import { nextPath } from '../check-origin.ts';
import { setCookie } from '../cookies.ts';
import { signInWithPassword } from '../sign-in-with-password.ts';
import { isStoryOpen, type StoryPerson, storyPeople } from '../story.ts';
import type { Route } from './+types/sign-in';
import { DoorForm, DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;
const KINDS = ['staff', 'caregiver', 'parent', 'youth', 'kin', 'court', 'partner'] as const;

/** The page before anybody is signed in; in the made-up county also who one can be. */
export async function loader(args: LoaderFunctionArgs) {
  const page = atPage(args);
  const { words, known, server, doorway } = page;
  const next = nextPath(new URL(args.request.url).searchParams.get('next'));
  const story = isStoryOpen(args.request, server.settings);
  if (known.who && !story) throw redirect(next);
  const people = story ? await storyPeople(page.door, page.asker) : [];
  const first = people.filter(person => person.place !== null && (person.goodFor.en !== null || person.title !== null));
  const rest = people.filter(person => !first.includes(person));
  const groups = KINDS.map(kind => ({
    kind,
    label: words.story.kinds[kind],
    people: rest.filter(person => person.kind === kind),
  }));
  return {
    words: {
      ...words.signIn,
      email: words.common.email,
      password: words.common.password,
      help: words.common.staffHelp,
    },
    closed: doorway.open ? null : words.common.closed,
    next,
    story:
      people.length > 0
        ? {
            words: words.story,
            first: first.map(inLanguage(known.language)),
            groups: groups.filter(group => group.people.length > 0),
          }
        : null,
  };
}

const inLanguage =
  (language: 'en' | 'es') =>
  ({ goodFor, ...person }: StoryPerson) => ({ ...person, goodFor: goodFor[language] });

/** The first half for staff: e-mail and password. */
export async function action(args: ActionFunctionArgs) {
  const page = atPage(args);
  const form = await readForm(page);
  if ('refused' in form) return form.refused;
  const [email, password, next] = [form.field('email'), form.field('password'), nextPath(form.field('next'))];
  const typed = { email: email.toWellFormed().slice(0, 254) };
  const empty = (['email', 'password'] as const).filter(at => form.field(at).trim() === '');
  if (empty.length > 0)
    return refuse(
      page,
      empty.map(at => ({ at, code: 'required' })),
      typed,
    );
  const result = await signInWithPassword(page.door, page.asker, { address: email, password });
  if (!result.ok) {
    const { refusal } = result;
    return refusal.kind === 'too-many-tries'
      ? refuse(page, [waitProblem(refusal)], typed, 429)
      : refuse(page, [{ at: 'email', code: refusal.kind }], typed);
  }
  const { token, step } = result.value;
  throw redirect(
    `/sign-in/${step}?next=${encodeURIComponent(next)}`,
    withCookies(setCookie('half', token, page.doorway.secure, page.door.settings.half)),
  );
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.title }];

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { words, closed, next, story } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <DoorPage title={words.title} problems={problems} closed={closed}>
      {!closed && (
        <Stack>
          <Card title={words.family}>
            <Stack tight>
              <p>{words.familyLead}</p>
              <Actions>
                <ButtonLink kind="outline" href="/sign-in/link">
                  {words.familyGo}
                </ButtonLink>
              </Actions>
            </Stack>
          </Card>
          <Card title={words.staff}>
            <Stack tight>
              <p>{words.staffLead}</p>
              <DoorForm go={words.go} hidden={{ next }}>
                <TextField
                  name="email"
                  type="email"
                  label={words.email}
                  autoComplete="username"
                  value={actionData?.typed.email}
                  problem={problemAt(problems, 'email')}
                />
                <TextField
                  name="password"
                  type="password"
                  label={words.password}
                  autoComplete="current-password"
                  problem={problemAt(problems, 'password')}
                />
              </DoorForm>
              <p>{words.help}</p>
            </Stack>
          </Card>
          {story && <StoryPeople {...story} />}
        </Stack>
      )}
    </DoorPage>
  );
}

type Story = NonNullable<Awaited<ReturnType<typeof loader>>['story']>;

function StoryPeople({ words, first, groups }: Story) {
  return (
    <Card title={words.title} tone="honey" id="story">
      <Stack tight>
        <p>{words.lead}</p>
        {first.map(({ goodFor, title, ...person }) => (
          <StoryPersonLine key={person.userId} {...person} title={[title, goodFor].filter(Boolean).join('. ')} />
        ))}
        {groups.map(({ kind, label, people }) => (
          <Disclosure key={kind} summary={`${label} (${people.length})`}>
            <Stack tight>
              {people.map(person => (
                <StoryPersonLine key={person.userId} {...person} />
              ))}
            </Stack>
          </Disclosure>
        ))}
        <p>
          <a href="/outbox">{words.outbox}</a>
        </p>
      </Stack>
    </Card>
  );
}

function StoryPersonLine({ userId, name, title }: Pick<StoryPerson, 'userId' | 'name' | 'title'>) {
  return (
    <div className="al-someone">
      <PostButton action="/story/switch" fields={{ user: userId }} kind="outline" size="s">
        {name}
      </PostButton>
      {title && <span>{title}</span>}
    </div>
  );
}
