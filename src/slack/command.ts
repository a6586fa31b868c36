import type { Access, Person } from './access.ts';
import { actor, admit, admitTo, type Finding, standingsOf } from './admit.ts';
import { helpAll, helpVerb, usable } from './help.ts';
import { commandText } from './limits.ts';
import type { Message } from './message.ts';
import { decode } from './mrkdwn.ts';
import { Refusal } from './refusal.ts';
import { type Asking, requestOf, saying } from './request.ts';
import { answering, askingOf, type Incoming, type Routing } from './routing.ts';
import { CommandBody } from './shape.ts';
import type { Request, Verb } from './surface.ts';
import { text } from './text.ts';
import { matchVerb, nearestVerb } from './verbs.ts';
import { splitName } from './words.ts';

/** `help` is made of the others, so it stands here. */
const help = (verbs: readonly Verb[], access: Access): Verb => ({
  name: 'help',
  may: 'help.read',
  community: 'none',
  usage: '[verb]',
  about: (locale) => text(locale).helpAbout,
  run: async (request) => request.answer(await helpFor(verbs, access, request, request.words)),
});

/** The one slash command, whatever its word: acknowledged at once, then answered. */
export const createCommand = (routing: Routing) => {
  const { access } = routing;
  const offered = routing.surfaces.flatMap((surface) => surface.verbs ?? []);
  const verbs: Verb[] = [...offered];
  verbs.push(help(verbs, access));

  return async (incoming: Incoming): Promise<void> => {
    const body = CommandBody.parse(incoming.body);
    routing.commands.set(incoming.context.teamId ?? '', body.command);
    const asking = askingOf(routing, incoming, {
      user: body.user_id,
      home: body.team_id,
      channel: body.channel_id ?? null,
      trigger: body.trigger_id ?? null,
    });
    await incoming.ack();
    const typed = matchVerb(verbs, decode(body.text));
    await answering(routing, asking, { verb: typed?.verb.name ?? null }, async (speaks) => {
      const person = await actor(routing.people, asking);
      if (!person) return;
      speaks(person.locale);
      if (body.text.length > commandText) throw new Refusal(text(person.locale).commandTooLong(commandText));
      if (typed) await run(routing, asking, person, typed.verb, typed.words);
      else await unmatched(routing, asking, person, verbs, decode(body.text));
    });
  };
};

const run = async (routing: Routing, asking: Asking, person: Person, verb: Verb, words: string) => {
  const request = (standings: Request['standings']) => requestOf(asking, person, standings, routing.now());
  if (verb.community === 'none') {
    const { standings } = await admit(routing.access, person, verb.may);
    return verb.run({ ...request(standings), words });
  }
  const finding = verb.community === 'named' ? named(asking, person, words) : here(asking, person);
  const { standings, community } = await admitTo(routing.access, person, verb.may, finding, routing.now());
  return verb.run({ ...request(standings), words, community });
};

const here = ({ channel, command }: Asking, { locale }: Person): Finding => ({
  find: async (access, person) => (channel === null ? null : access.ofChannel(person, channel)),
  absent: text(locale).noCommunityHere(command),
});

/** A name ends at the first spaced dash, so that more may follow it. */
const named = (asking: Asking, person: Person, words: string): Finding => {
  const { name } = splitName(words);
  if (name === '') return here(asking, person);
  return {
    find: (access) => access.named(person, name),
    absent: text(person.locale).noSuchCommunity(asking.command),
  };
};

/** Nothing typed and no verb for that: help. Something unknown: the nearest that the person may use. */
const unmatched = async (
  routing: Routing,
  asking: Asking,
  person: Person,
  verbs: readonly Verb[],
  typed: string,
): Promise<void> => {
  const request = requestOf(asking, person, [], routing.now());
  if (typed.trim() === '') return request.answer(await helpFor(verbs, routing.access, request, ''));
  const near = nearestVerb(await usableHere(verbs, routing.access, request), typed);
  await request.answer(saying(text(person.locale).unknownVerb(asking.command, typed, near?.name ?? null)));
};

const helpFor = async (
  verbs: readonly Verb[],
  access: Access,
  request: Request,
  words: string,
): Promise<Message> => {
  const { command, locale } = request;
  const able = await usableHere(verbs, access, request);
  if (words === '')
    return helpAll(
      able.filter(({ name }) => name !== ''),
      command,
      locale,
    );
  const found = matchVerb(able, words)?.verb ?? nearestVerb(able, words);
  return found ? helpVerb(found, able, command, locale) : saying(text(locale).unknownHelp(command, words));
};

/** What this person may use in this channel's community; where they see none, in the workspace. */
const usableHere = async (verbs: readonly Verb[], access: Access, { person, channel }: Request) => {
  const community = channel === null ? null : await access.ofChannel(person, channel);
  const ours = community?.team === person.team ? community : null;
  return usable(verbs, await standingsOf(access, person, ours), ours !== null);
};
