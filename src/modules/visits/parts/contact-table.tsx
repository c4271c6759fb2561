import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidContact } from '../say-contacts.ts';
import type { words as english } from '../words.en.ts';

type ContactTableProps = {
  words: typeof english.page;
  contacts: readonly (SaidContact & { readonly told: string })[];
  here: string;
};

/** Contacts under each other, as they are given; each leads to what was told of it. */
export function ContactTable({ words, contacts, here }: ContactTableProps) {
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
          when: <a href={`${here}/${contact.key}`}>{contact.when}</a>,
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
          how: (
            <>
              {contact.how}
              {contact.told && <span className="al-line al-second">{`${words.told}: ${contact.told}`}</span>}
            </>
          ),
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
