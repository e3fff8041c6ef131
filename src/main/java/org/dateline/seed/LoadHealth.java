package org.dateline.seed;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

import org.dateline.query.RecordVersion;
import org.dateline.record.LoadProgress;
import org.dateline.record.Version;

/**
 * Ready while a record can be read, also when the next version of it is being loaded, and where the folder of seeds is empty as it is
 * before the first day of work; tells how far a load is, or why there is no record.
 */
@Readiness
@Startup
@ApplicationScoped
class LoadHealth implements HealthCheck {
    private final SeedStart seeds;
    private final LoadProgress progress;
    private final RecordVersion served;

    LoadHealth(SeedStart seeds, LoadProgress progress, RecordVersion served) {
        this.seeds = seeds;
        this.progress = progress;
        this.served = served;
    }

    @Override
    public HealthCheckResponse call() {
        String version = served.current();
        boolean empty = version.equals(Version.NONE.text());
        SeedStart.State loaded = seeds.state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("record")
                .status(!empty || seeds.isBegun())
                .withData("version", version);
        LoadProgress.State state = progress.state();
        if (state.step() != null) {
            response.withData("step", state.step())
                    .withData("done", state.done())
                    .withData("total", state.total())
                    .withData("per_second", state.perSecond())
                    .withData("seconds_left", state.secondsLeft());
        }
        response.withData("seeds", seeds.isAwaited() ? "awaited" : loaded.word());
        if (loaded.reason() != null) {
            response.withData("reason", loaded.reason());
        }
        return response.build();
    }
}
