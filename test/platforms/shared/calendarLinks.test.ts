import { googleUrl, outlookUrl } from '../../../src/platforms/shared/calendarLinks.js';

const entry = {
  title: 'Café & tri : 100 % + d’entrain #1',
  place: '12 quai de Valmy,\n75010 Paris',
  startsAt: new Date('2026-12-01T08:00:00Z'),
  endsAt: new Date('2026-12-01T11:30:00Z'),
};

const valuesOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

test('Google gets the entry in UTC, each text as it was written', () => {
  expect(valuesOf(googleUrl(entry))).toEqual({
    action: 'TEMPLATE',
    text: entry.title,
    dates: '20261201T080000Z/20261201T113000Z',
    location: '12 quai de Valmy, 75010 Paris',
  });
});

test('Outlook gets the same, and no plus for a space', () => {
  const url = outlookUrl(entry);
  expect(valuesOf(url)).toEqual({
    ...{ path: '/calendar/action/compose', rru: 'addevent', subject: entry.title },
    startdt: '2026-12-01T08:00:00.000Z',
    enddt: '2026-12-01T11:30:00.000Z',
    location: '12 quai de Valmy, 75010 Paris',
  });
  expect(url).not.toContain('+');
});

test.each(['😀'.repeat(500), 'é'.repeat(40_000), '\ud800', '\u202e\u0000x', '&dates=1&text=2'])(
  'whatever is written there, the address stays short and is one address',
  (text) => {
    for (const urlOf of [googleUrl, outlookUrl]) {
      const url = urlOf({ ...entry, title: text, place: text });
      expect(url.length).toBeLessThan(3000);
      expect(Object.keys(valuesOf(url))).toEqual(Object.keys(valuesOf(urlOf(entry))));
    }
  },
);
