/** The schema `ioasid-vectors/1`: what the real kernel code did, recorded step by step; one boot a vector. */
export interface Vector {
  readonly variant: string;
  readonly name: string;
  readonly init: Json;
  readonly steps: readonly VectorStep[];
  readonly final: Json;
}

export interface VectorStep {
  readonly op: string;
  readonly in: Readonly<Record<string, JsonScalar>>;
  /** Absent for a call that returns nothing, or NULL. */
  readonly ret: JsonScalar | undefined;
  /** The call did not come back, and had no effect. */
  readonly crash: string | undefined;
  readonly ev: readonly Json[];
  /** Merge patch on the state before. */
  readonly d: Json | undefined;
}

export type JsonScalar = string | number | boolean | null;

export type Json = JsonScalar | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
