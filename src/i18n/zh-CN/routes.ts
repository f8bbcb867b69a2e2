import type { routes as english } from '../en-US/routes';
import type { Wording } from '../wording';

/** The route sheets (P3.2c). */
export const routes: Wording<typeof english> = {
  title: '路线',
};
