/**
 * A W3C `traceparent`: the server calls the request by this trace's number in its answer, logs and error reports. Whether the
 * trace is recorded is the server's to decide.
 */
export const newTraceParent = (): string => `00-${hex(16)}-${hex(8)}-00`;

function hex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
