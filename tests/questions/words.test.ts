import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/questions/who-helps.ts';
import { shortWords, shownWords } from '../../src/questions/words.ts';

describe('What was asked', () => {
  test.each([
    ['who is <@U1|ana>?', 'who is <@U1>?'],
    ['see <#C1|data> and <#C2>', 'see <#C1> and <#C2>'],
    ['at <https://a.test/x?y=1&z=2|this>', 'at <https://a.test/x?y=1&amp;z=2>'],
    ['<!channel> wake up', '&lt;!channel&gt; wake up'],
    ['<javascript:alert(1)|x>', '&lt;javascript:alert(1)|x&gt;'],
    ['1 < 2 && 3 > 2', '1 &lt; 2 &amp;&amp; 3 &gt; 2'],
  ])('%s', (words, shown) => expect(shownWords(words)).toBe(shown));

  test('calls nobody who was not named, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('<!here>', '<!subteam^S1>', '<!everyone|x>', '&lt;!here&gt;'),
        (some, call) => {
          expect(shownWords(`${some}${call}`)).not.toMatch(/<!/);
        },
      ),
    );
  });

  test('in short is never cut within a name', () => {
    expect(shortWords('Ask <@U0ANA0001|ana>', 12)).toBe('Ask …');
    expect(shortWords('Ask <@U1>', 100)).toBe('Ask <@U1>');
  });
});

test('those who help take turns: the same for one question, and nobody always first', () => {
  const users = ['U1', 'U2', 'U3', 'U4', 'U5'];
  const firsts = Array.from({ length: 60 }, (_, n) => inTurn(users, `q${n}`)[0]);
  expect(new Set(firsts).size).toBe(5);
  expect(inTurn(users.toReversed(), 'q1')).toEqual(inTurn(users, 'q1'));
});
