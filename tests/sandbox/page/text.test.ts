import { describe, expect, it } from 'vitest';
import { text } from '../../../src/sandbox/page/client/text.ts';

describe('what the page says of a failure', () => {
  it('is a sentence, also for words that it does not know', () => {
    expect(text.failed('Trellis', 'operation_timeout')).toBe(
      'Trellis did not answer in time. Please try again.',
    );
    expect(text.failed('Trellis', 'some_new_word')).toBe('That did not work (some new word).');
  });
});
