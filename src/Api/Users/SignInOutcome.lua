-- KEYS: failures, lock. ARGV: succeeded (1 or 0), now (ms), window (ms), failures that lock, length of the lock (ms), a unique member.
-- Returns how long the lock still lasts (ms); 0 where this sign-in came before it.
local left = redis.call('PTTL', KEYS[2])
if left > 0 then
  return left
end
if ARGV[1] == '1' then
  redis.call('DEL', KEYS[1])
  return 0
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', tonumber(ARGV[2]) - tonumber(ARGV[3]))
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[6])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[4]) then
  redis.call('SET', KEYS[2], '1', 'PX', ARGV[5])
  redis.call('DEL', KEYS[1])
end
return 0
