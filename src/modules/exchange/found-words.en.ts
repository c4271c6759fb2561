import type { FoundCode } from './read/source.ts';

/** What was found in an extract: what is so, and what helps. */
export const foundWords = {
  'encoding-read-as': {
    is: 'The file is not written in UTF-8.',
    do: 'Look at some names with accents. Where they are wrong, save the file as UTF-8 and bring it again.',
  },
  'separator-read-as': { is: 'The cells are not separated by commas.', do: 'Nothing to do: it was read all the same.' },
  'byte-order-mark': {
    is: 'The file begins with a byte order mark.',
    do: 'Nothing to do: spreadsheets write one, and it was left out.',
  },
  'broken-encoding': {
    is: 'Some bytes of the file are no letters in its encoding.',
    do: 'Save the file as UTF-8 in the program it comes from and bring it again.',
  },
  'not-a-table': {
    is: 'These lines cannot be read as a table.',
    do: 'Export the file again as CSV, with every quotation mark inside a cell doubled.',
  },
  'unknown-file': {
    is: 'No file of the set has this name, so it was not read.',
    do: 'Name it as the list of files does, or name it in a mapping file.',
  },
  'file-missing': {
    is: 'The mapping names a file that is not in the extract.',
    do: 'Bring that file as well, or correct its name in the mapping file.',
  },
  'file-twice': { is: 'Two files of the extract have this name.', do: 'Keep one of them, or put their rows together.' },
  'unknown-column': {
    is: 'The set does not have this column, so it was not read.',
    do: 'Leave it if nothing needs it. Otherwise name the column as the list does, or name it in a mapping file.',
  },
  'column-twice': { is: 'Two columns of the file have this name.', do: 'Keep one of them, or rename the other.' },
  'column-missing': {
    is: 'A column that every row needs is missing.',
    do: 'Add the column, or say in a mapping file which column it is.',
  },
  'archive-broken': {
    is: 'The archive cannot be opened to its end.',
    do: 'It may have been cut off on its way. Make the zip again, without a password, and bring it again.',
  },
  'archive-too-large': {
    is: 'The archive holds more than can be read.',
    do: 'Bring it in parts, or by the command on the server.',
  },
  'nothing-to-read': {
    is: 'There is nothing in it that this import reads.',
    do: 'Look at the list of files for the names they need to have.',
  },
  'another-agency': {
    is: 'The extract names another agency than this one.',
    do: 'Bring it to the agency it is of, or correct the agency’s short name in the file.',
  },
  'agency-not-here': { is: 'The agency it names is not on this server.', do: 'Look at the agency’s short name.' },
  'mapping-not-readable': {
    is: 'The mapping file says something that cannot be followed.',
    do: 'Correct it in the place that is named, and bring it with the extract again.',
  },
  'xml-not-readable': {
    is: 'The XML file cannot be read as an AFCARS out-of-home care file.',
    do: 'Export it again from the system that sends the federal report.',
  },
  missing: {
    is: 'A cell that is needed is empty.',
    do: 'Fill it in. Where nothing is known, the list says which code says so.',
  },
  'too-long': { is: 'The text is longer than there is room for.', do: 'Shorten it.' },
  'unreadable-characters': {
    is: 'The text has characters that cannot be kept.',
    do: 'Take out control characters; save the file as UTF-8 if letters look broken.',
  },
  'not-a-day': { is: 'This is not written as a day.', do: 'Write year, month and day: 2026-03-01.' },
  'impossible-day': { is: 'There is no such day.', do: 'Look the day up in the present system.' },
  'not-a-moment': {
    is: 'This is not written as a moment.',
    do: 'Write day and time: 2026-03-01T14:30, with the difference from UTC where it is not the agency’s time.',
  },
  'not-yes-or-no': { is: 'Here only yes or no is understood.', do: 'Write yes or no, or leave the cell empty.' },
  'not-a-number': { is: 'This is not a number.', do: 'Write digits only.' },
  'out-of-bounds': { is: 'The number is outside of what can be.', do: 'Look the number up in the present system.' },
  'unknown-code': {
    is: 'This code is not in the list.',
    do: 'Use a code of the list, or say in a mapping file which of them it means.',
  },
  'not-an-ssn': {
    is: 'This is no Social Security number that was ever given.',
    do: 'Write nine digits, or leave the cell empty.',
  },
  'day-taken-as-moment': {
    is: 'A day without a time: the beginning of that day was taken.',
    do: 'Write the time as well where it is known.',
  },
  'too-many-cells': {
    is: 'The row has more cells than the file has columns.',
    do: 'A separator may stand inside a cell: put that cell in quotation marks.',
  },
  'key-twice': {
    is: 'Several different rows have the same key.',
    do: 'Give each row a key of its own, or keep one of them.',
  },
  'joined-with-another': {
    is: 'This row said the same as one of the person it was joined with.',
    do: 'Nothing to do: it is in that person’s record.',
  },
  'same-row-twice': { is: 'The same row stands in the file again.', do: 'Nothing to do: it was read once.' },
  'nothing-with-this-key': {
    is: 'No row with this key is in the extract, and none came earlier.',
    do: 'Add the row it refers to, or correct the key.',
  },
  'belongs-to-refused': {
    is: 'It refers to a row that was refused.',
    do: 'Mend that row; this one follows.',
  },
  'ends-before-it-begins': { is: 'It ends before it begins.', do: 'Look both dates up in the present system.' },
  'in-the-future': { is: 'This is still to come.', do: 'Look the date up in the present system.' },
  'before-birth': {
    is: 'This is before the person was born.',
    do: 'Look up both dates: one of them is of somebody else.',
  },
  'dies-before-birth': { is: 'The person would have died before being born.', do: 'Look both dates up.' },
  'precision-without-day': {
    is: 'How exactly the birth date is known does not go with the birth date.',
    do: 'Write unknown where there is no date, and another code where there is one.',
  },
  'related-to-self': { is: 'A person is written down as their own relative.', do: 'Correct one of the two keys.' },
  'own-ancestor': {
    is: 'Followed upwards, these parents lead back to the person.',
    do: 'One of the lines of this circle is the wrong way around.',
  },
  'taken-already': { is: 'Something else has this already.', do: 'Give it another, or leave one of the two rows out.' },
  overlaps: { is: 'Two rows hold at the same time where only one can.', do: 'End the first when the second begins.' },
  'outside-care': {
    is: 'The child was not in care all that time.',
    do: 'Correct the dates, or bring the removal that covers them.',
  },
  'case-without-worker': {
    is: 'For some time nobody worked on the case.',
    do: 'Name who did in primary_workers, without a gap.',
  },
  'exit-without-reason': { is: 'The child left care, and the reason is missing.', do: 'Write the reason as a code.' },
  'reason-without-exit': {
    is: 'There is a reason for leaving care, and no day.',
    do: 'Write the day, or leave the reason empty while the child is in care.',
  },
  'home-or-person': {
    is: 'A placement is with a home or with a person: one of the two.',
    do: 'Fill in one of the two keys and leave the other empty.',
  },
  'home-kind-and-setting': {
    is: 'The setting does not go with that kind of home.',
    do: 'It is taken as it is. Look at whether the setting or the kind of home is right.',
  },
  'card-denies-allergies': {
    is: 'The card says there are no allergies, and the extract has one.',
    do: 'Write listed on the card, or end the allergy.',
  },
  'card-denies-medicines': {
    is: 'The card says there are no medicines, and the extract has one.',
    do: 'Write listed on the card, or end the medicine.',
  },
  'ages-run-downwards': { is: 'The youngest age is above the oldest.', do: 'Change the two around.' },
  'another-child': { is: 'The removal it names is another child’s.', do: 'Correct one of the two keys.' },
  'likely-the-same-person': {
    is: 'This may be a person who is here already.',
    do: 'Both are kept. Somebody who may see both decides under “Possible duplicates”.',
  },
  'after-the-period': {
    is: 'This is after the end of the report period.',
    do: 'It is taken as it is. Look at whether the date, or the period of the file, is right.',
  },
  'elements-disagree': {
    is: 'Two elements of the record do not go together.',
    do: 'Look both up in the present system.',
  },
  'entered-late': {
    is: 'It was written down later than the rule of the report asks.',
    do: 'Nothing to do: the day it was written down is kept as reported.',
  },
  'kept-in-report-only': {
    is: 'There is no place for this in the record yet.',
    do: 'Nothing to do: it is kept with the child’s reported record, as it stood in the file.',
  },
  'not-as-specified': {
    is: 'This is not written as the specification of the file asks.',
    do: 'It is taken as it is. The federal system may refuse it.',
  },
  'record-too-large': {
    is: 'The record has more elements than any child’s has.',
    do: 'Export it again; a closing tag may be missing.',
  },
  'same-day-twice': {
    is: 'Two living arrangements begin on the same day.',
    do: 'The later one of the file is taken; both are kept in the reported record.',
  },
  'unknown-element': {
    is: 'The specification does not know this element, so it was not read.',
    do: 'Nothing to do: it is kept with the child’s reported record.',
  },
  'database-refused': {
    is: 'The database holds a rule that the extract breaks as a whole.',
    do: 'Send the name of the rule to those who look after this server.',
  },
} as const satisfies Readonly<Record<FoundCode, { is: string; do: string }>>;

