import { computeBook } from "../model/formula";
import { HostError, NotPlayed, itemNotFound } from "./host-error";
import { ActionType, PathType } from "./messages";
import type { Action, ArgumentInfo, BatchRequest, BatchResponse, ObjectPath } from "./messages";
import { isObject, object } from "./registry";
import type { HostObject, Registry, TypeHandlers } from "./registry";
import type { HostState } from "./state";
import { services } from "../types/services";

/**
 * Runs one batch, action by action, as Excel does: the first action that fails ends it, and what was done
 * before stays done.
 */
export function runBatch(
  request: BatchRequest,
  state: HostState,
  registry: Registry,
): BatchResponse {
  const run: Run = { request, state, registry, objects: new Map(), kept: new Set() };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  state.pagesTouched.clear();
  let failure: BatchResponse["Error"];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const isTrace = action.ActionType === ActionType.Trace;
      if (isTrace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: isTrace ? null : (act(run, action) ?? null) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failure = {
        Code: error.code,
        Message: error.message,
        Location: locate(run, action),
        HttpStatusCode: error.httpStatus,
        ActionIndex: index,
      };
      break;
    }
  }
  computeBook(state.book);
  const answer = { Results: results, TraceIds: traceIds };
  return failure === undefined ? answer : { ...answer, Error: failure };
}

interface Run {
  readonly request: BatchRequest;
  readonly state: HostState;
  readonly registry: Registry;
  /** Objects by path id; a path is walked once a batch. */
  readonly objects: Map<number, HostObject | null>;
  /** Paths whose object is to be kept: the next Instantiate answers its reference. */
  readonly kept: Set<number>;
}

function act(run: Run, action: Action): unknown {
  const self = resolve(run, action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return identity(run, action.ObjectPathId, self);
    case ActionType.Query:
      return self === null ? null : query(run, self, action.QueryInfo?.Select ?? []);
    case ActionType.Method:
      return method(run, action, self);
    case ActionType.SetProperty: {
      if (self === null) throw itemNotFound();
      const name = lowerFirst(action.Name);
      const set = handlers(run, self).set?.[name];
      if (set === undefined) throw new NotPlayed(`${self.type}.${name} =`);
      set(self.target as never, args(run, action.ArgumentInfo)[0], run.state);
      return null;
    }
    default:
      throw new NotPlayed(`action type ${action.ActionType}`);
  }
}

function method(run: Run, action: Action, self: HostObject | null): unknown {
  if (action.Name === "_KeepReference") {
    if (self !== null) run.kept.add(action.ObjectPathId);
    return null;
  }
  if (action.Name === "_RemoveReference") {
    run.state.references.delete(String(args(run, action.ArgumentInfo)[0]));
    return null;
  }
  if (self === null) throw itemNotFound();
  return plain(call(run, self, action.Name, args(run, action.ArgumentInfo)));
}

function identity(run: Run, pathId: number, self: HostObject | null): unknown {
  if (self === null) return null;
  if (run.kept.has(pathId)) {
    const id = `ref-${run.state.nextReference++}`;
    run.state.references.set(id, self);
    return { _ReferenceId: id };
  }
  return handlers(run, self).identity?.(self.target as never) ?? {};
}

function resolve(run: Run, pathId: number): HostObject | null {
  const known = run.objects.get(pathId);
  if (known !== undefined) return known;
  const path = run.request.ObjectPaths[String(pathId)];
  if (path === undefined) throw new HostError("InvalidObjectPath", "The object path is unknown.");
  const found = walk(run, path);
  run.objects.set(pathId, found);
  return found;
}

