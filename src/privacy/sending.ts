/** Sends somebody their data, as two files. */
import { dateOf } from '../calendar/zone.ts';
import { communitiesOfTeam } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { context, section } from '../slack/blocks.ts';
import type { Message } from '../slack/message.ts';
import type { Request } from '../slack/surface.ts';
import { knownOf } from './export.ts';
import { dataPage } from './page.ts';
import { text } from './text.ts';

const day = 86_400_000;

/** At most once a day; false: it was sent today. */
export const sendData = (
  { store, outbox, secret }: Pick<Deps, 'store' | 'outbox' | 'secret'>,
  { team, person, locale, now }: Pick<Request, 'team' | 'person' | 'locale' | 'now'>,
): Promise<boolean> =>
  store.tx(async (scope) => {
    const { user } = person;
    const known = await knownOf(scope, secret, { team, user });
    const names = new Map((await communitiesOfTeam(scope, team)).map(({ id, name }) => [id, name]));
    const say = text(locale);
    const counts = known.map(({ table, rows }): [string, number] => [
      say.page.tables[table] ?? table,
      rows.length,
    ]);
    const today = dateOf(now, person.timeZone);
    const post = (what: string, message: Message, name: string, content: string, after?: string) =>
      outbox.post(scope, {
        key: `export:${team}:${user}:${today}:${what}`,
        team,
        to: { user },
        ...(after && { thread: { after } }),
        message,
        file: { name, title: name, content },
        kind: 'export',
        community: null,
        due: now,
        expires: now + day,
      });
    const said = known.length === 0 ? say.nothing : say.pageComes(counts);
    const page = dataPage(known, { at: now, names }, locale);
    if (!(await post('page', { text: said, blocks: [section(said)] }, 'my-data.html', page))) return false;
    const json = JSON.stringify({ team, user, at: new Date(now).toISOString(), known }, null, 2);
    await post('json', { text: say.jsonComes, blocks: [context(say.jsonComes)] }, 'my-data.json', json);
    return true;
  });
