/** A wish from the ribbon that the pane carries out; `name` is a job's name. */
export interface JobRequest {
  readonly name: string;
}

/** Hands requests from the ribbon's functions to the pane; both live in one runtime, and either may be there first. */
export interface JobRequests {
  readonly ask: (request: JobRequest) => void;
  /** Listens from now on, beginning with what was asked before anybody listened. Returns how to stop. */
  readonly listen: (listener: (request: JobRequest) => void) => () => void;
}

/** Requests wait until the pane listens; only the newest of those that wait counts. */
export function createJobRequests(): JobRequests {
  let waiting: JobRequest | undefined;
  let listener: ((request: JobRequest) => void) | undefined;
  return {
    ask: (request) => {
      if (listener) listener(request);
      else waiting = request;
    },
    listen: (next) => {
      listener = next;
      if (waiting) next(waiting);
      waiting = undefined;
      return () => {
        if (listener === next) listener = undefined;
      };
    },
  };
}
