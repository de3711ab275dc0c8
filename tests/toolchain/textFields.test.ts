import { expect, test } from 'vitest';
import { textFieldsIn, textFieldsOfRenderer } from '../helpers/textFields';

test('text fields are found by their label, a computed label, or the text before them, unless read-only', () => {
  const source = [
    '<TextArea label="Note" optional />',
    '<NumberField label={`Units (${noun})`} value={1} />',
    '<input aria-label="Another word" />',
    '<label className="row"><span className="name">Kept from, to</span>' +
      '<input value={text} onChange={(event) => type(event.target.value)} /></label>',
    "<TextArea label={isTyped ? 'Weights' : 'Table'} />",
    '<input type="checkbox" checked />',
    '<input {...control} type="text" />',
    '<textarea readOnly aria-label="Text of the licenses" value={text} />',
  ].join('\n');
  const names = ['Note', 'Units (call)', 'Another word', 'Kept from, to Enter logs it', 'Table'];
  const found = textFieldsIn(source);
  expect(found.map((label, index) => label.test(names[index] ?? ''))).toEqual([true, true, true, true, true]);
  expect(textFieldsIn('<input readOnly={isClosed} aria-label="Title" />')).toEqual([/^Title/]);
  expect(() => textFieldsIn('<textarea rows={2} />')).toThrow('A field without a name');
});

test('the renderer has text fields in every part that takes text', () => {
  const files = new Set(textFieldsOfRenderer().map(({ file }) => file.split('/').slice(0, 2).join('/')));
  expect([...files].toSorted()).toEqual([
    'app/palette', 'app/shortcuts', 'domain-ui/HoursDialog.tsx', 'domain-ui/ScheduleEditor.tsx',
    'domain-ui/lineHelp', 'domain-ui/restore',
    'features/countries', 'features/documents', 'features/help', 'features/importCalendar', 'features/records',
    'features/settings', 'features/staffing', 'features/today', 'features/welcome',
  ]);
});
