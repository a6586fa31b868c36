/** The made-up company in a process of its own, without the bot. */
import { companyScript } from '../src/local/company/index.ts';
import { createSandbox } from '../src/sandbox/index.ts';

const sandbox = createSandbox({
  manifest: 'manifest.yml',
  now: Date.now(),
  realTime: Date.now,
  cast: { ...companyScript, scenes: [] },
});
const { url } = await sandbox.listen();
process.stdout.write(`${url}\n`);
process.once('SIGTERM', () => process.exit(0));
