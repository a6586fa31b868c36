/** node-cron with as many tasks as it is told, all of them due in one minute. */
import cron from 'node-cron';
import { observe } from './minute.observe.ts';

const at = new Date(Number(process.env.AT));
const expression = `${at.getMinutes()} ${at.getHours()} ${at.getDate()} ${at.getMonth() + 1} *`;
let run = 0;
for (let task = 0; task < Number(process.env.TASKS); task += 1) {
  const task = () => {
    run += 1;
  };
  cron.schedule(expression, task, { suppressMissedWarning: true });
}
setTimeout(() => {
  observe(async () => {
    if (run !== Number(process.env.TASKS)) process.stderr.write(`node-cron ran ${run} tasks\n`);
  });
  process.stdout.write('ready\n');
}, 3_000);
