declare const brand: unique symbol;

/**
 * A plain value that cannot be confused with another of the same type: `type Ioasid = Brand<number, 'Ioasid'>`.
 * The brand exists for the compiler only. One function per brand makes it (`value as Ioasid`); nobody else casts.
 */
export type Brand<T, B extends string> = T & { readonly [brand]: B };
