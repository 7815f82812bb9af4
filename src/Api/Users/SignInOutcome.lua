-- KEYS: failures and lock of the account, failures and lock of the address.
-- ARGV: succeeded (1 or 0), now (ms), window (ms), failures that lock an account, length of a lock (ms), a unique member,
-- the account, accounts that an address may fail for (0: any number).
-- Returns how long a lock still lasts (ms); 0 where this sign-in came before it.
local left = math.max(redis.call('PTTL', KEYS[2]), redis.call('PTTL', KEYS[4]))
if left > 0 then
  return left
end
if ARGV[1] == '1' then
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[3], ARGV[7])
  return 0
end

local begun = tonumber(ARGV[2]) - tonumber(ARGV[3])
local function count(failures, member)
  redis.call('ZREMRANGEBYSCORE', failures, '-inf', begun)
  redis.call('ZADD', failures, ARGV[2], member)
  redis.call('PEXPIRE', failures, ARGV[3])
  return redis.call('ZCARD', failures)
end
local function lock(failures, key)
  redis.call('SET', key, '1', 'PX', ARGV[5])
  redis.call('DEL', failures)
end

if count(KEYS[1], ARGV[6]) >= tonumber(ARGV[4]) then
  lock(KEYS[1], KEYS[2])
end
local most = tonumber(ARGV[8])
if most > 0 and count(KEYS[3], ARGV[7]) >= most then
  lock(KEYS[3], KEYS[4])
end
return 0
