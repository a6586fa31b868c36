/** Fills a database of either engine with two years of a company's communities, in the database's own words. */
import Database from 'better-sqlite3';
import pg from 'pg';
import { openStore } from '../src/store/store.ts';
import { team } from './place.ts';

export type Years = {
  communities: number;
  /** In each of them. */
  members: number;
  /** Of all members together. */
  acts: number;
  /** Epoch milliseconds; a Monday morning. */
  now: number;
};

/** Coordinates three communities and is in twelve; looks after the workspace and is in five. */
export const lead = 'ULEAD';
export const steward = 'USTEWARD';

const day = 86_400_000;
const span = 730 * day;
/** A prompt a week. */
const beats = 104;

/** What the two engines say differently. */
type Words = { count(to: number): string; json(text: string): string; analyze: string };

const sqlite: Words = {
  count: (to) =>
    `(with recursive n(i) as (select 0 union all select i + 1 from n where i < ${to - 1}) select i from n) as n`,
  json: (text) => `'${text}'`,
  analyze: 'analyze',
};

const postgres: Words = {
  count: (to) => `generate_series(0, ${to - 1}) as n(i)`,
  json: (text) => `'${text}'::jsonb`,
  analyze: 'vacuum analyze',
};

/** Opens a database at this address and fills it. */
export const seedYears = async (url: string, years: Years): Promise<void> => {
  await (await openStore(url)).close();
  if (url.startsWith('file:')) {
    const file = new Database(url.slice('file:'.length));
    file.pragma('synchronous = off');
    for (const statement of statements(sqlite, years)) file.exec(statement);
    file.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements(postgres, years)) await client.query(statement);
  await client.end();
};

const statements = ({ count, json, analyze }: Words, years: Years): string[] => {
  const { communities, members, acts, now } = years;
  const each = Math.floor(acts / communities);
  const began = now - span;
  const member = (at: string) =>
    `case when ${at} = 0 and c < 12 then '${lead}' when ${at} = 1 and c < 5 then '${steward}'
      else 'U' || ((c * 37 + ${at}) % (${members} * 10)) end`;
  const in64 = (value: string) => `cast(${value} as bigint)`;
  const beatAt = (beat: string) => `${began} + ${in64(beat)} * ${Math.floor(span / beats)}`;
  return [
    `insert into workspaces (team, installed_at, local) values ('${team}', ${began}, false)`,
    `insert into people (team, "user", time_zone, locale, bot, guest, external, admin, deleted, updated_at) values
      ('${team}', '${lead}', 'Europe/Berlin', 'en-US', false, false, false, false, false, ${now}),
      ('${team}', '${steward}', 'Europe/Berlin', 'en-US', false, false, false, true, false, ${now})`,
    `insert into communities (id, team, channel, name, purpose, kind, state, is_private, time_zone, locale,
      created_by, created_at, opened_at, member_list, sync_at)
      select 'c' || i, '${team}', 'C' || i, 'Craft ' || i, 'We get better at craft ' || i, 'guild', 'open',
        false, 'Europe/Berlin', 'en-US', 'U1', ${began}, ${began}, 'listed', ${now + span} from ${count(communities)}`,
    `insert into memberships (community, "user", joined_at, founding, external, event_at)
      select 'c' || c, ${member('j')}, ${began}, true, false, 0
      from (select i / ${members} as c, i % ${members} as j from ${count(communities * members)}) as m`,
    `insert into roles (community, "user", role, state, given_by, at)
      select 'c' || i, case when i < 3 then '${lead}' else 'U' || ((i * 37 + 5) % ${members * 10}) end,
        'coordinator', 'accepted', 'U1', ${began} from ${count(communities)}`,
    `insert into rhythms (id, community, number, kind, config, cadence, state, next_at, next_nominal, created_by,
      created_at, active_since)
      select 'r' || i, 'c' || i, 1, 'prompt', ${json('{"mix":"both"}')},
        ${json('{"cron":"0 10 * * 2","timeZone":"Europe/Berlin"}')}, 'active', ${now + 25 * 3_600_000},
        '${new Date(now + day).toISOString().slice(0, 10)}T10:00', 'U1', ${began}, ${began} from ${count(communities)}`,
    `insert into beats (id, rhythm, community, team, key, nominal, at, state, flavour, subject, pinned, introduces,
      channel, ts)
      select 'b' || c || '-' || b, 'r' || c, 'c' || c, '${team}', 'beat:' || c || ':' || b, 'n' || b,
        ${beatAt('b')}, 'posted', 'familiar', 'a-prompt', false, false, 'C' || c, 'b' || b
      from (select i / ${beats} as c, i % ${beats} as b from ${count(communities * beats)}) as m`,
    `insert into engagements (team, community, kind, source, member, detail, occurred_at, event_at, undone, toward,
      thread)
      select '${team}', 'c' || c, kind, at || '.' || j, member, '', at, at * 1000, false,
        case when kind = 'message' then null else 'U' || (j % 50) end,
        case when kind = 'message' then null else 'b' || (${in64('j')} * ${beats} / ${each}) end
      from (select c, j, ${began} + ${in64('j')} * ${Math.floor(span / each)} as at,
          case when j % 20 < 5 then 'message' when j % 20 < 12 then 'reply' else 'reaction' end as kind,
          ${member(`(${in64('j')} * 7919 % ${members})`)} as member
        from (select i / ${each} as c, i % ${each} as j from ${count(communities * each)}) as m) as acts`,
    analyze,
  ];
};
