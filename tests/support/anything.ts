import fc from 'fast-check';

/**
 * Text of any code points. fast-check's own, with `unit: 'binary'`, first makes a table of all there are, which takes
 * longer than most tests.
 */
export const codePoints = (given: { maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0x7f }),
        fc.integer({ min: 0, max: 0xd7ff }),
        fc.integer({ min: 0xe000, max: 0x10ffff }),
      ),
      given,
    )
    .map((points) => String.fromCodePoint(...points));
