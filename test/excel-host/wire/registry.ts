import type { HostState } from "./state";

/** An object on the wire: its type decides its members, its target is a piece of the model. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
}

/** What a method gets: plain values, or objects where the caller passed objects. */
export type Argument = unknown;

/** The members of one type. A member that is not listed is not played and fails loudly. */
export interface TypeHandlers<T> {
  /** Scalar properties by their name in office.js. */
  readonly get?: Readonly<Record<string, (self: T, host: HostState) => unknown>>;
  /** Properties that can be set, by the same names. */
  readonly set?: Readonly<Record<string, (self: T, value: unknown, host: HostState) => void>>;
  /** Navigation properties; null answers a null object. */
  readonly nav?: Readonly<Record<string, (self: T, host: HostState) => HostObject | null>>;
  /** Methods by their name on the wire without regard to the case of the first letter. */
  readonly call?: Readonly<
    Record<string, (self: T, args: readonly Argument[], host: HostState) => unknown>
  >;
  /** Members of a collection. */
  readonly items?: (self: T, host: HostState) => readonly HostObject[];
  /** A member by its key (id or name). */
  readonly at?: (self: T, key: unknown, host: HostState) => HostObject;
  /** What identifies the object once it is instantiated, e.g. `{Id: …}`. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
}

/** Binds handlers to the target type they are written for. */
export function typeOf<T>(handlers: TypeHandlers<T>): TypeHandlers<never> {
  return handlers as unknown as TypeHandlers<never>;
}

export type Registry = Readonly<Record<string, TypeHandlers<never>>>;

export const object = (type: string, target: unknown): HostObject => ({ type, target });

export function isObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}
