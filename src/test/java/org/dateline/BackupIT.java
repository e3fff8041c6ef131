package org.dateline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy that a server makes of its database while it serves is the record as it was then, with its versions. */
class BackupIT extends PackagedServer {
    private static String get(Server server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body()
                .replace(server.address(), "");
    }

    private Server run(int status, String... arguments) throws Exception {
        Server command = launch(Map.of(), arguments);
        assertThat(command.exit()).as(command.output()).isEqualTo(status);
        return command;
    }

    @Test
    void whatWasCopiedFromARunningServerIsRestored() throws Exception {
        Server server = start(Map.of());
        String versions = get(server, "/v1/versions");
        String events = get(server, "/v1/events?limit=200");
        assertThat(run(0, "backup", "kept/one.zip").output()).contains("Copied ");
        assertThat(get(server, "/v1/versions")).isEqualTo(versions);
        assertThat(run(2, "backup", "kept/one.zip").output()).contains("is there already");
        assertThat(run(2, "restore", "kept/one.zip", "--replace").output()).contains("is in use: stop the server");
        stop(server.process());

        // What happens after the copy is not in it.
        Path timeline = folder.resolve("seeds/timelines/flynn-kislyak-2016.yaml");
        String before = Files.readString(timeline);
        Files.writeString(timeline, before.replace("title: Flynn and the", "title: Michael Flynn and the"));
        Server later = start(Map.of());
        assertThat(get(later, "/v1/versions")).contains("\"number\":2");
        stop(later.process());
        assertThat(run(0, "backup", "kept/two.zip").output()).contains("Copied ");

        assertThat(run(2, "restore", "kept/one.zip").output()).contains("is there", "--replace");
        assertThat(run(0, "restore", "kept/one.zip", "--replace").output())
                .contains("Put aside: ", "version 1 of the record");
        Server restored = start(Map.of("DATELINE_SEEDS", "none"));
        assertThat(get(restored, "/v1/versions")).isEqualTo(versions);
        assertThat(get(restored, "/v1/events?limit=200")).isEqualTo(events);
        assertThat(folder.resolve("data"))
                .isDirectoryNotContaining("glob:**.backup-*")
                .isDirectoryNotContaining("glob:**/.restore-*");
        stop(restored.process());

        Files.writeString(folder.resolve("no.zip"), "no copy");
        assertThat(run(2, "restore", "no.zip", "--replace").output()).contains("no.zip holds no database");
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**/dateline.mv.db");
    }
}
