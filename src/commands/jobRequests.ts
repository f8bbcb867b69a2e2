/** A wish from the ribbon that the pane carries out; `name` is a job's name, `given` its options where it is not to go by its defaults. */
export interface JobRequest {
  readonly name: string;
  readonly given?: Readonly<Record<string, string>>;
}

/** Hands requests from the ribbon's functions to the pane; both live in one runtime, and either may be there first. */
export interface JobRequests {
  readonly ask: (request: JobRequest) => void;
  /** Listens from now on, beginning with what was asked before anybody listened. Returns how to stop. */
  readonly listen: (listener: (request: JobRequest) => void) => () => void;
}

const isSame = (a: JobRequest, b: JobRequest): boolean => a.name === b.name && JSON.stringify(a.given ?? {}) === JSON.stringify(b.given ?? {});

/** Requests wait until the pane listens; each job waits once with the same options. The listener is handed one and may stop listening for the next. */
export function createJobRequests(): JobRequests {
  const waiting: JobRequest[] = [];
  let listener: ((request: JobRequest) => void) | undefined;
  return {
    ask: (request) => {
      if (listener) listener(request);
      else if (!waiting.some((one) => isSame(one, request))) waiting.push(request);
    },
    listen: (next) => {
      listener = next;
      const first = waiting.shift();
      if (first) next(first);
      return () => {
        if (listener === next) listener = undefined;
      };
    },
  };
}
