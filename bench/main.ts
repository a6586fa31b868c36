/** The measurements that the README quotes, each against a peer in the same run. `--write` puts them there. */
import '../src/node-version.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { measureBeats } from './beats.ts';
import { measureEvents } from './events.ts';
import { foundInWords, measureFound } from './found.ts';
import { measureHeartbeat } from './heartbeat.ts';
import { measureHome } from './home.ts';
import { measureIntroductions } from './introductions.ts';
import { acts, measureLevels } from './levels.ts';
import { due, measureMinute } from './minute.ts';
import { openSlack } from './place.ts';
import { measureStart } from './start.ts';
import { measureWeeks } from './weeks.ts';

type Row = { what: string; trellis: string; peer: string; ratio: number; wanted: string };

const slack = await openSlack();
const rows: Row[] = [];
const say = (words: string) => process.stderr.write(`${words}\n`);
const round = (number: number, digits = 0): string =>
  number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const megabytes = (bytes: number): string => `${round(bytes / 1_048_576)} MB`;

say('events over HTTP …');
const events = await measureEvents(slack.apiUrl);
rows.push({
  what: 'events a second over HTTP, signature checked, committed before they are acknowledged',
  trellis: round(events.trellis),
  peer: `${round(events.bolt)} (a Bolt app with an empty listener)`,
  ratio: events.ratio,
  wanted: '≥ 0.75',
});

say('a heartbeat with nothing due …');
const [fewest, ...more] = await measureHeartbeat(slack.apiUrl, [1_000, 100_000, 1_000_000]);
for (const { rhythms, ms } of more) {
  rows.push({
    what: `a heartbeat with nothing due, ${round(rhythms)} rhythms`,
    trellis: `${round(ms, 2)} ms`,
    peer: `${round(fewest?.ms ?? Number.NaN, 2)} ms (1,000 rhythms)`,
    ratio: ms / (fewest?.ms ?? Number.NaN),
    wanted: '≤ 2',
  });
}

say('beats …');
const beats = await measureBeats();
rows.push({
  what: 'beats a second from due to handed over, in the local workspace without rate limits',
  trellis: round(beats.trellis),
  peer: `${round(beats.loop)} (a bare loop of chat.postMessage)`,
  ratio: beats.trellis / beats.loop,
  wanted: '',
});

say('ten thousand beats in one minute …');
const minute = await measureMinute();
const tasks = `node-cron with ${round(due)} tasks`;
rows.push(
  {
    what: `memory for ${round(due)} beats that wait for the same minute`,
    trellis: megabytes(minute.trellis.held),
    peer: `${megabytes(minute.cron.held)} (${tasks})`,
    ratio: minute.trellis.held / minute.cron.held,
    wanted: '< 1',
  },
  {
    what: 'the longest stall of the event loop while they are due',
    trellis: `${round(minute.trellis.stall)} ms`,
    peer: `${round(minute.cron.stall)} ms (${tasks})`,
    ratio: minute.trellis.stall / minute.cron.stall,
    wanted: '≤ 50 ms',
  },
  {
    what: 'from due until the last of them is handed over, in 20 workspaces',
    trellis: `${round(minute.seconds, 1)} s`,
    peer: `${round(minute.limits, 1)} s (what the traffic limits alone would take)`,
    ratio: minute.seconds / minute.limits,
    wanted: '≤ 1.05',
  },
);

say('twelve weeks …');
const { lively, silent } = await measureWeeks();
rows.push({
  what: `twelve weeks of the local workspace, ${round(lively.messages)} messages of its company`,
  trellis: `${round(lively.seconds, 1)} s`,
  peer: `${round(silent.seconds, 1)} s (nobody but the bot writes, ${round(silent.messages)} messages)`,
  ratio: lively.seconds / silent.seconds,
  wanted: '< 20 s',
});

say('introductions …');
const introduced = 500;
const { aside, plain } = await measureIntroductions(introduced);
rows.push(
  {
    what: `${round(introduced)} people matched for introductions, in a thread of its own`,
    trellis: `${round(aside.seconds, 1)} s`,
    peer: `${round(plain.seconds, 1)} s (the same in the process itself)`,
    ratio: aside.seconds / plain.seconds,
    wanted: '< 5 s',
  },
  {
    what: 'the longest stall of the event loop meanwhile',
    trellis: `${round(aside.stall)} ms`,
    peer: `${round(plain.stall)} ms (the same in the process itself)`,
    ratio: aside.stall / plain.stall,
    wanted: '≤ 100 ms',
  },
);

say('levels …');
for (const { engine, ms, scan } of await measureLevels()) {
  rows.push({
    what: `the levels of a community of 200 among ${round(acts)} acts, on ${engine}`,
    trellis: `${round(ms)} ms`,
    peer: `${round(scan)} ms (the same without an index)`,
    ratio: ms / scan,
    wanted: '< 50 ms',
  });
}

say('Home …');
for (const { engine, who, ms, scan } of await measureHome()) {
  const whose = who === 'coordinator' ? 'of a coordinator of three communities' : 'of the steward of 200';
  rows.push({
    what: `the Home ${whose}, among 5,000,000 acts, on ${engine}`,
    trellis: `${round(ms)} ms`,
    peer: `${round(scan)} ms (one look for what they did, without an index)`,
    ratio: ms / scan,
    wanted: '< 50 ms',
  });
}

say('starting …');
const { trellis, bolt } = await measureStart(slack.apiUrl);
rows.push({
  what: 'from start to ready',
  trellis: `${round(trellis.readyAfter)} ms`,
  peer: `${round(bolt.readyAfter)} ms (the same Bolt app)`,
  ratio: trellis.readyAfter / bolt.readyAfter,
  wanted: '',
});
rows.push({
  what: 'memory when idle (RSS)',
  trellis: megabytes(trellis.memory),
  peer: `${megabytes(bolt.memory)} (the same Bolt app)`,
  ratio: trellis.memory / bolt.memory,
  wanted: '',
});
slack.close();

say('the found beat …');
const found = foundInWords(measureFound());

const table = [
  '| what | Trellis | peer | ratio | wanted |',
  '|---|---|---|---|---|',
  ...rows.map(
    ({ what, trellis, peer, ratio, wanted }) =>
      `| ${what} | ${trellis} | ${peer} | ${round(ratio, 2)} | ${wanted} |`,
  ),
].join('\n');
console.log(table);
console.log(`\n${found}`);

if (process.argv.includes('--write')) {
  const written = [
    ['<!-- bench -->', table],
    ['<!-- found -->', found],
  ] as const;
  const readme = written.reduce(
    (text, [marker, figures]) => {
      const [before, , after] = text.split(marker);
      if (before === undefined || after === undefined)
        throw new Error(`README.md wants two lines of ${marker}`);
      return [before, `\n${figures}\n`, after].join(marker);
    },
    readFileSync('README.md', 'utf8'),
  );
  writeFileSync('README.md', readme);
}
