import { expect, it } from 'vitest';
import { readableLog } from './slack/harness.ts';

it('leaves out what people write and what opens doors', () => {
  const { log, lines } = readableLog();
  const failed = Object.assign(new Error('query failed for xoxb-1-abc\nparams: my secret words'), {
    code: 'E1',
    data: { ok: false, error: 'missing_scope', body: 'my secret words' },
    cause: new Error('with xapp-1-abc'),
  });
  log.error(
    { err: failed, text: 'my secret words', token: 'xoxb-2', event: { text: 'my secret words' } },
    'fault',
  );
  log.warn({ err: new AggregateError([new Error('inner xoxp-1')], 'several') }, 'fault');
  const all = lines.join('');
  expect(all).not.toMatch(/secret|xox|xapp/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    msg: 'fault',
    err: { message: 'query failed for [token]', code: 'E1', slack: 'missing_scope' },
  });
  expect(all).toContain('inner [token]');
});
