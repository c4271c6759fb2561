import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidContact } from '../say-contacts.ts';
import type { words as english } from '../words.en.ts';

/** Contacts under each other, as they are given. */
export function ContactTable({ words, contacts }: { words: typeof english.page; contacts: readonly SaidContact[] }) {
  return (
    <Table
      caption={words.caption}
      hideCaption
      head={[
        { key: 'when', label: words.when },
        { key: 'what', label: words.what },
        { key: 'how', label: words.how },
        { key: 'by', label: words.by },
      ]}
      rows={contacts.map(contact => ({
        key: contact.key,
        cells: {
          when: contact.when,
          what: (
            <>
              {contact.kind}
              {contact.notHeld && (
                <>
                  {' '}
                  <StateTag state="plain">{contact.notHeld}</StateTag>
                </>
              )}
            </>
          ),
          how: contact.how,
          by: (
            <>
              {contact.by}
              {contact.entered && <span className="al-line al-second">{contact.entered}</span>}
            </>
          ),
        },
      }))}
    />
  );
}
