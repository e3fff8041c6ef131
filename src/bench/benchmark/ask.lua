-- For wrk: asks for an address drawn at random from a file of them, and tells what it took as one line of JSON.
local addresses = {}

function init(arguments)
    for address in io.lines(arguments[1]) do
        addresses[#addresses + 1] = wrk.format("GET", address)
    end
    math.randomseed(os.time())
end

function request()
    return addresses[math.random(#addresses)]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '\n{"requests": %d, "seconds": %f, "median": %f, "p99": %f, "slowest": %f, "failed": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
