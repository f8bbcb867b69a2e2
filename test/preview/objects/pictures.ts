const base64 = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64');

/** A PNG of 40 by 20 dots, green below and red above, that says no density. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAYUlEQVR42sXCIRKCAAAF0X8So5FI2jESiUSi0Wg0EolEItHoGfZYHuO/efFGZbxTGQcq40hlfFAZJyrjTGVcqIwrlfFJZXxRGd9Uxg+VcaMy7lTGg8p4UhkvKuOXyvij8g8BHHf9+yBhiQAAAABJRU5ErkJggg==';

/** One table of eight-bit steps, all 1; one tree for each kind of code, with a single code of one bit. */
const STEPS = [0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 1)];
const tree = (kind: number): number[] => [0xff, 0xc4, 0, 20, kind, 1, ...Array.from({ length: 15 }, () => 0), 0];

/** A grey JPEG of 32 by 16 dots at 192 dots an inch. */
export const JPEG = base64([
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 192, 0, 192, 0, 0],
  ...STEPS,
  ...[0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0],
  ...tree(0x00),
  ...tree(0x10),
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
  ...[0, 0],
  ...[0xff, 0xd9],
]);