/** What is known more closely of one row, by code and by what it is told with. */
export const toldWords = {
  'encoding-read-as': { plain: 'It was read as {{encoding}}.' },
  'separator-read-as': { plain: 'The separator is {{separator}}.' },
  'not-a-table': {
    empty: 'Nothing is in it.',
    'not-text': 'It is a workbook, a picture, or text in an encoding that nobody told.',
    quote: 'A quotation mark stands where none may, or never ends.',
    'row-too-long': 'A row has more than a million characters.',
  },
  'archive-broken': {
    'not-a-zip': 'It is no zip, or it was cut off.',
    name: 'A name in it leads out of the archive.',
    encrypted: 'It is protected by a password.',
    method: 'It is packed in a way that cannot be opened here.',
    content: 'What is in it is cut off, or is not what was packed.',
  },
  'archive-too-large': {
    size: 'Unpacked it is larger than the limit.',
    density: 'It is packed more densely than any table is.',
    'too-many-files': 'It holds too many files.',
  },
  'mapping-not-readable': {
    'not-json': 'It is not JSON.',
    'too-large': 'It is larger than 1 MB.',
    'unknown-name': 'There is no such file, column or setting.',
    'left-out': 'Something that is needed was left out here.',
    'wrong-kind': 'Another kind of value belongs here.',
    'date-format': 'It does not tell year, month and day apart.',
    'pivot-missing': 'Years have two digits, and nothing says of which century they are.',
    'yes-and-no': 'The same word means yes and no.',
    'said-twice': 'The column has a fixed value and a column of yours.',
    'not-for-this-column': 'This is nothing the column can hold.',
  },
  'xml-not-readable': {
    empty: 'Nothing is in it.',
    encoding: 'Its encoding cannot be read.',
    'not-well-formed': 'It is not well formed, at line {{line}}.',
    truncated: 'It ends before it is complete.',
    doctype: 'It has a document type declaration, which no AFCARS file has.',
    'not-afcars': 'It is another kind of XML file.',
    'assistance-file':
      'It is the adoption and guardianship assistance file; the out-of-home care file is the other one.',
    'too-deep': 'Its elements lie too deep inside each other, at line {{line}}.',
    'too-many-attributes': 'An element has too many attributes, at line {{line}}.',
  },
  'too-long': { plain: 'There is room for {{most}} characters.' },
  'out-of-bounds': { plain: 'From {{least}} to {{most}}.' },
  'unknown-code': { plain: 'The list: {{codes}}.' },
  'another-agency': { plain: 'On line {{line}}.' },
  'too-many-cells': { plain: '{{cells}} cells for {{columns}} columns.' },
  'key-twice': { plain: '{{times}} rows, the first on line {{first}}.' },
  'same-row-twice': { plain: 'As on line {{first}}.' },
  'nothing-with-this-key': { plain: 'Looked for in {{in}}.' },
  'belongs-to-refused': { plain: 'In {{in}}, line {{line}}.' },
  'ends-before-it-begins': { plain: 'It begins {{from}}.' },
  'before-birth': { plain: 'Born {{born}}.' },
  'dies-before-birth': { plain: 'Born {{born}}.' },
  'taken-already': { line: 'By line {{line}}.' },
  overlaps: { line: 'With line {{line}}.', here: 'With a row that is here already.' },
  'case-without-worker': { plain: 'From {{since}} on.' },
  'home-kind-and-setting': { plain: 'The home is of kind {{kind}}.' },
  'elements-disagree': { plain: 'With {{with}}.' },
  'entered-late': { plain: 'By {{days}} days.' },
  'same-day-twice': { plain: 'The other begins on line {{line}} of the file.' },
  'database-refused': { plain: 'In {{table}}.' },
} as const satisfies Readonly<Partial<Record<FoundCode, Readonly<Record<string, string>>>>>;
