-- KEYS: one counter a limit, a hash of window number, count and the count of the window before.
-- ARGV: now (ms), window (ms), then each limit's quota.
-- Takes one from every limit, or from none where one has nothing left. The minute slides: of the window before, that part
-- counts which the last minute still covers.
-- Returns how long to wait (ms; 0: taken), then for each limit what is left and when all of it is there again (ms).
local now, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local number = math.floor(now / window)
local into = now - number * window
local counters, wait = {}, 0

for i, key in ipairs(KEYS) do
  local quota = tonumber(ARGV[2 + i])
  local kept = redis.call('HMGET', key, 'window', 'count', 'before')
  local since = number - (tonumber(kept[1]) or number)
  local count, before = tonumber(kept[2]) or 0, tonumber(kept[3]) or 0
  -- A host whose clock is a little behind counts into the window that has begun.
  if since == 1 then
    count, before = 0, count
  elseif since > 1 then
    count, before = 0, 0
  end
  local used = before * (window - into) / window + count
  if used + 1 > quota then
    local until_free
    if count + 1 <= quota then
      until_free = window * (1 - (quota - count - 1) / before) - into
    else
      until_free = (window - into) + math.max(0, window * (1 - (quota - 1) / count))
    end
    wait = math.max(wait, math.ceil(until_free), 1)
  end
  counters[i] = { quota = quota, count = count, before = before, used = used, number = since < 0 and number - since or number }
end

local answer = { wait }
for i, key in ipairs(KEYS) do
  local counter = counters[i]
  if wait == 0 then
    counter.count = counter.count + 1
    counter.used = counter.used + 1
    redis.call('HSET', key, 'window', counter.number, 'count', counter.count, 'before', counter.before)
    redis.call('PEXPIRE', key, 2 * window)
  end
  answer[#answer + 1] = math.max(0, math.floor(counter.quota - counter.used))
  answer[#answer + 1] = counter.count > 0 and (2 * window - into) or (counter.before > 0 and (window - into) or 0)
end
return answer
