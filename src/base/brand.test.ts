import { expectTypeOf, test } from 'vitest';
import type { Brand } from './brand.ts';

type Ioasid = Brand<number, 'Ioasid'>;
type SetId = Brand<number, 'SetId'>;

test('brands of the same type do not mix, and stay what they are', () => {
  expectTypeOf<Ioasid>().toExtend<number>();
  expectTypeOf<number>().not.toExtend<Ioasid>();
  expectTypeOf<Ioasid>().not.toExtend<SetId>();
});
