/** Nothing yet to be made before the tests. */
export default function globalSetup(): void {}
