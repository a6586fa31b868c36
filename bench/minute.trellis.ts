/** Trellis in several workspaces, its jobs driven by real time. */
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { observe } from './minute.observe.ts';

const { SLACK_API_URL = '', DATABASE_URL = '', KEY = '' } = process.env;
const store = await openStore(DATABASE_URL);
const app = await createApp({
  connection: {
    mode: 'http-oauth',
    apiUrl: SLACK_API_URL,
    signingSecret: 'bench',
    clientId: 'bench',
    clientSecret: 'bench',
    stateSecret: 'bench',
  },
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  tokenKeys: [KEY],
  local: false,
  store,
  now: Date.now,
  wall: Date.now,
  real: () => performance.now(),
  random: Math.random,
  holder: 'bench',
  log: createLog('error'),
});
await app.start();
app.run();
// What it takes to start is measured elsewhere.
setTimeout(() => {
  observe(async () => {
    await app.stop();
    await store.close();
  });
  process.stdout.write('ready\n');
}, 3_000);
