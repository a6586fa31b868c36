import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { input, menu, textField } from '../../src/slack/blocks.ts';
import { Refusal } from '../../src/slack/refusal.ts';
import { action, communityAction, communityForm, form, type Surface } from '../../src/slack/surface.ts';
import { now, startEdge, team } from './harness.ts';

/** A surface of every sort, which notes what reached its handlers. */
const garden = () => {
  const reached: string[] = [];
  const surface: Surface = {
    verbs: [
      {
        name: 'list',
        may: 'community.list',
        community: 'none',
        usage: '',
        about: () => 'lists communities',
        run: async ({ answer, words }) => answer({ text: `listed ${words}` }),
      },
      {
        name: 'rhythm',
        may: 'rhythm.see',
        community: 'here',
        usage: '',
        about: () => 'shows rhythms',
        run: async ({ answer, community }) => answer({ text: `rhythms of ${community.name}` }),
      },
      {
        name: 'rhythm add',
        may: 'rhythm.change',
        community: 'here',
        usage: '<kind> <cadence>',
        about: () => 'adds a rhythm',
        examples: ['rhythm add prompt every Monday'],
        run: async ({ answer, words }) => answer({ text: `added ${words}` }),
      },
      {
        name: 'info',
        may: 'community.see',
        community: 'named',
        usage: '[name]',
        about: () => 'tells about a community',
        run: async ({ answer, community }) => answer({ text: `about ${community.name}` }),
      },
      {
        name: 'break',
        may: 'community.list',
        community: 'none',
        usage: '',
        about: () => 'breaks',
        run: async () => {
          throw new Error('a password of the person');
        },
      },
      {
        name: 'refuse',
        may: 'community.list',
        community: 'none',
        usage: '',
        about: () => 'refuses',
        run: async () => {
          throw new Refusal('Not on Sundays.');
        },
      },
    ],
    actions: [
      action({
        id: 'snooze',
        may: 'me.change',
        value: z.object({ days: z.number() }),
        run: async ({ value, replace }) => {
          reached.push(`snooze ${value.days}`);
          await replace({ text: 'snoozed' });
        },
      }),
      action({
        id: 'notice',
        may: 'notice.read',
        value: z.null(),
        run: async ({ standings, source }) => void reached.push(`notice ${standings} ${source?.ts}`),
      }),
      communityAction({
        id: 'hush',
        may: 'community.hush',
        value: z.object({ community: z.string() }),
        run: async ({ community }) => void reached.push(`hush ${community.name}`),
      }),
      action({
        id: 'open',
        may: 'me.change',
        value: z.unknown(),
        run: ({ open }) => open({ type: 'modal', title: { type: 'plain_text', text: 'Me' }, blocks: [] }),
      }),
    ],
    forms: [
      communityForm({
        id: 'settings',
        may: 'community.settings',
        metadata: z.object({ community: z.string() }),
        fields: z.object({ name: z.string().max(5), note: z.string().optional() }),
        submit: async ({ community, fields }) => {
          reached.push(`settings ${community.name} ${fields.name} ${fields.note}`);
          return { close: true, after: async () => void reached.push('after') };
        },
      }),
      form({
        id: 'fall',
        may: 'me.change',
        metadata: z.undefined(),
        fields: z.looseObject({}),
        submit: async () => {
          throw new Error('fell');
        },
      }),
    ],
    options: [
      {
        id: 'zones',
        may: 'me.change',
        choose: async ({ words }) => [{ label: `Zone ${words}`.repeat(40), value: 'z' }],
      },
    ],
    shortcuts: [
      {
        id: 'keep',
        may: 'community.adopt',
        run: async ({ message }) => void reached.push(`keep ${message?.ts} ${message?.user}`),
      },
    ],
  };
  return { surface, reached };
};

const started = async () => {
  const { surface, reached } = garden();
  return { ...(await startEdge([surface])), reached };
};

