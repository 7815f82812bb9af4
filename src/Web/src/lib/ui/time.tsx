import { useEffect, useState } from 'react';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const clockFormat = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit' });
const fullFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export function ago(at: string, now: number = Date.now()): string {
  const distance = Date.parse(at) - now;
  const [unit, size] = units.find(([, each]) => Math.abs(distance) >= each) ?? ['minute', 60_000];
  return relative.format(Math.trunc(distance / size), unit);
}

const counts: [string, number][] = [
  ['day', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** What is left until then: “29 days”, “47 h”, “5 min”; a day counts as days only from two on. */
export function left(until: string, now: number = Date.now()): string {
  const distance = Math.max(0, Date.parse(until) - now);
  const [unit, size] = counts.find(([name, each]) => distance >= each * (name === 'day' ? 2 : 1)) ?? [
    'min',
    60_000,
  ];
  const count = Math.max(1, Math.floor(distance / size));
  return unit === 'day' ? `${count} days` : `${count} ${unit}`;
}

export const day = (at: string): string => dateFormat.format(new Date(at));

export const clock = (at: string): string => clockFormat.format(new Date(at));

/** A time that says itself in full when pointed at. */
export function Ago({ at }: { at: string }) {
  const now = useNow(30_000);
  return (
    <time dateTime={at} title={fullFormat.format(new Date(at))}>
      {ago(at, now)}
    </time>
  );
}

/** The time, looked at again every so often; not at all while `active` is false. */
export function useNow(everyMs: number, active = true): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!active) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, active]);
  return now;
}
