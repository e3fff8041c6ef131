package org.dateline.keep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

import org.flywaydb.core.api.FlywayException;

import org.dateline.keep.Rows.Row;
import org.dateline.move.Address;
import org.dateline.move.Database;
import org.dateline.move.Unmovable;
import org.dateline.record.RecordDraft;
import org.dateline.seed.SeedWriter;
import org.dateline.text.Progress;

/**
 * The command that writes the record of a database as seeds. They tell the present: what it was before stays in the database
 * and in copies of it.
 */
public final class ExportCommand {
    static final int DONE = 0;
    static final int DIFFERS = 1;
    static final int COULD_NOT_EXPORT = 2;

    private static final String HISTORY = """
            select count(*) as revised from event where superseded_at is null and number > 1
            """;

    private static final String GENERATION =
            "select generation from edition where number = (select max(number) from edition)";

    private static final String RECORDED =
            "select recorded_at from record_version where number = (select max(number) from record_version)";

    private ExportCommand() {}

    /**
     * Runs the command.
     *
     * @param folder where the seeds are written
     * @param from the address of the database; null for that of the server
     * @param replace whether what is in the folder may be put aside
     * @param settings the value of a setting of that name, or else what is given as the second
     * @param progress which is told how far it is
     * @return the status to exit with: 0 when it is written, 1 when what is written breaks a rule of this release, 2 when
     *     nothing could be written
     */
    public static int run(
            Path folder,
            String from,
            boolean replace,
            BinaryOperator<String> settings,
            Progress progress,
            PrintStream out) {
        String url = from == null ? settings.apply("quarkus.datasource.jdbc.url", "") : from;
        try {
            Address address = Address.of(
                            url,
                            settings.apply("quarkus.datasource.username", "dateline"),
                            settings.apply("quarkus.datasource.password", "dateline"))
                    .toRead();
            try (Database database = Database.open(address)) {
                address.requireSchema();
                return export(database, folder, replace, progress, out);
            }
        } catch (Unmovable | Unkept reason) {
            out.println(reason.getMessage());
        } catch (FlywayException | SQLException | IOException failure) {
            out.println("The record could not be exported: " + failure.getMessage());
        }
        return COULD_NOT_EXPORT;
    }

    private static int export(Database database, Path folder, boolean replace, Progress progress, PrintStream out)
            throws SQLException, IOException {
        try (NewFolder made = NewFolder.at(folder, replace)) {
            progress.step("Reading " + database);
            RecordDraft record = StoredRecord.read(database.connection());
            if (record.timelines().isEmpty()) {
                throw new Unkept("There is no timeline in " + database + ": nothing was written.");
            }
            List<Row> generation = Rows.of(database.connection(), GENERATION);
            List<Row> recorded = Rows.of(database.connection(), RECORDED);
            SeedWriter.About about = new SeedWriter.About(
                    generation.isEmpty() ? 0 : Long.parseLong(generation.get(0).text("generation")),
                    recorded.isEmpty() ? null : recorded.get(0).text("recorded_at"));
            long events = record.timelines().stream()
                    .mapToLong(each -> each.events().size())
                    .sum();
            progress.step(String.format(Locale.ROOT, "Writing %,d events, and reading them again", events));
            List<String> differences = SeedWriter.write(record, about, made.path());
            Path before = made.settle();
            progress.close();
            if (before != null) {
                out.println("What was in " + folder + " is in " + before + " now.");
            }
            out.printf(
                    Locale.ROOT,
                    "Written to %s: %,d events in %,d %s, %,d sources, %,d origins, %,d actors%n",
                    folder,
                    events,
                    record.timelines().size(),
                    record.timelines().size() == 1 ? "timeline" : "timelines",
                    record.sources().size(),
                    record.origins().size(),
                    record.actors().size());
            long revised = Long.parseLong(
                    Rows.of(database.connection(), HISTORY).get(0).text("revised"));
            if (revised > 0) {
                out.printf(
                        Locale.ROOT,
                        "%,d events were otherwise before. Seeds tell the present; a copy of the database keeps what was.%n",
                        revised);
            }
            differences.forEach(out::println);
            return differences.isEmpty() ? DONE : DIFFERS;
        }
    }
}
