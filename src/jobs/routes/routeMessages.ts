import type { FoundRoute, RouteSearch } from '../../domain/route/routeSearch';

/** What the pane asks the worker for. One search at a time. */
export interface SearchRequest {
  readonly search: RouteSearch;
}

/** What the worker answers: how far it is, 0 to 1, and in the end the route. */
export type SearchAnswer = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'found'; readonly found: FoundRoute };
