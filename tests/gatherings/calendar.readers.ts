import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expect, vi } from 'vitest';

/** An event as a calendar program would take it in. Instants are epoch milliseconds. */
export type Read = {
  uid: string;
  sequence: number;
  stamp: number;
  changed: number;
  start: number;
  end: number;
  summary: string;
  description: string;
  location: string;
  url: string | null;
  status: string;
  transparency: string;
  cancels: boolean;
};

/** All events of a file, as one library reads them; what it warns of is thrown. */
export type Reader = {
  name: string;
  read(content: string): Read[];
  /** What it makes of words, where that is not what they are. */
  words(words: string): string;
};

const ofIcalJs = (content: string): Read[] => {
  if (!ICAL.design.strict) throw new Error('it shall be strict');
  const calendar = new ICAL.Component(ICAL.parse(content));
  const method = calendar.getFirstPropertyValue('method');
  // What it writes of what it has read is what it was given.
  const written = unfolded(ICAL.stringify(calendar.jCal));
  expect(written).toBe(unfolded(content).replaceAll(';VALUE=URI', ''));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): unknown => event.getFirstPropertyValue(name);
    const at = (name: string): number => {
      const time = value(name);
      if (!(time instanceof ICAL.Time) || time.isDate || time.zone !== ICAL.Timezone.utcTimezone)
        throw new Error(`${name} is not in UTC`);
      return time.toJSDate().getTime();
    };
    return {
      uid: String(value('uid')),
      sequence: Number(value('sequence')),
      stamp: at('dtstamp'),
      changed: at('last-modified'),
      start: at('dtstart'),
      end: at('dtend'),
      summary: String(value('summary')),
      description: String(value('description')),
      location: String(value('location') ?? ''),
      url: value('url') === null ? null : String(value('url')),
      status: String(value('status')),
      transparency: String(value('transp')),
      cancels: method === 'CANCEL',
    };
  });
};

const ofNodeIcal = (content: string): Read[] => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    const all = Object.values(nodeIcal.sync.parseICS(content));
    if (warned.mock.calls.length > 0) throw new Error(JSON.stringify(warned.mock.calls));
    return all.flatMap((one) => (one?.type === 'VEVENT' ? [ofVevent(one as unknown as Vevent)] : []));
  } finally {
    warned.mockRestore();
  }
};

/** Its own types do not say all that it gives. */
type Vevent = Record<'uid' | 'summary' | 'description' | 'status' | 'transparency' | 'method', string> &
  Record<'start' | 'end' | 'dtstamp' | 'lastmodified', Date> & {
    sequence: number;
    location?: string;
    url?: { val: string };
  };

const ofVevent = (event: Vevent): Read => ({
  uid: event.uid,
  sequence: event.sequence,
  stamp: event.dtstamp.getTime(),
  changed: event.lastmodified.getTime(),
  start: event.start.getTime(),
  end: event.end.getTime(),
  summary: event.summary,
  description: event.description,
  location: event.location ?? '',
  url: event.url?.val ?? null,
  status: event.status,
  transparency: event.transparency,
  cancels: event.method === 'CANCEL',
});

export const unfolded = (content: string): string => content.replaceAll(/\r\n[ \t]/g, '');

export const readers: Reader[] = [
  { name: 'ical.js', read: ofIcalJs, words: (words) => words },
  {
    name: 'node-ical',
    read: ofNodeIcal,
    // It takes a backslash before an n for a line's end even where the backslash is escaped, and quotation marks
    // around a whole text for its syntax.
    words: (words) => words.replaceAll(/\\n/gi, '\\\n').replace(/^"(.*)"$/, '$1'),
  },
];
