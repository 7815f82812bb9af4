import { describe, expect, it } from 'vitest';
import { event, gary, startedAt, trade } from '#lib/testing.ts';
import {
  applyEarlier,
  applySnapshot,
  applyTrade,
  applyUpdate,
  fromMessage,
  type Room,
  type RoomUpdate,
} from './room.ts';

const roomAt = (sequence: number, from = 1): Room => ({
  trade: trade({ sequence }),
  events: Array.from({ length: sequence - from + 1 }, (_, index) => event(from + index)),
  sequence,
});

const update = (sequence: number, revision = 1): RoomUpdate => ({
  sequence,
  event: event(sequence, { revision, kind: 'table_changed' }),
  trade: trade({ sequence, revision }),
});

const numbers = (room: Room | 'resync') =>
  room === 'resync' ? room : room.events.map(({ sequence }) => sequence);

describe('an update of a room', () => {
  it.each([
    { name: 'the next one applies', at: 3, comes: 4, gives: [1, 2, 3, 4] },
    { name: 'the same one again changes nothing', at: 3, comes: 3, gives: [1, 2, 3] },
    { name: 'an older one changes nothing', at: 3, comes: 1, gives: [1, 2, 3] },
    { name: 'one after a gap asks for what is missing', at: 3, comes: 5, gives: 'resync' },
    { name: 'the very first applies to an empty room', at: 0, comes: 1, gives: [1] },
    { name: 'a first that is not the first asks for what is missing', at: 0, comes: 2, gives: 'resync' },
  ])('$name', ({ at, comes, gives }) => {
    expect(numbers(applyUpdate(roomAt(at), update(comes)))).toEqual(gives);
  });

  it('a late one leaves the very same room, so that nothing is drawn again', () => {
    const room = roomAt(3);
    expect(applyUpdate(room, update(2))).toBe(room);
  });

  it('brings the trade as it is after the event', () => {
    const next = applyUpdate(roomAt(3), update(4, 2)) as Room;
    expect(next.trade.revision).toBe(2);
    expect(next.sequence).toBe(4);
  });

  it('of an event before the answer that is here already keeps the newer trade', () => {
    const room = applyTrade(roomAt(3), trade({ sequence: 5, revision: 3 }));
    const next = applyUpdate(room, update(4, 2)) as Room;
    expect(next.trade.revision).toBe(3);
    expect(next.sequence).toBe(4);
  });
});

describe('a message', () => {
  const posted = (sequence: number) =>
    fromMessage({ tradeId: 't', message: { id: 'm', by: gary, text: 'hello', at: startedAt, sequence } }, 7);

  it('advances the sequence as any event does', () => {
    const room = applyUpdate(roomAt(3), posted(4)) as Room;
    expect(room.sequence).toBe(4);
    expect(room.trade.sequence).toBe(4);
    expect(room.events.at(-1)).toMatchObject({
      kind: 'message',
      by: gary,
      revision: 7,
      data: { text: 'hello', messageId: 'm' },
    });
    expect(numbers(applyUpdate(room, update(5)))).toEqual([1, 2, 3, 4, 5]);
  });

  it('after a gap asks for what is missing', () => {
    expect(applyUpdate(roomAt(3), posted(5))).toBe('resync');
  });
});

describe('the answer to an own command', () => {
  it('shows the newer trade, and leaves the events to the pushes', () => {
    const room = applyTrade(roomAt(3), trade({ sequence: 4, revision: 2 }));
    expect(room.trade.revision).toBe(2);
    expect(room.sequence).toBe(3);
  });

  it('is dropped where a push has brought more', () => {
    const room = roomAt(3);
    expect(applyTrade(room, trade({ sequence: 2, revision: 9 }))).toBe(room);
  });
});

describe('a snapshot', () => {
  const missed = (from: number, to: number) =>
    Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => event(from + index));

  it.each([
    { name: 'opens a room', at: null, from: 1, to: 3, gives: [1, 2, 3] },
    { name: 'fills a gap', at: 2, from: 3, to: 5, gives: [1, 2, 3, 4, 5] },
    { name: 'that repeats events adds only the new ones', at: 4, from: 2, to: 5, gives: [1, 2, 3, 4, 5] },
    { name: 'with nothing missed leaves the events', at: 4, from: 1, to: 0, gives: [1, 2, 3, 4] },
    {
      name: 'that can not fill the gap drops what lies before it',
      at: 2,
      from: 10,
      to: 12,
      gives: [10, 11, 12],
    },
    { name: 'that is older than the room adds nothing', at: 5, from: 1, to: 4, gives: [1, 2, 3, 4, 5] },
  ])('$name', ({ at, from, to, gives }) => {
    const room = applySnapshot(at === null ? null : roomAt(at), {
      trade: trade({ sequence: to }),
      missed: missed(from, to),
    });
    expect(numbers(room)).toEqual(gives);
    expect(room.sequence).toBe(gives.at(-1));
  });

  it('older than what is shown does not turn the trade back', () => {
    const room = { ...roomAt(5), trade: trade({ sequence: 5, revision: 4 }) };
    expect(
      applySnapshot(room, { trade: trade({ sequence: 3, revision: 2 }), missed: [] }).trade.revision,
    ).toBe(4);
  });
});

it('earlier events go in front of those that are here', () => {
  const room = applyEarlier(roomAt(12, 10), [event(8), event(9), event(10)]);
  expect(numbers(room)).toEqual([8, 9, 10, 11, 12]);
});
