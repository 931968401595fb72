import * as fc from 'fast-check';
import { z } from 'zod';
import { assertJson, type Json } from '../../src/register/json.ts';

const particular = z.union([z.object({ said: z.string() }), z.object({ erased: z.string() })]);

/** Events as the domain might have them: plain facts, with what people said wrapped. */
const testEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), requester: particular, questions: z.array(z.object({ wording: particular })) }),
  z.object({ type: z.literal('questionAssigned'), question: z.int(), department: z.string() }),
]);
export type TestEvent = z.infer<typeof testEvent>;

/** Parses an event the way a domain does. */
export const parseTestEvent = (event: unknown): TestEvent => testEvent.parse(event);

const said = fc.string().map((said) => ({ said }));

/** Any event of the above. */
export const anyEvent: fc.Arbitrary<TestEvent> = fc.oneof(
  fc.record({
    type: fc.constant('opened' as const),
    requester: said,
    questions: fc.array(fc.record({ wording: said }), { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('questionAssigned' as const), question: fc.nat(), department: fc.string() }),
);

/** Any JSON at all. */
export const anyJson: fc.Arbitrary<Json> = fc.jsonValue().map((value) => {
  assertJson(value);
  return value;
});
