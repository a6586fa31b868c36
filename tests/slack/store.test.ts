import { expect, it } from 'vitest';
import {
  beginInstallation,
  eraseUninstalled,
  installedTeams,
  installWorkspace,
  isNamedSteward,
  keepPerson,
  type PersonRow,
  personById,
  reinstallWorkspace,
  renewPerson,
  takeInstallation,
  uninstallWorkspace,
  workspaceByTeam,
} from '../../src/slack/store.ts';
import { describeEachEngine } from '../support/store.ts';

const bot = { team: 'T1', botUser: 'U1', botId: 'B1', appId: 'A1', botToken: 'sealed', local: false };

const ana: PersonRow = {
  team: 'T1',
  user: 'UANA',
  timeZone: 'Europe/Berlin',
  locale: 'en-US',
  bot: false,
  guest: false,
  external: false,
  admin: false,
  deleted: false,
  updatedAt: 1000,
};

describeEachEngine('what the edge keeps', (open) => {
  it('knows where the bot is installed, and keeps what a workspace chose', async () => {
    const store = await open();
    const { db, t } = store;
    await installWorkspace(store, bot, 1000);
    expect(await workspaceByTeam(store, 'T1')).toMatchObject({
      ...bot,
      installedAt: 1000,
      countMode: 'unless left out',
      hushedUntil: null,
    });
    await db.update(t.workspaces).set({ countMode: 'totals' });
    await installWorkspace(store, { ...bot, botToken: null }, 5000);
    expect(await workspaceByTeam(store, 'T1')).toMatchObject({
      botToken: null,
      installedAt: 1000,
      countMode: 'totals',
    });
    expect(await installedTeams(store)).toEqual(['T1']);
    expect(await workspaceByTeam(store, 'T2')).toBeNull();
  });

  it('forgets the token when the bot is taken away and all else a week later, but not when Slack tells so too late', async () => {
    const store = await open();
    await reinstallWorkspace(store, bot, 10_000);
    await keepPerson(store, ana);
    await store.tx((scope) => uninstallWorkspace(scope, 'T1', 5000));
    expect(await installedTeams(store)).toEqual(['T1']);
    expect(await personById(store, 'T1', 'UANA')).not.toBeNull();

    await store.tx((scope) => uninstallWorkspace(scope, 'T1', 20_000));
    expect(await workspaceByTeam(store, 'T1')).toMatchObject({ botToken: null, uninstalledAt: 20_000 });
    expect(await installedTeams(store)).toEqual([]);
    expect(await personById(store, 'T1', 'UANA')).not.toBeNull();
    await store.tx((scope) => eraseUninstalled(scope, 20_000 + 7 * 86_400_000));
    expect(await personById(store, 'T1', 'UANA')).toBeNull();

    await reinstallWorkspace(store, bot, 30_000);
    expect(await workspaceByTeam(store, 'T1')).toMatchObject({ installedAt: 30_000, uninstalledAt: null });
  });

  it('counts an installation after an uninstallation as a new one', async () => {
    const store = await open();
    const single = { ...bot, botToken: null };
    await installWorkspace(store, single, 10_000);
    await installWorkspace(store, single, 12_000);
    expect(await workspaceByTeam(store, 'T1')).toMatchObject({ installedAt: 10_000 });
    await store.tx((scope) => uninstallWorkspace(scope, 'T1', 20_000));
    await installWorkspace(store, single, 30_000);
    expect(await workspaceByTeam(store, 'T1')).toMatchObject({ installedAt: 30_000, uninstalledAt: null });
  });

  it('keeps people as last heard of, and who was named a steward', async () => {
    const store = await open();
    const { db, t } = store;
    await renewPerson(store, ana);
    expect(await personById(store, 'T1', 'UANA')).toBeNull();
    await keepPerson(store, ana);
    await renewPerson(store, { ...ana, guest: true, updatedAt: 2000 });
    await renewPerson(store, { ...ana, updatedAt: 1500 });
    expect(await personById(store, 'T1', 'UANA')).toEqual({
      ...ana,
      guest: true,
      updatedAt: 2000,
      named: false,
    });
    await db.insert(t.stewards).values({ team: 'T1', user: 'UANA' });
    expect(await personById(store, 'T1', 'UANA')).toMatchObject({ named: true });
    expect(await isNamedSteward(store, 'T1', 'UANA')).toBe(true);
    expect(await isNamedSteward(store, 'T2', 'UANA')).toBe(false);
  });

  it('lets an installation be finished once, and in time', async () => {
    const store = await open();
    await beginInstallation(store, 'one', 1000, 0);
    await beginInstallation(store, 'two', 1000, 0);
    expect(await takeInstallation(store, 'one', 999)).toBe(true);
    expect(await takeInstallation(store, 'one', 999)).toBe(false);
    expect(await takeInstallation(store, 'two', 1000)).toBe(false);
    expect(await takeInstallation(store, 'three', 0)).toBe(false);
  });
});
