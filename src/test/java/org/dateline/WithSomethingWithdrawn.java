package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Runs a test on a store of its own, of the real record and one event that was taken out. */
public class WithSomethingWithdrawn implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:withdrawn;DB_CLOSE_DELAY=-1",
                "dateline.seeds",
                seeds().toString());
    }

    private static Path seeds() {
        Path real = Path.of("seeds");
        try (Stream<Path> files = Files.walk(real)) {
            Path copy = Files.createTempDirectory("seeds").resolve("seeds");
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(real.relativize(file).toString()));
            }
            Path timeline = copy.resolve("timelines/flynn-kislyak-2016.yaml");
            Files.writeString(timeline, Files.readString(timeline).replace("\nwithdrawn:\n", """

                    withdrawn:
                      - id: 2016-12-29-flynn-kislyak-call
                        headline: Flynn and Kislyak speak by phone on the day of the US sanctions
                        reason: Told as 2016-12-29-flynn-kislyak-calls, since accounts differ on how many calls there were.
                    """));
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
