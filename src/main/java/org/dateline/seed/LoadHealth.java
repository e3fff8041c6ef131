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

/** Ready while a record can be read, also when the next version of it is being loaded; tells how far that is. */
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
        boolean waiting = seeds.isAwaited() || seeds.failure().isPresent();
        String version = served.current();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("record")
                .status(!waiting || !version.equals(Version.NONE.text()))
                .withData("version", version);
        LoadProgress.State state = progress.state();
        if (state.step() != null) {
            response.withData("step", state.step())
                    .withData("done", state.done())
                    .withData("total", state.total())
                    .withData("per_second", state.perSecond())
                    .withData("seconds_left", state.secondsLeft());
        }
        seeds.failure().ifPresent(reason -> response.withData("failure", reason));
        return response.build();
    }
}