describe('verbs', () => {
  it('takes the longest name, in any case, and hands on the rest as it was typed', async () => {
    const edge = await started();
    await edge.command('UANA', 'Rhythm  ADD prompt Every Monday &amp; “so on” &lt;!channel&gt;');
    expect(edge.answers()).toMatchObject([
      {
        text: 'added prompt Every Monday & “so on” <!channel>',
        response_type: 'ephemeral',
        replace_original: false,
      },
    ]);
  });

  it('runs only for those whom the roles table allows', async () => {
    const edge = await started();
    await edge.command('UBEN', 'rhythm add prompt');
    await edge.command('UBEN', 'rhythm');
    expect(edge.answers().map(({ text }) => text)).toEqual([
      expect.stringContaining('the community’s coordinators'),
      'rhythms of Gardeners',
    ]);
  });

  it('answers alike about what is hidden and what is absent', async () => {
    const edge = await started();
    await edge.command('UBEN', 'info secretive');
    await edge.command('UBEN', 'info nothing of the kind');
    await edge.command('UBEN', 'rhythm', { channel_id: 'CSECRET' });
    await edge.command('UBEN', 'rhythm', { channel_id: 'CNOTHING' });
    await edge.command('UBEN', 'rhythm', { channel_id: 'CFOREIGN' });
    const [hidden, absent, hiddenHere, absentHere, foreignHere] = edge.answers();
    expect(hidden).toEqual(absent);
    expect(hiddenHere).toEqual(absentHere);
    expect(foreignHere).toEqual(absentHere);
    await edge.command('UANA', 'info secretive - and more');
    expect(edge.answers().at(-1)).toMatchObject({ text: 'about Secretive' });
  });

  it('tells someone of another organisation kindly that commands are not for them', async () => {
    const edge = await started();
    await edge.command('UEVE', 'rhythm');
    await edge.command('UEVE', 'list');
    for (const { text } of edge.answers()) expect(text).toContain('You are welcome to answer in threads');
  });

  it('says nothing to bots', async () => {
    const edge = await started();
    expect(await edge.command('UBOT', 'list')).toBe(200);
    expect(edge.answers()).toEqual([]);
  });

  it('lists in help only what the asker may do here', async () => {
    const edge = await started();
    await edge.command('UANA', 'help');
    await edge.command('UBEN', '');
    await edge.command('UCEM', 'help', { channel_id: 'CNOTHING' });
    await edge.command('UEVE', 'help');
    const [ana, ben, cem, eve] = edge.answers().map(({ text }) => String(text));
    expect(ana).toContain('`/community rhythm add &lt;kind&gt; &lt;cadence&gt;`');
    expect(ben).toContain('/community rhythm`');
    expect(ben).not.toContain('rhythm add');
    expect(cem).not.toContain('rhythm');
    expect(cem).toContain('/community list');
    expect(eve).not.toMatch(/list|rhythm|info/);
  });

  it('explains one verb with its examples, in the word that the workspace gave the command', async () => {
    const edge = await started();
    await edge.command('UANA', 'help rhythm add', { command: '/gilde' });
    expect(edge.answers()).toMatchObject([
      { text: expect.stringContaining('`/gilde rhythm add prompt every Monday`') },
    ]);
  });

  it('suggests the nearest verb that the asker may use', async () => {
    const edge = await started();
    await edge.command('UANA', 'rhytm ad prompt');
    await edge.command('UBEN', 'rythm ad');
    await edge.command('UBEN', '<!channel> xyz');
    const [ana, ben, none] = edge.answers().map(({ text }) => String(text));
    expect(ana).toContain('Did you mean `/community rhythm add`');
    expect(ben).toContain('Did you mean `/community rhythm`');
    expect(none).not.toContain('<!channel>');
    expect(none).not.toContain('Did you mean');
  });

  it('says a refusal as it is, and a fault by a reference that the log knows', async () => {
    const edge = await started();
    await edge.command('UANA', 'refuse');
    await edge.command('UANA', 'break');
    const [refusal, fault] = edge.answers().map(({ text }) => String(text));
    expect(refusal).toBe('Not on Sundays.');
    const reference = /reference: (\w{6})/.exec(fault ?? '')?.[1];
    expect(reference).toBeDefined();
    expect(fault).not.toContain('password');
    const line = edge.lines.find((one) => one.includes(`"reference":"${reference}"`));
    expect(line && JSON.parse(line)).toMatchObject({ level: 'error', verb: 'break', user: 'UANA', team });
  });

  it('refuses a text that nobody types', async () => {
    const edge = await started();
    await edge.command('UANA', `list ${'x'.repeat(4000)}`);
    expect(edge.answers()).toMatchObject([{ text: expect.stringContaining('4000 characters') }]);
  });

  it('answers by another way when the address for answers has expired', async () => {
    const edge = await started();
    edge.slack.replies.answer = 404;
    await edge.command('UANA', 'list');
    expect(edge.slack.calls.at(-1)).toMatchObject({
      method: 'chat.postEphemeral',
      args: { channel: 'CGARDEN', user: 'UANA', text: 'listed ' },
    });
  });

  it('never throws at anyone when no way to answer works', async () => {
    const edge = await started();
    Object.assign(edge.slack.replies, {
      answer: 404,
      'chat.postEphemeral': 'missing_scope',
      'views.open': 'expired_trigger_id',
      'chat.postMessage': 'unknown_method',
    });
    expect(await edge.command('UANA', 'list')).toBe(200);
    expect(edge.lines.some((line) => line.includes('an answer could not be given'))).toBe(true);
  });
});

