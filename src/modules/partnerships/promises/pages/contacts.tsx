import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { PartnerFrame } from '../../partners/parts/partner-frame.tsx';
import { keepCommunities, logContacts, viewCommunities } from '../../policy.ts';
import { contactFields } from '../fields.ts';
import { loadContacts } from '../load-contacts.ts';
import { ContactForm } from '../parts/contact-form.tsx';
import { CONTACT_CHANNELS } from '../rules/codes.ts';
import { logContact } from '../use-cases/log-contact.ts';
import type { Route } from './+types/contacts';

const DONE = ['logged', 'agreed'] as const;

export const loader = page(viewCommunities, async ask => {
  const { say, params, query, who, today } = ask;
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'contacts');
  const done = DONE.find(each => each === query.get('done'));
  return {
    frame,
    words: say.group('partnerships', 'contacts'),
    ...(await loadContacts(ask, frame.partnershipId)),
    done: done ? say('partnerships', `contacts.done.${done}`) : null,
    channels: CONTACT_CHANNELS.map(value => ({ value, label: say('partnerships', `channels.${value}`) })),
    suggested: typedFrom(contactFields, { happenedOn: today.toString(), direction: 'out', channel: 'phone' }),
    mayLog: logContacts.may(who),
    agree: keepCommunities.may(who) ? `/partners/${frame.partnershipId}/contacts/agreed` : null,
    formKey: newId(),
  };
});

export const action = submit(logContacts, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, contactFields);
  if (!read.ok) return read;
  const partnershipId = ask.params.partnershipId ?? '';
  const logged = await logContact(ask, { partnershipId, ...read.value.values });
  return logged.ok ? ok({ to: `/partners/${partnershipId}/contacts?done=logged` }) : logged;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** When and how both sides talked, what comes next, and how both agreed to talk. */
export default function Contacts({ loaderData, actionData }: Route.ComponentProps) {
  const { words, frame, rows, agreed, agree } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <PartnerFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Grid kind="main-side">
          <Stack>
            {loaderData.mayLog && (
              <Card title={words.add}>
                <ContactForm
                  words={words}
                  form={{ problems, typed, suggested: loaderData.suggested, formKey: loaderData.formKey }}
                  channels={loaderData.channels}
                  people={loaderData.people}
                  answerable={loaderData.answerable}
                />
              </Card>
            )}
          </Stack>
          <Stack>
            <Card title={words.agreed} aside={agree && <a href={agree}>{agreed ? words.agreeAnew : words.agree}</a>}>
              {!agreed && <p>{words.agreedNone}</p>}
              {agreed?.lines.map(line => (
                <p key={line}>{line}</p>
              ))}
              {loaderData.silence && <p>{loaderData.silence}</p>}
              {agreed && <FactList facts={agreed.replies} />}
            </Card>
            <Card title={words.log} count={rows.length}>
              {rows.length === 0 && <Empty title={words.none} />}
              <Events>
                {rows.map(row => (
                  <EventItem key={row.key} when={row.title} title={row.summary} icon="chat">
                    {[row.about, row.next].filter(Boolean).join('. ')}
                  </EventItem>
                ))}
              </Events>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </PartnerFrame>
  );
}
