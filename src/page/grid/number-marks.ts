import { type Injector, LifecycleService, LifecycleStages, toDisposable } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";

/**
 * Leaves out the part of the grid that marks texts which could be numbers. Switched off by its setting it
 * still tries to read every text it draws as a date, a time and a number: more than half of the time of
 * scrolling. It is not exported; only its method tells it from the others.
 */
export function withoutNumberMarks(injector: Injector): void {
  injector
    .get(LifecycleService)
    .subscribeWithPrevious()
    .subscribe((stage) => {
      if (stage !== LifecycleStages.Ready) return;
      const renders = injector.get(IRenderManagerService);
      const register = renders.registerRenderModule.bind(renders);
      renders.registerRenderModule = (type, dependency) =>
        marksNumbers(dependency[0]) ? toDisposable(() => undefined) : register(type, dependency);
    });
}

function marksNumbers(part: unknown): boolean {
  return (
    typeof part === "function" &&
    "_initViewModelIntercept" in ((part.prototype as object | undefined) ?? {})
  );
}