describe('buttons', () => {
  it('parses the value and replaces the message', async () => {
    const edge = await started();
    await edge.press('UBEN', { action_id: 'snooze', value: '{"days":3}' });
    expect(edge.reached).toEqual(['snooze 3']);
    expect(edge.answers()).toMatchObject([{ text: 'snoozed', replace_original: true }]);
  });

  it('replaces a form where it was pressed in one, so that nobody finds the old one below', async () => {
    const edge = await started();
    await edge.press(
      'UBEN',
      { action_id: 'snooze', value: '{"days":3}' },
      {
        container: { type: 'view' },
        view: { id: 'V1', type: 'modal' },
        message: undefined,
        channel: undefined,
      },
    );
    const { method, args } = edge.slack.calls.find((call) => call.method === 'views.update') ?? {};
    expect({ method, view: args?.view_id }).toEqual({ method: 'views.update', view: 'V1' });
    expect(JSON.stringify(args?.view)).toContain('snoozed');
  });

  it('takes a chosen option as it takes a button', async () => {
    const edge = await started();
    const selected_option = { value: '{"days":7}' };
    await edge.press('UBEN', { type: 'static_select', action_id: 'snooze', selected_option });
    expect(edge.reached).toEqual(['snooze 7']);
  });

  it('does what a menu’s choice says, as a button would, and nothing for one that says nothing', async () => {
    const edge = await started();
    const { type, action_id, options } = menu({ label: 'Snooze', action: 'snooze', value: { days: 2 } });
    await edge.press('UBEN', { type, action_id, selected_option: options[0] });
    for (const value of ['{"action":"gone","value":1}', '{"days":3}', 'snooze', '{"action":7}'])
      expect(await edge.press('UBEN', { type, action_id, selected_option: { value } })).toEqual({
        status: 200,
        body: null,
      });
    expect(edge.reached).toEqual(['snooze 2']);
  });

  it('lets nobody do by a menu what they may not do by its button', async () => {
    const edge = await started();
    const { type, action_id, options } = menu({
      label: 'Hush',
      action: 'hush',
      value: { community: 'gardeners' },
    });
    await edge.press('UBEN', { type, action_id, selected_option: options[0] });
    expect(edge.reached).toEqual([]);
  });

  it('does not believe a value that is not of its shape', async () => {
    const edge = await started();
    for (const value of ['{"days":"many"}', 'null', 'not json', '']) {
      await edge.press('UBEN', { action_id: 'snooze', value });
    }
    expect(edge.reached).toEqual([]);
    expect(edge.answers()).toHaveLength(4);
  });

  it('authorises the community in the value anew, whoever presses', async () => {
    const edge = await started();
    const press = (user: string, community: string) =>
      edge.press(user, { action_id: 'hush', value: JSON.stringify({ community }) });
    await press('UBEN', 'gardeners');
    await press('UBEN', 'secretive');
    await press('UBEN', 'nothing');
    await press('UANA', 'foreign');
    await press('UEVE', 'gardeners');
    expect(edge.reached).toEqual([]);
    const [member, hidden, absent, foreign] = edge.answers();
    expect(member?.text).toContain('the community’s coordinators');
    expect(hidden).toEqual(absent);
    expect(foreign).toEqual(absent);
    await press('UANA', 'gardeners');
    expect(edge.reached).toEqual(['hush Gardeners']);
  });

  it('treats someone of another organisation as that alone, whatever else is said of them', async () => {
    const edge = await started();
    await edge.press('UEVE', { action_id: 'notice', value: 'null' });
    await edge.press('UEVE', { action_id: 'snooze', value: '{"days":3}' });
    expect(edge.reached).toEqual(['notice external 1.2']);
  });

  it('opens a form where there is none, and pushes one on a form', async () => {
    const edge = await started();
    await edge.press('UBEN', { action_id: 'open', value: '1' });
    await edge.press('UBEN', { action_id: 'open', value: '1' }, { view: { type: 'modal' }, container: null });
    const opened = edge.slack.calls.map(({ method }) => method).filter((one) => one.startsWith('views'));
    expect(opened).toEqual(['views.open', 'views.push']);
  });

  it('says what Slack does not allow, and what was too slow', async () => {
    const edge = await started();
    edge.slack.replies['views.open'] = 'unknown_method';
    await edge.press('UBEN', { action_id: 'open', value: '1' });
    edge.slack.replies['views.open'] = 'expired_trigger_id';
    await edge.press('UBEN', { action_id: 'open', value: '1' });
    const [refused, late] = edge.answers().map(({ text }) => String(text));
    expect(refused).toContain('unknown_method');
    expect(late).toContain('Please try once more');
  });

  it('acknowledges what it does not know', async () => {
    const edge = await started();
    expect(await edge.press('UBEN', { action_id: 'of a link' })).toEqual({ status: 200, body: null });
    expect(edge.answers()).toEqual([]);
  });

  it('answers on Home in a small form, since there is no channel', async () => {
    const edge = await started();
    await edge.press(
      'UBEN',
      { action_id: 'snooze', value: '{"days":1}' },
      { channel: undefined, container: { type: 'view' }, view: { type: 'home' }, response_url: undefined },
    );
    expect(edge.slack.calls.at(-1)).toMatchObject({ method: 'views.open', args: { trigger_id: 'trigger' } });
  });
});

