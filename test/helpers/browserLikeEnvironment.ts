import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the parts of every browser that it lacks and that the preview needs. */
export default class BrowserLikeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { TextDecoder, TextEncoder, Uint8Array, ArrayBuffer, structuredClone });
  }
}
