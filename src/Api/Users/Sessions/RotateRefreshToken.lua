-- KEYS: session. ARGV: hash of the secret shown, hash of the next one, now (ms), lifetime (ms).
-- One secret is good once. A secret that is not the current one has been used before: somebody has copied it, so the session ends.
local current = redis.call('HGET', KEYS[1], 'secret')
if not current then
  return 'gone'
end
if current ~= ARGV[1] then
  redis.call('DEL', KEYS[1])
  return 'replayed'
end
redis.call('HSET', KEYS[1], 'secret', ARGV[2], 'usedAt', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 'rotated'