describe('forms', () => {
  const blocks = [input('name', 'Name', textField()), input('note', 'Note', textField(), { optional: true })];
  const typed = (name: string | null) => ({
    name: { value: { type: 'plain_text_input', value: name } },
    note: { value: { type: 'plain_text_input', value: null } },
  });
  const metadata = { community: 'gardeners' };

  it('hands on what was typed, and closes before the longer work runs', async () => {
    const edge = await started();
    const told = await edge.submit('UANA', 'settings', typed('Moss'), { metadata, blocks });
    expect(told).toEqual({ status: 200, body: null });
    expect(edge.reached).toEqual(['settings Gardeners Moss undefined', 'after']);
  });

  it('says at the field what is wrong with it, in kind words', async () => {
    const edge = await started();
    const long = await edge.submit('UANA', 'settings', typed('Mosses'), { metadata, blocks });
    const empty = await edge.submit('UANA', 'settings', typed(null), { metadata, blocks });
    expect(long.body).toEqual({
      response_action: 'errors',
      errors: { name: 'Please keep this to 5 characters.' },
    });
    expect(empty.body.errors).toEqual({ name: 'Please fill this in.' });
    expect(edge.reached).toEqual([]);
  });

  it('authorises actor and community anew, and keeps what was typed', async () => {
    const edge = await started();
    const member = await edge.submit('UBEN', 'settings', typed('Moss'), { metadata, blocks });
    const outsider = await edge.submit('UEVE', 'settings', typed('Moss'), { metadata, blocks });
    const [hidden, absent] = [
      await edge.submit('UBEN', 'settings', typed('Moss'), { metadata: { community: 'secretive' }, blocks }),
      await edge.submit('UBEN', 'settings', typed('Moss'), { metadata: { community: 'nothing' }, blocks }),
    ];
    const forged = await edge.submit('UANA', 'settings', typed('Moss'), {
      metadata: { community: 7 },
      blocks,
    });
    expect(edge.reached).toEqual([]);
    expect(hidden.body).toEqual(absent.body);
    for (const { body } of [member, outsider, hidden, forged]) {
      expect(body).toMatchObject({ response_action: 'errors', errors: { name: expect.any(String) } });
    }
  });

  it('says a fault within the form, or in its place where nothing was typed', async () => {
    const edge = await started();
    const kept = await edge.submit('UANA', 'fall', typed('Moss'), { blocks });
    const replaced = await edge.submit('UANA', 'fall', {});
    expect(kept.body.errors.name).toContain('Nothing was lost');
    expect(replaced.body).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(
      (await edge.submit('UANA', 'of an earlier version', typed('x'), { blocks })).body.errors.name,
    ).toContain('earlier version');
  });
});

describe('menus and shortcuts', () => {
  it('offers choices within what Slack takes, and none to those who may not', async () => {
    const edge = await started();
    const ben = await edge.suggest('UBEN', 'zones', 'eu');
    const eve = await edge.suggest('UEVE', 'zones', 'eu');
    expect(ben.body.options[0].text.text).toHaveLength(75);
    expect(eve.body).toEqual({ options: [] });
    expect((await edge.suggest('UBEN', 'unknown', '')).body).toEqual({ options: [] });
  });

  it('runs a shortcut with its message, for those who may in that channel', async () => {
    const edge = await started();
    await edge.shortcut('UBEN', 'keep');
    await edge.shortcut('UCEM', 'keep');
    await edge.shortcut('UEVE', 'keep');
    await edge.shortcut('UBEN', 'keep', { channel: { id: 'CSECRET' } });
    expect(edge.reached).toEqual(['keep 1.2 UBEN']);
    expect(edge.answers()).toHaveLength(3);
  });
});

it('gives every handler the movable clock', async () => {
  const seen: number[] = [];
  const surface: Surface = {
    shortcuts: [{ id: 'when', may: 'help.read', run: async (request) => void seen.push(request.now) }],
  };
  const edge = await startEdge([surface]);
  await edge.shortcut('UBEN', 'when');
  expect(seen).toEqual([now]);
});
