-- Several requests, one after the other. Each takes one from every limit of its own, or from none where one has nothing left.
-- KEYS: one counter a limit of each request, a hash of window number, count and count of the window before.
-- ARGV: now (ms), window (ms), then for each request the number of its limits and their quotas.
-- The minute slides: of the window before, that part counts which the last minute still covers.
-- Returns for each request how long to wait (ms; 0: taken), then for each of its limits what is left and when all of it is
-- there again (ms).
local now, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local number = math.floor(now / window)
local into = now - number * window

local function read(key, quota)
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
  return { quota = quota, count = count, before = before, used = used, begins = since > 0 or not kept[1] }
end

local function wait_for(counter)
  local quota, count, before = counter.quota, counter.count, counter.before
  if counter.used + 1 <= quota then
    return 0
  end
  local until_free
  if count + 1 <= quota then
    until_free = window * (1 - (quota - count - 1) / before) - into
  else
    until_free = (window - into) + math.max(0, window * (1 - (quota - 1) / count))
  end
  return math.max(math.ceil(until_free), 1)
end

local function take(key, counter)
  counter.count = counter.count + 1
  counter.used = counter.used + 1
  if counter.begins then
    redis.call('HSET', key, 'window', number, 'count', counter.count, 'before', counter.before)
    -- Until the next window ends, in which this one still counts.
    redis.call('PEXPIRE', key, 2 * window)
  else
    redis.call('HINCRBY', key, 'count', 1)
  end
end

local answer, key, argument = {}, 0, 2
while key < #KEYS do
  local limits = tonumber(ARGV[argument + 1])
  local counters, wait = {}, 0
  for i = 1, limits do
    counters[i] = read(KEYS[key + i], tonumber(ARGV[argument + 1 + i]))
    wait = math.max(wait, wait_for(counters[i]))
  end
  answer[#answer + 1] = wait
  for i = 1, limits do
    local counter = counters[i]
    if wait == 0 then
      take(KEYS[key + i], counter)
    end
    answer[#answer + 1] = math.max(0, math.floor(counter.quota - counter.used))
    answer[#answer + 1] = counter.count > 0 and (2 * window - into) or (counter.before > 0 and (window - into) or 0)
  end
  key, argument = key + limits, argument + 1 + limits
end
return answer