function walk(run: Run, path: ObjectPath): HostObject | null {
  switch (path.ObjectPathType) {
    case PathType.Root:
      return object("Workbook", run.state.book);
    case PathType.NewService: {
      const type = services[path.Name];
      if (type === undefined) throw new NotPlayed(`service ${path.Name}`);
      return object(type, null);
    }
    case PathType.Null:
      return null;
    case PathType.Reference: {
      const kept = run.state.references.get(path.Name);
      if (kept === undefined)
        throw new HostError("InvalidObjectPath", `The object path '${path.Name}' isn't working.`);
      return kept;
    }
  }
  const parent =
    path.ParentObjectPathId === undefined ? null : resolve(run, path.ParentObjectPathId);
  if (parent === null) return null;
  const type = handlers(run, parent);
  if (path.ObjectPathType === PathType.Property) {
    const name = lowerFirst(path.Name);
    const nav = type.nav?.[name];
    if (nav === undefined) throw new NotPlayed(`${parent.type}.${name}`);
    return nav(parent.target as never, run.state);
  }
  if (path.ObjectPathType === PathType.Indexer) {
    if (type.at === undefined) throw new NotPlayed(`${parent.type}[key]`);
    return type.at(parent.target as never, args(run, path.ArgumentInfo)[0], run.state);
  }
  if (path.ObjectPathType !== PathType.Method)
    throw new NotPlayed(`object path type ${path.ObjectPathType} (${path.Name})`);
  const result = call(run, parent, path.Name, args(run, path.ArgumentInfo));
  if (result !== null && !isObject(result))
    throw new NotPlayed(`${parent.type}.${path.Name} as an object`);
  return result;
}

function call(run: Run, self: HostObject, name: string, values: readonly unknown[]): unknown {
  const handler = handlers(run, self).call?.[lowerFirst(name)];
  if (handler === undefined) throw new NotPlayed(`${self.type}.${lowerFirst(name)}()`);
  return handler(self.target as never, values, run.state) ?? null;
}

function args(run: Run, info: ArgumentInfo | undefined): unknown[] {
  return (info?.Arguments ?? []).map((value, i) => {
    const path = info?.ReferencedObjectPathIds?.[i] ?? 0;
    if (typeof path !== "number") return path.map((id) => resolve(run, id));
    return path === 0 ? value : resolve(run, path);
  });
}

/** Answers a load: `name`, `format/fill/color`, or for a collection the same of each item. */
function query(run: Run, self: HostObject, select: readonly string[]): unknown {
  if (select.length === 0) throw new NotPlayed(`load of everything of ${self.type}`);
  const type = handlers(run, self);
  if (type.items !== undefined) {
    const items = type.items(self.target as never, run.state);
    return {
      _Items: items.map((item) => ({
        ...(handlers(run, item).identity?.(item.target as never) ?? {}),
        ...(query(run, item, select) as object),
      })),
    };
  }
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const name of select) {
    const slash = name.indexOf("/");
    if (slash < 0) answer[upperFirst(name)] = read(run, self, type, name);
    else {
      const first = name.slice(0, slash);
      nested.set(first, [...(nested.get(first) ?? []), name.slice(slash + 1)]);
    }
  }
  for (const [name, rest] of nested) {
    const nav = type.nav?.[name];
    if (nav === undefined) throw new NotPlayed(`${self.type}.${name}`);
    const child = nav(self.target as never, run.state);
    answer[upperFirst(name)] = child === null ? null : query(run, child, rest);
  }
  return answer;
}

function read(run: Run, self: HostObject, type: TypeHandlers<never>, name: string): unknown {
  const get = type.get?.[name];
  if (get === undefined) throw new NotPlayed(`${self.type}.${name}`);
  return get(self.target as never, run.state);
}

function handlers(run: Run, self: HostObject): TypeHandlers<never> {
  const type = run.registry[self.type];
  if (type === undefined) throw new NotPlayed(`type ${self.type}`);
  return type;
}

function locate(run: Run, action: Action): string {
  const self = run.objects.get(action.ObjectPathId);
  const path = run.request.ObjectPaths[String(action.ObjectPathId)];
  if (self === undefined || self === null) return path?.Name ?? "";
  return `${self.type}.${lowerFirst(action.Name === "" ? (path?.Name ?? "") : action.Name)}`;
}

const plain = (value: unknown): unknown => (isObject(value) ? {} : value);
const lowerFirst = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
