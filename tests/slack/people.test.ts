import { expect, it } from 'vitest';
import { startEdge, team } from './harness.ts';

const users = {
  UANA: { tz: 'Asia/Kathmandu', locale: 'en-GB' },
  UADA: { is_owner: true },
  UGUS: { is_ultra_restricted: true },
  UEVE: { team_id: 'T9', is_admin: true, is_restricted: true },
  USTR: { is_stranger: true },
  UORG: { team_id: 'T8', enterprise_user: { teams: [team, 'T8'] } },
  UODD: { tz: 'Mars/Olympus' },
  UBOT: { is_bot: true },
  UDEL: { deleted: true },
};

it('takes people as Slack tells of them', async () => {
  const { people } = await startEdge([], { users });
  const get = (user: string) => people.get(team, user);
  expect(await get('UANA')).toEqual({
    team,
    user: 'UANA',
    locale: 'en',
    timeZone: 'Asia/Kathmandu',
    guest: false,
    external: false,
    steward: false,
    bot: false,
    deleted: false,
  });
  expect(await get('UADA')).toMatchObject({ steward: true });
  expect(await get('UGUS')).toMatchObject({ guest: true, external: false });
  expect(await get('UEVE')).toMatchObject({ external: true, steward: false, guest: false });
  expect(await get('USTR')).toMatchObject({ external: true });
  expect(await get('UORG')).toMatchObject({ external: false });
  expect(await get('UODD')).toMatchObject({ timeZone: 'UTC' });
  expect(await get('UBOT')).toMatchObject({ bot: true });
  expect(await get('UDEL')).toMatchObject({ deleted: true });
});

it('asks once and remembers', async () => {
  const { people, slack } = await startEdge([], { users });
  await people.get(team, 'UANA');
  await people.get(team, 'UANA');
  expect(slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
});

it.each(['missing_scope', 'unknown_method', 'internal_error'])(
  'takes people for plain colleagues in UTC, and asks again, where Slack says %s',
  async (error) => {
    const { people, slack, peopleStore } = await startEdge([], { users });
    slack.replies['users.info'] = error;
    expect(await people.get(team, 'UADA')).toMatchObject({
      timeZone: 'UTC',
      steward: false,
      external: false,
    });
    expect(await people.get(team, 'UEVE', 'T9')).toMatchObject({ external: true });
    expect(peopleStore.rows.size).toBe(0);
    delete slack.replies['users.info'];
    expect(await people.get(team, 'UADA')).toMatchObject({ steward: true });
  },
);

it('takes whom Slack does not show here for someone of another organisation', async () => {
  const { people } = await startEdge([], { users });
  expect(await people.get(team, 'UNOBODY')).toMatchObject({ external: true });
});
