/** What the batches between the library and the preview cost. Bytes are UTF-8 bytes of the wire's JSON text. */
export class Traffic {
  /** Requests: every `context.sync()` that had something to send, and the library's own cleaning up after `Excel.run`. */
  syncs = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;
  actions = 0;

  /** Starts counting anew. */
  reset(): void {
    this.syncs = this.requestBytes = this.responseBytes = this.largestRequest = this.largestResponse = this.actions = 0;
  }

  countRequest(bytes: number): void {
    this.syncs++;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  countResponse(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }
}

/** The length of a text in UTF-8 bytes, without making the bytes. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    if (unit >= 0xd800 && unit < 0xdc00) index++;
  }
  return bytes;
}
